import type { Sandbox } from "../sandbox.ts";
import type { Message, Modal } from "../types.ts";
import { nameOfPlace } from "./names.ts";
import type { Result } from "./seen-outcome.ts";
import type { ComponentReference, MessageReference } from "./transcript.ts";
import { referenceAmong, usableIn } from "./usable.ts";

/** Which step showed which message and opened which modal, while steps are recorded or done again. */
export class History {
	/** Every version of each message, by its id, in the order in which the messages came; deleted ones stay. */
	readonly #versions = new Map<string, readonly Message[]>();
	/** Steps by the interactions that they sent, and by the messages that somebody said. */
	readonly #steps = new Map<string, number>();
	readonly #modals = new Map<number, Modal>();
	readonly #sandbox: Sandbox;
	/** From then on nothing is taken note of any more. */
	readonly stop: () => void;

	constructor(sandbox: Sandbox) {
		this.#sandbox = sandbox;
		for (const message of messagesIn(sandbox)) this.#keep(message);
		this.stop = sandbox.events.subscribe((event) => {
			if (event.type === "message" && event.action !== "deleted") this.#keep(event.message);
		});
	}

	/** Takes note of what a step came to. */
	note(step: number, result: Result): void {
		if (result instanceof Error) return;
		this.#steps.set("kind" in result ? result.interactionId : result.id, step);
		if ("kind" in result && result.kind === "modal") this.#modals.set(step, result.modal);
	}

	/** `undefined` for a message that there never was. */
	referenceTo(messageId: string): MessageReference | undefined {
		const message = this.#latest(messageId);
		if (!message) return undefined;
		const step = this.#stepOf(message);
		const place = nameOfPlace(this.#sandbox.world.channel(message.channelId));
		const siblings = step === undefined ? this.#unbidden(message.channelId) : this.#shownBy(step);
		const number = siblings.indexOf(message) + 1;
		return step === undefined ? { place, message: number } : { step, message: number };
	}

	/** A message's component, as it stood before it was used, which may have changed the message. */
	componentReference(messageId: string, customId: string, result: Result): ComponentReference {
		const usable = (this.#versions.get(messageId) ?? []).map(({ components }) => usableIn(components));
		const isUnchanged = result instanceof Error;
		const before = isUnchanged ? usable.at(-1) : usable.findLast((ids) => ids.includes(customId));
		return referenceAmong(before ?? [], customId);
	}

	/** The nth message that a step showed. */
	shown(step: number, number: number): Message | undefined {
		return this.#shownBy(step)[number - 1];
	}

	/** The nth message in a channel that no step showed. */
	unbidden(channelId: string, number: number): Message | undefined {
		return this.#unbidden(channelId)[number - 1];
	}

	/** The step that opened a modal. */
	stepOfModal(interactionId: string): number | undefined {
		return this.#steps.get(interactionId);
	}

	modal(step: number): Modal | undefined {
		return this.#modals.get(step);
	}

	#keep(message: Message): void {
		this.#versions.set(message.id, [...(this.#versions.get(message.id) ?? []), message]);
	}

	#latest(messageId: string): Message | undefined {
		return this.#versions.get(messageId)?.at(-1);
	}

	#stepOf({ id, json }: Message): number | undefined {
		return this.#steps.get(id) ?? this.#steps.get(json.interaction_metadata?.id ?? "");
	}

	#all(): readonly Message[] {
		return [...this.#versions.values()].flatMap((versions) => versions.at(-1) ?? []);
	}

	#shownBy(step: number): readonly Message[] {
		return this.#all().filter((message) => this.#stepOf(message) === step);
	}

	#unbidden(channelId: string): readonly Message[] {
		return this.#all().filter((message) => message.channelId === channelId && this.#stepOf(message) === undefined);
	}
}

/** Every message that somebody sees, oldest first. */
function messagesIn(sandbox: Sandbox): readonly Message[] {
	const { users, channels } = sandbox.world;
	const seen = [...channels.values()].flatMap((channel) =>
		[...users.values()].flatMap((user) => sandbox.messages(channel, user)),
	);
	return [...new Set(seen)].sort((one, other) => one.id.localeCompare(other.id));
}
