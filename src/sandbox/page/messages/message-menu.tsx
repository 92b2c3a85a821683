import type { MessageView } from "../../view/views.ts";
import { CloseIcon, CodeIcon, CopyIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { offerOf } from "../state.ts";
import { copy } from "./copy.ts";
import { Menu, type MenuItem } from "./menu.tsx";
import { messageText } from "./message-text.ts";
import type { Placing } from "./popup.ts";

interface MessageMenuProps {
	readonly message: MessageView;
	readonly placing: Placing;
	readonly onClose: () => void;
	readonly onShowJson: () => void;
}

/** What one can do with a message: the bots' commands for it, and what Discord's own client and a developer offer. */
export function MessageMenu({ message, placing, onClose, onShowJson }: MessageMenuProps) {
	const { state, dispatch } = useRoom();
	const call = useMessageCommand(message.id);
	const commands = offerOf(state).messageMenu.map((command) => ({ label: command, does: () => call(command) }));

	const items: readonly (MenuItem | false)[] = [
		commands.length > 0 && { label: "Apps", does: commands },
		{ label: "Copy Text", Icon: CopyIcon, does: () => copy(messageText(message)) },
		{ label: "Copy Message ID", Icon: CopyIcon, does: () => copy(message.id) },
		{ label: "Show JSON", Icon: CodeIcon, does: onShowJson },
		message.isEphemeral && {
			label: "Dismiss Message",
			Icon: CloseIcon,
			does: () => dispatch({ type: "dismiss", messageId: message.id }),
		},
	];
	return <Menu label="Message" items={items.filter((item) => item !== false)} placing={placing} onClose={onClose} />;
}

/** Calls a command on a message; a refusal is shown below it. */
function useMessageCommand(messageId: string): (command: string) => void {
	const { call, dispatch } = useRoom();
	return async (command) => {
		const outcome = await call({ act: "message-menu", message: messageId, command });
		if (outcome.kind === "refused") dispatch({ type: "failed component", messageId, reason: outcome.reason });
	};
}
