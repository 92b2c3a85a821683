import { useState } from "preact/hooks";
import type { MessageView } from "../../view/views.ts";
import { JsonText } from "../developer/json-text.tsx";
import { useRoom } from "../room.ts";
import { CallLine } from "./call-line.tsx";
import { ComponentUseContext, useCreatedComponentUse } from "./component-use.ts";
import { Dialog } from "./dialog.tsx";
import { Failure } from "./failure.tsx";
import { MessageBody } from "./message-body.tsx";
import { MessageHeader } from "./message-header.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { MessageToolbar } from "./message-toolbar.tsx";
import { OnlyYou } from "./only-you.tsx";
import { useMenu } from "./use-menu.ts";

interface MessageProps {
	readonly message: MessageView;
	/** Whether it begins a group, and shows whose it is. */
	readonly isFirst: boolean;
	/** Whether the Tab key leads to it. */
	readonly isReached: boolean;
}

export function Message({ message, isFirst, isReached }: MessageProps) {
	const { state, dispatch } = useRoom();
	const use = useCreatedComponentUse(message.id);
	const menu = useMenu();
	const [isJsonShown, showJson] = useState(false);
	const { id, call, isEphemeral } = message;
	const failure = state.failures[id];

	return (
		<ComponentUseContext.Provider value={use}>
			<article
				class="message"
				tabIndex={isReached ? 0 : -1}
				data-message={id}
				data-first={isFirst}
				data-ephemeral={isEphemeral}
				data-mentioned={message.mentionsViewer}
				aria-labelledby={`author-${id} time-${id} content-${id}`}
				onContextMenu={(event) => isOwn(event) && menu.openAt(event)}
			>
				{call && <CallLine by={call.by} command={call.command} />}
				<MessageHeader message={message} isFirst={isFirst} />
				<MessageBody message={message} />
				{failure !== undefined && <Failure reason={failure} />}
				{isEphemeral && <OnlyYou onDismiss={() => dispatch({ type: "dismiss", messageId: id })} />}
				<MessageToolbar isMenuOpen={menu.isOpen} onMore={menu.openBelow} />
				{menu.isOpen && (
					<MessageMenu
						message={message}
						placing={menu.placing}
						onClose={menu.close}
						onShowJson={() => showJson(true)}
					/>
				)}
				{isJsonShown && (
					<Dialog title="The message as JSON" onClose={() => showJson(false)}>
						<JsonText label="What Discord’s API says of it" value={message.json} />
					</Dialog>
				)}
			</article>
		</ComponentUseContext.Provider>
	);
}

/** Whether somebody means the message itself, and nothing that opened from it. */
const isOwn = ({ target }: Event): boolean => target instanceof Element && !target.closest("dialog, [popover], input");
