import { useRef, useState } from "preact/hooks";
import { Composer } from "./composer/composer.tsx";
import { DeveloperView } from "./developer/developer-view.tsx";
import { OwnLogContext, useCreatedOwnLog } from "./developer/own-log.ts";
import { MessageList } from "./messages/message-list.tsx";
import { ModalDialog } from "./modal/modal-dialog.tsx";
import { ChannelHeader } from "./places/channel-header.tsx";
import { OfflineBanner } from "./places/offline-banner.tsx";
import { Sidebar } from "./places/sidebar.tsx";
import { useRoom } from "./room.ts";

/** The whole page: places and people at the left, the channel, and the developer's view at the right. */
export function Layout() {
	const { state } = useRoom();
	const [isSidebarOpen, openSidebar] = useState(false);
	const channel = useRef<HTMLElement>(null);
	const log = useCreatedOwnLog(state.scene.log);
	return (
		<OwnLogContext.Provider value={log}>
			<div class="layout">
				<button type="button" class="skip-link" onClick={() => channel.current?.focus()}>
					Skip to the channel
				</button>
				<Sidebar isOpen={isSidebarOpen} onClose={() => openSidebar(false)} />
				<main ref={channel} class="channel" tabIndex={-1} aria-label="Channel">
					<ChannelHeader isSidebarOpen={isSidebarOpen} onOpenSidebar={() => openSidebar(true)} />
					{!state.isOnline && <OfflineBanner />}
					<MessageList />
					<Composer />
				</main>
				{state.isDeveloperOpen && <DeveloperView />}
				{state.modal && <ModalDialog key={state.modal.interactionId} modal={state.modal} />}
			</div>
		</OwnLogContext.Provider>
	);
}
