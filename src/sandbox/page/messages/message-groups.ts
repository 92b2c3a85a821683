import type { MessageView } from "../../view/views.ts";
import type { SentCall } from "../state.ts";
import { isSameDay } from "./times.ts";

/** A line of the channel: the beginning of a day, or a message. */
export type Entry =
	| { readonly kind: "day"; readonly date: Date }
	/** The first of a group shows whose it is; the others follow close below. */
	| { readonly kind: "message"; readonly message: MessageView; readonly isFirst: boolean };

/** Messages of one person that are no further apart stand together. */
const together = 7 * 60 * 1000;

/** @param messages oldest first. */
export const entriesOf = (messages: readonly MessageView[]): readonly Entry[] =>
	messages.flatMap((message, index) => entriesAfter(messages[index - 1], message));

function entriesAfter(previous: MessageView | undefined, message: MessageView): readonly Entry[] {
	const date = new Date(message.sentAt);
	if (previous !== undefined && isSameDay(new Date(previous.sentAt), date)) {
		return [{ kind: "message", message, isFirst: !follows(previous, message) }];
	}
	return [
		{ kind: "day", date },
		{ kind: "message", message, isFirst: true },
	];
}

const follows = (previous: MessageView, message: MessageView): boolean =>
	previous.author.id === message.author.id &&
	previous.isEphemeral === message.isEphemeral &&
	message.call === undefined &&
	Date.parse(message.sentAt) - Date.parse(previous.sentAt) < together;

/** The calls that no message stands for yet: one that is being thought about is a message already. */
export function callsWithoutMessage(
	calls: readonly SentCall[],
	messages: readonly MessageView[],
	caller: string,
): readonly SentCall[] {
	const thoughtAbout = messages.filter(({ isThinking, call }) => isThinking && call?.by === caller);
	return calls.filter(
		({ command, failure }) => failure !== undefined || !thoughtAbout.some(({ call }) => call?.command === command),
	);
}
