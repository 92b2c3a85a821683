import { useRoom } from "../room.ts";
import { messagesOf } from "../state.ts";

export function MessageList() {
	const { state } = useRoom();
	return (
		<ol class="messages">
			{messagesOf(state).map(({ id }) => (
				<li key={id}>{id}</li>
			))}
		</ol>
	);
}
