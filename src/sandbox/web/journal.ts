import type { Outcome, SandboxEvent } from "../types.ts";
import type { LogEntry } from "../view/views.ts";

type Unnumbered<Each> = Each extends unknown ? Omit<Each, "number" | "at"> : never;
type Entry = Unnumbered<LogEntry>;

/** How many entries are kept for a page that is opened later. */
const keptEntries = 500;

/** What the developer's view shows: every request of the bot, every event that it was sent, what became of interactions. */
export class Journal {
	readonly #now: () => number;
	readonly #readers = new Set<(entry: LogEntry) => void>();
	#entries: readonly LogEntry[] = [];
	#count = 0;

	constructor(now: () => number) {
		this.#now = now;
	}

	/** Oldest first. */
	get entries(): readonly LogEntry[] {
		return this.#entries;
	}

	note(event: SandboxEvent): void {
		const told = entryOf(event);
		if (told === undefined) return;
		const entry: LogEntry = { ...told, number: this.#count, at: new Date(this.#now()).toISOString() };
		this.#count += 1;
		this.#entries = [...this.#entries.slice(1 - keptEntries), entry];
		for (const read of [...this.#readers]) read(entry);
	}

	/** @returns the way to stop reading. */
	subscribe(read: (entry: LogEntry) => void): () => void {
		this.#readers.add(read);
		return () => this.#readers.delete(read);
	}
}

function entryOf(event: SandboxEvent): Entry | undefined {
	switch (event.type) {
		case "request":
			return requestEntry(event.request);
		case "dispatch":
			return { kind: "event", name: event.name, data: event.data };
		case "interaction":
			return event.stage === "sent" ? undefined : interactionNote(event);
		case "gateway":
			return { kind: "note", text: sessionNotes[event.action], isBad: event.action === "closed" };
		default:
			return undefined;
	}
}

const sessionNotes = {
	identified: "The bot has joined the gateway.",
	resumed: "The bot has resumed its session.",
	closed: "The bot's connection to the gateway was closed.",
} as const;

/** Files are fetched by the page and not by the bot: they are no entry. */
function requestEntry(request: Extract<SandboxEvent, { type: "request" }>["request"]): Entry | undefined {
	const { method, path, body, files, status, milliseconds, response, violations } = request;
	if (path.startsWith("/attachments/")) return undefined;
	return {
		kind: "request",
		method,
		path,
		body,
		files,
		status,
		milliseconds,
		response: response instanceof Uint8Array ? `${response.byteLength} bytes` : response,
		violations: violations.map((violation) => ({ ...violation, path: violation.path.join(".") })),
	};
}

/** What an interaction came to, in words. */
const results = {
	message: "was answered with a message",
	update: "changed its message",
	modal: "opened a modal",
	choices: "was offered choices",
	thinking: "was deferred, and nothing followed yet",
	acknowledged: "was acknowledged, and nothing followed yet",
	deleted: "ended with its message deleted",
	failed: "failed: the application did not respond",
} as const satisfies Record<Outcome["kind"], string>;

function interactionNote({ name, user, stage, outcome }: Extract<SandboxEvent, { type: "interaction" }>): Entry {
	const result = outcome === undefined ? "was acknowledged" : results[outcome.kind];
	return { kind: "note", text: `${user.name}: “${name}” ${result}.`, isBad: stage === "failed" };
}
