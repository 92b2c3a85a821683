import type { MessageView } from "../../view/views.ts";
import { Author } from "./author.tsx";
import { clockText, fullText, sentText } from "./times.ts";

interface MessageHeaderProps {
	readonly message: MessageView;
	readonly isFirst: boolean;
}

/** Whose message it is and when it was sent. Within a group the name is there for screen readers alone. */
export function MessageHeader({ message: { id, author, sentAt }, isFirst }: MessageHeaderProps) {
	const date = new Date(sentAt);
	const time = { id: `time-${id}`, dateTime: sentAt, title: fullText(date) };
	if (isFirst) {
		return (
			<header class="message-header">
				<Author id={`author-${id}`} author={author} messageId={id} />
				<time class="message-time" {...time}>
					{sentText(date, Date.now())}
				</time>
			</header>
		);
	}
	return (
		<>
			<span id={`author-${id}`} class="unseen">
				{author.name}
			</span>
			<time class="message-clock" {...time}>
				{clockText(date)}
			</time>
		</>
	);
}
