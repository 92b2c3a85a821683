import type {
	APIApplicationCommandOptionChoice,
	APIAttachment,
	APIEmbed,
	APIMessage,
	APIMessageTopLevelComponent,
	APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";

/** What a test, or a page, sees of the local Discord. All of it are values: an edit makes a new one. */

export interface User {
	readonly id: string;
	readonly name: string;
	readonly bot: boolean;
}

export interface Guild {
	readonly id: string;
	readonly name: string;
	/** Whether the application is installed here. @see https://discord.com/developers/docs/resources/application#installation-context */
	readonly installed: boolean;
}

export interface Role {
	readonly id: string;
	readonly guildId: string;
	readonly name: string;
	/** @see https://discord.com/developers/docs/topics/permissions */
	readonly permissions: bigint;
}

export interface Member {
	readonly user: User;
	readonly guildId: string;
	readonly nick?: string;
	readonly roles: readonly Role[];
	/** What the member may do, over all roles. */
	readonly permissions: bigint;
}

/** Where a message stands. @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export interface Channel {
	readonly id: string;
	readonly kind: "guild" | "bot-dm" | "private";
	readonly name: string;
	/** Of a channel in a guild. */
	readonly guildId?: string;
	/** Of a DM: everyone in it apart from the bot. */
	readonly recipients: readonly User[];
}

/** Whom a message notifies. Empty everywhere means that nobody is. */
export interface Pings {
	readonly everyone: boolean;
	readonly users: readonly string[];
	readonly roles: readonly string[];
}

export interface Message {
	readonly id: string;
	readonly channelId: string;
	readonly author: User;
	readonly content: string;
	readonly embeds: readonly APIEmbed[];
	readonly components: readonly APIMessageTopLevelComponent[];
	readonly attachments: readonly APIAttachment[];
	/** @see https://discord.com/developers/docs/resources/message#message-object-message-flags */
	readonly flags: number;
	readonly ephemeral: boolean;
	/** The user who alone sees an ephemeral message. */
	readonly onlyFor?: string;
	/** A deferred reply that has not been filled in yet. */
	readonly thinking: boolean;
	readonly edited: boolean;
	readonly pings: Pings;
	/** The message as the API gives it out. */
	readonly json: APIMessage;
}

export interface Modal {
	/** The interaction that opened it: a modal is submitted by the same user in the same place. */
	readonly interactionId: string;
	readonly user: User;
	readonly channel: Channel;
	readonly json: APIModalInteractionResponseCallbackData;
}

/** What a user's action came to. */
export type Outcome = { readonly interactionId: string } & (
	| { readonly kind: "message"; readonly message: Message }
	| { readonly kind: "update"; readonly message: Message }
	| { readonly kind: "modal"; readonly modal: Modal }
	| { readonly kind: "choices"; readonly choices: readonly APIApplicationCommandOptionChoice[] }
	/** Deferred, and nothing came of it within `patienceMs`. */
	| { readonly kind: "thinking"; readonly message: Message }
	/** A component was acknowledged, and nothing came of it within `patienceMs`. */
	| { readonly kind: "acknowledged" }
	/** The reply, or the message the component is on, was deleted. */
	| { readonly kind: "deleted" }
	| { readonly kind: "failed"; readonly reason: "The application did not respond" }
);

/** A file that a user attaches. */
export interface Upload {
	readonly filename: string;
	readonly content: string | Uint8Array;
	readonly contentType?: string;
}

/** The value a user gives an option; a user, role or channel may be given itself or by its id. */
export type OptionValue = string | number | boolean | { readonly id: string } | Upload;

/** One thing that the local Discord found wrong with a request. */
export interface Violation {
	readonly path: readonly (string | number)[];
	/** Discord's name of the fault, like `BASE_TYPE_MAX_LENGTH`. */
	readonly code: string;
	readonly message: string;
	/** Discord's page that says so. */
	readonly page: string;
}

export interface LoggedRequest {
	readonly id: number;
	/** When it came in, in milliseconds since 1970. */
	readonly at: number;
	/** How long it took to be answered; 0 while it is not. */
	readonly milliseconds: number;
	readonly method: string;
	/** Decoded, without `/api/v10` and the query. */
	readonly path: string;
	readonly query: string;
	/** The parsed JSON, or what stood in `payload_json`. */
	readonly body: unknown;
	readonly files: readonly string[];
	/** 0 while it is not answered, and when it never was. */
	readonly status: number;
	readonly response: unknown;
	readonly violations: readonly Violation[];
}

/** Everything that happens, in order: for a page that shows it and for tests that wait for it. */
export type SandboxEvent =
	| { readonly type: "message"; readonly action: "created" | "edited" | "deleted"; readonly message: Message }
	| {
			readonly type: "interaction";
			readonly stage: "sent" | "acknowledged" | "settled" | "failed";
			readonly interactionId: string;
			readonly user: User;
			readonly channel: Channel;
			/** The command's name or the component's custom id. */
			readonly name: string;
			readonly outcome?: Outcome;
	  }
	| { readonly type: "guild"; readonly guild: Guild }
	| { readonly type: "channel"; readonly channel: Channel }
	| { readonly type: "commands"; readonly names: readonly string[] }
	| { readonly type: "request"; readonly request: LoggedRequest }
	/** An event to a bot, or kept for one that is away. */
	| { readonly type: "dispatch"; readonly name: string; readonly sessionId: string; readonly data: unknown }
	| { readonly type: "gateway"; readonly action: "identified" | "resumed" | "closed"; readonly sessionId: string };
