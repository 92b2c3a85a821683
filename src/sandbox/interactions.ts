import { randomBytes } from "node:crypto";
import {
	type APIMessage,
	type APIMessageInteraction,
	type APIMessageInteractionMetadata,
	ApplicationCommandType,
	InteractionType,
	MessageReferenceType,
	MessageType,
} from "discord-api-types/v10";
import { userJson } from "./entity-json.ts";
import type { EventStream } from "./event-stream.ts";
import type { Settings } from "./settings.ts";
import type { Channel, Message, Outcome, User } from "./types.ts";

/** What is known of an interaction when it is sent. */
export interface InteractionStart {
	readonly type: InteractionType;
	readonly user: User;
	readonly channel: Channel;
	/** The command's name or the component's custom id: for those who watch. */
	readonly name: string;
	/** Of a command. */
	readonly commandType?: ApplicationCommandType;
	/** The message of the component that was used, or that opened the modal. */
	readonly sourceId?: string;
	/** The interaction that opened the modal. */
	readonly trigger?: Interaction;
	/** Whether only the user installed the application, and not the guild. */
	readonly userInstalledOnly: boolean;
	readonly owners: Readonly<Record<string, string>>;
}

/**
 * One interaction from its being sent to the end of its token.
 * `waiting` → `acknowledged`, or → `expired` when the deadline passes.
 */
export interface Interaction extends InteractionStart {
	readonly id: string;
	readonly token: string;
	readonly sentAt: number;
	state: "waiting" | "acknowledged" | "expired";
	/** The message that `@original` means. */
	originalId?: string;
	/** How it was deferred, while nothing has come of it. */
	deferred?: "reply" | "update";
	followups: number;
}

interface Waiting {
	readonly settle: (outcome: Outcome) => void;
	timer: NodeJS.Timeout;
}

/** Acts that did not tell what came of them in time fail with the sentence that Discord shows. */
const noResponse = "The application did not respond";

/**
 * All interactions, and the clock over each.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding
 */
export class Interactions {
	readonly #byId = new Map<string, Interaction>();
	readonly #byToken = new Map<string, Interaction>();
	readonly #waiting = new Map<string, Waiting>();
	readonly #settings: Settings;
	readonly #events: EventStream;
	readonly #nextId: () => string;

	constructor(settings: Settings, events: EventStream, nextId: () => string) {
		this.#settings = settings;
		this.#events = events;
		this.#nextId = nextId;
	}

