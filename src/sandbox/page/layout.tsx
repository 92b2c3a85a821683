import { Composer } from "./composer/composer.tsx";
import { DeveloperView } from "./developer/developer-view.tsx";
import { MessageList } from "./messages/message-list.tsx";
import { ModalDialog } from "./modal/modal-dialog.tsx";
import { useRoom } from "./room.ts";

/** The whole page: places and people at the left, the channel, and the developer's view at the right. */
export function Layout() {
	const { state } = useRoom();
	return (
		<div class="layout">
			<main class="channel">
				<MessageList />
				<Composer />
			</main>
			{state.isDeveloperOpen && <DeveloperView />}
			{state.modal && <ModalDialog key={state.modal.interactionId} modal={state.modal} />}
		</div>
	);
}
