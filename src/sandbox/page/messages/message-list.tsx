import { useEffect, useRef, useState } from "preact/hooks";
import { ArrowDownIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { callsOf, messagesOf, placeOf } from "../state.ts";
import { Message } from "./message.tsx";
import { callsWithoutMessage, type Entry, entriesOf } from "./message-groups.ts";
import { PendingCall } from "./pending-call.tsx";
import { dayText } from "./times.ts";
import { useFollow } from "./use-follow.ts";
import { Welcome } from "./welcome.tsx";

/** The messages of the place where one is, each place with its own scrolling. */
export function MessageList() {
	const { state } = useRoom();
	return <PlaceMessages key={`${state.scene.viewer.id} ${state.placeId}`} />;
}

function PlaceMessages() {
	const { state } = useRoom();
	const box = useRef<HTMLDivElement>(null);
	const content = useRef<HTMLDivElement>(null);
	const { isAtEnd, goToEnd } = useFollow(box, content);
	const [reached, setReached] = useState<string>();

	const { viewer, application } = state.scene;
	const place = placeOf(state);
	const messages = messagesOf(state);
	const calls = callsWithoutMessage(callsOf(state), messages, viewer.name);
	// Whoever does something wants to see what comes of it.
	const ownLast = messages.findLast(({ author }) => author.id === viewer.id)?.id;
	useEffect(goToEnd, [calls.length, ownLast]);
	const isReachable = messages.some(({ id }) => id === reached);
	const reachedId = isReachable ? reached : messages.at(-1)?.id;

	return (
		<div class="messages">
			<div
				ref={box}
				class="messages-box"
				role="log"
				aria-label={`Messages in ${place?.name ?? "no place"}`}
				onKeyDown={moveAmongMessages}
				onFocusCapture={({ target }) => setReached(messageIdOf(target) ?? reached)}
			>
				<div ref={content} class="messages-content">
					{place && <Welcome place={place} application={application} />}
					<ol class="messages-list">
						{entriesOf(messages).map((entry) => (
							<ListEntry key={keyOf(entry)} entry={entry} reachedId={reachedId} />
						))}
						{calls.map((call) => (
							<li key={call.number}>
								<PendingCall call={call} />
							</li>
						))}
					</ol>
				</div>
			</div>
			{!isAtEnd && (
				<button type="button" class="jump" onClick={goToEnd}>
					<span>You’re viewing older messages</span>
					<span class="jump-word">
						Jump to present <ArrowDownIcon />
					</span>
				</button>
			)}
		</div>
	);
}

const keyOf = (entry: Entry) => (entry.kind === "day" ? entry.date.toDateString() : entry.message.id);

function ListEntry({ entry, reachedId }: { readonly entry: Entry; readonly reachedId: string | undefined }) {
	if (entry.kind === "day") {
		return (
			<li class="day">
				<time class="day-text" dateTime={entry.date.toISOString()}>
					{dayText(entry.date)}
				</time>
			</li>
		);
	}
	return (
		<li>
			<Message message={entry.message} isFirst={entry.isFirst} isReached={entry.message.id === reachedId} />
		</li>
	);
}

const messageIdOf = (target: EventTarget | null): string | null | undefined =>
	target instanceof Element ? target.closest("[data-message]")?.getAttribute("data-message") : undefined;

/** Arrows lead from one message that has the focus to the next, as in Discord. */
function moveAmongMessages(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
	const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-message]")];
	const at = all.findIndex((message) => message.matches(":focus"));
	if (at === -1) return;

	const next = { ArrowUp: all[at - 1], ArrowDown: all[at + 1], Home: all[0], End: all.at(-1) }[event.key];
	if (next === undefined) return;
	event.preventDefault();
	next.focus();
}