	/** Starts the deadline. */
	open(start: InteractionStart): { readonly interaction: Interaction; readonly outcome: Promise<Outcome> } {
		const id = this.#nextId();
		const interaction: Interaction = {
			...start,
			id,
			token: randomBytes(48).toString("base64url"),
			sentAt: this.#settings.now(),
			state: "waiting",
			followups: 0,
		};
		this.#byId.set(id, interaction);
		this.#byToken.set(interaction.token, interaction);
		const outcome = new Promise<Outcome>((settle) => {
			const timer = setTimeout(() => this.#expire(interaction), this.#settings.ackDeadlineMs);
			this.#waiting.set(id, { settle, timer });
		});
		this.#tell(interaction, "sent");
		return { interaction, outcome };
	}

	find(id: string): Interaction | undefined {
		return this.#byId.get(id);
	}

	byToken(token: string): Interaction | undefined {
		return this.#byToken.get(token);
	}

	isTokenOver({ sentAt }: Interaction): boolean {
		return this.#settings.now() - sentAt > this.#settings.tokenLifeMs;
	}

	/** The deadline is met. What it comes to may still be open. */
	acknowledge(interaction: Interaction): void {
		interaction.state = "acknowledged";
		this.#tell(interaction, "acknowledged");
	}

	/** The user goes on waiting, but not for ever: `otherwise` is what it comes to if nothing follows. */
	defer(interaction: Interaction, how: "reply" | "update", otherwise: Outcome): void {
		interaction.deferred = how;
		const waiting = this.#waiting.get(interaction.id);
		if (!waiting) return;
		clearTimeout(waiting.timer);
		waiting.timer = setTimeout(() => this.settle(interaction, otherwise), this.#settings.patienceMs);
	}

	/** Tells the user what came of it; only the first time counts. */
	settle(interaction: Interaction, outcome: Outcome): void {
		const waiting = this.#waiting.get(interaction.id);
		if (!waiting) return;
		clearTimeout(waiting.timer);
		this.#waiting.delete(interaction.id);
		this.#tell(interaction, outcome.kind === "failed" ? "failed" : "settled", outcome);
		// The request that brought this about is answered and logged before whoever acted goes on.
		setImmediate(() => waiting.settle(outcome));
	}

	/** Nobody is waiting any more: the server stops. */
	stop(): void {
		for (const id of [...this.#waiting.keys()]) {
			const interaction = this.#byId.get(id);
			if (interaction) this.#expire(interaction);
		}
	}

	#expire(interaction: Interaction): void {
		if (interaction.state === "waiting") interaction.state = "expired";
		this.settle(interaction, { interactionId: interaction.id, kind: "failed", reason: noResponse });
	}

	#tell(interaction: Interaction, stage: "sent" | "acknowledged" | "settled" | "failed", outcome?: Outcome): void {
		const { id, user, channel, name } = interaction;
		const told = { type: "interaction", stage, interactionId: id, user, channel, name } as const;
		this.#events.emit(outcome === undefined ? told : { ...told, outcome });
	}
}

/** What a message says of the interaction that it answers. */
export type Provenance = Pick<APIMessage, "type" | "interaction" | "interaction_metadata" | "message_reference">;

/** @param after the id of the message that it replies to: that of the component, or the one that it follows up. */
export function provenanceOf(interaction: Interaction, after: string | undefined): Provenance {
	const metadata = metadataOf(interaction);
	if (after !== undefined) {
		const isFollowUp = after === interaction.originalId;
		return {
			type: MessageType.Reply,
			interaction_metadata: isFollowUp ? { ...metadata, original_response_message_id: after } : metadata,
			message_reference: referenceTo(after, interaction.channel),
		};
	}
	const command = interaction.trigger ?? interaction;
	const isChat = command.commandType === ApplicationCommandType.ChatInput;
	return {
		type: isChat ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand,
		interaction: usedCommand(interaction, command.name),
		interaction_metadata: metadata,
	};
}

/**
 * Deprecated, and still what says by which command a message came about.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#message-interaction-object
 */
function usedCommand({ id, type, user }: Interaction, name: string): APIMessageInteraction {
	return { id, type, name, user: userJson(user) };
}

/** @see https://discord.com/developers/docs/resources/message#message-reference-structure */
function referenceTo(id: string, { id: channelId, guildId }: Channel) {
	const inGuild = guildId === undefined ? {} : { guild_id: guildId };
	return { type: MessageReferenceType.Default, message_id: id, channel_id: channelId, ...inGuild };
}

/** Whose reply a message is. @see https://discord.com/developers/docs/resources/message#message-interaction-metadata-object */
function metadataOf(interaction: Interaction): APIMessageInteractionMetadata {
	const { id, type, owners, user, sourceId, trigger } = interaction;
	const shared = { id, user: userJson(user), authorizing_integration_owners: owners };
	if (type === InteractionType.MessageComponent) return { ...shared, type, interacted_message_id: sourceId ?? "" };
	if (type !== InteractionType.ModalSubmit || !trigger) return { ...shared, type: InteractionType.ApplicationCommand };
	const triggering = metadataOf(trigger);
	if (triggering.type === InteractionType.ModalSubmit) throw new Error("A modal never opens a modal.");
	return { ...shared, type, triggering_interaction_metadata: triggering };
}

/** The outcome of a reply that is a message, new or changed. */
export function messageOutcome(interaction: Interaction, message: Message): Outcome {
	const isUpdate = message.id === interaction.sourceId;
	return { interactionId: interaction.id, kind: isUpdate ? "update" : "message", message };
}
