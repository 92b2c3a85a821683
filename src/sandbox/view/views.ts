/**
 * What a page shows of the local Discord, as plain values: made on the server by the files beside this one, sent as
 * JSON, and drawn in the browser, which therefore knows nothing of Discord's numbers and bit fields.
 *
 * Every `href` that stands here may be put into a link or a picture as it is: `safe-address.ts` decides.
 */

// ---------------------------------------------------------------------------------------------------- people, places

export interface PersonView {
	readonly id: string;
	readonly name: string;
	readonly isBot: boolean;
	/** Names of the roles in the server, without @everyone. */
	readonly roles: readonly string[];
}

export interface PlaceView {
	readonly id: string;
	readonly kind: "guild" | "bot-dm" | "private";
	/** Without the `#`. */
	readonly name: string;
	/** The server's name, of a channel in one. */
	readonly guild?: string;
}

/** A person, role or channel to pick. */
export interface EntityView {
	readonly id: string;
	readonly name: string;
	readonly kind: "user" | "role" | "channel";
}

// ------------------------------------------------------------------------------------------------------------- texts

export type Markdown = readonly MarkdownNode[];

/** @see https://support.discord.com/hc/en-us/articles/210298617 */
export type MarkdownNode =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "break" }
	| {
			readonly kind: "strong" | "emphasis" | "underline" | "strikethrough" | "spoiler" | "quote" | "subtext";
			readonly content: Markdown;
	  }
	| { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly content: Markdown }
	/** `start` is the first number of an ordered list. */
	| { readonly kind: "list"; readonly start?: number; readonly items: readonly Markdown[] }
	| { readonly kind: "code"; readonly text: string }
	| { readonly kind: "code-block"; readonly text: string; readonly language?: string }
	| { readonly kind: "link"; readonly href: string; readonly title?: string; readonly content: Markdown }
	/** `name` with its sign in front: `@ada`, `#general`, `/ask`. */
	| {
			readonly kind: "mention";
			readonly of: "user" | "role" | "channel" | "everyone" | "command";
			readonly name: string;
	  }
	| { readonly kind: "timestamp"; readonly seconds: number; readonly style: TimestampStyle }
	| { readonly kind: "emoji"; readonly name: string };

/** @see https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
export type TimestampStyle = "t" | "T" | "d" | "D" | "f" | "F" | "s" | "S" | "R";

// -------------------------------------------------------------------------------------------------------- components

/** A picture. One that isn't on this machine has no `href`: the page never asks another machine for anything. */
export interface MediaView {
	readonly href?: string;
	/** Where it would come from, of one that isn't shown. */
	readonly elsewhere?: string;
	/** What it shows, for those who can't see it. */
	readonly description: string;
	readonly isSpoiler: boolean;
	/** Pixels. */
	readonly width?: number;
	readonly height?: number;
}

export interface FileView {
	readonly name: string;
	/** Bytes, where they are known. */
	readonly size?: number;
	readonly href?: string;
	readonly isSpoiler: boolean;
}

export interface ButtonView {
	readonly kind: "button";
	readonly style: "primary" | "secondary" | "success" | "danger" | "link" | "premium";
	/** Empty where the button has an emoji only. */
	readonly label: string;
	readonly emoji?: string;
	/** What is pressed; a link has none. */
	readonly customId?: string;
	readonly href?: string;
	readonly isDisabled: boolean;
}

export interface OptionChoiceView {
	readonly value: string;
	readonly label: string;
	readonly description?: string;
	readonly emoji?: string;
	readonly isSelected: boolean;
}

/** One whose choices are people, roles or channels has those that there are. */
export interface SelectView {
	readonly kind: "select";
	readonly of: "string" | "user" | "role" | "mentionable" | "channel";
	readonly customId: string;
	readonly placeholder: string;
	readonly minimum: number;
	readonly maximum: number;
	readonly isDisabled: boolean;
	readonly options: readonly OptionChoiceView[];
}

interface TextDisplayView {
	readonly kind: "text";
	readonly content: Markdown;
}

/** @see https://discord.com/developers/docs/components/reference */
export type ComponentView =
	| ButtonView
	| SelectView
	| TextDisplayView
	| { readonly kind: "row"; readonly components: readonly ComponentView[] }
	| {
			readonly kind: "section";
			readonly texts: readonly Markdown[];
			readonly accessory?: ButtonView | ({ readonly kind: "thumbnail" } & MediaView);
	  }
	| { readonly kind: "gallery"; readonly items: readonly MediaView[] }
	| ({ readonly kind: "file" } & FileView)
	| { readonly kind: "separator"; readonly hasLine: boolean; readonly isLarge: boolean }
	| {
			readonly kind: "container";
			/** `#rrggbb` */
			readonly accent?: string;
			readonly isSpoiler: boolean;
			readonly components: readonly ComponentView[];
	  }
	/** A component that this page doesn't know. */
	| { readonly kind: "unknown"; readonly type: number };

export interface EmbedView {
	/** `#rrggbb` */
	readonly colour?: string;
	readonly author?: { readonly name: string; readonly href?: string };
	readonly title?: { readonly content: Markdown; readonly href?: string };
	readonly description: Markdown;
	readonly fields: readonly { readonly name: Markdown; readonly value: Markdown; readonly isInline: boolean }[];
	readonly image?: MediaView;
	readonly thumbnail?: MediaView;
	readonly footer?: string;
	/** As ISO 8601. */
	readonly timestamp?: string;
}

// ---------------------------------------------------------------------------------------------------------- messages

export interface MessageView {
	readonly id: string;
	readonly placeId: string;
	readonly author: PersonView;
	/** ISO 8601. */
	readonly sentAt: string;
	readonly isEdited: boolean;
	/** Whose command it answers, and which: `/ask`, or the name of a menu's. */
	readonly call?: { readonly by: string; readonly command: string };
	/** Only whoever looks sees it. */
	readonly isEphemeral: boolean;
	/** A deferred reply that has not been filled in yet. */
	readonly isThinking: boolean;
	/** Whether it notifies whoever looks. */
	readonly mentionsViewer: boolean;
	readonly content: Markdown;
	readonly embeds: readonly EmbedView[];
	readonly components: readonly ComponentView[];
	/** Files and pictures that no component shows. */
	readonly pictures: readonly MediaView[];
	readonly files: readonly FileView[];
	/** What Discord's API says of it. */
	readonly json: unknown;
}

// ------------------------------------------------------------------------------------------------------------ modals

/** What a modal asks for. @see https://discord.com/developers/docs/components/reference#label */
export type InputView =
	| {
			readonly kind: "text-input";
			readonly customId: string;
			readonly isParagraph: boolean;
			readonly value: string;
			readonly placeholder: string;
			readonly minimum: number;
			readonly maximum: number;
	  }
	| SelectView
	| { readonly kind: "file-upload"; readonly customId: string; readonly minimum: number; readonly maximum: number }
	| { readonly kind: "radio-group"; readonly customId: string; readonly options: readonly OptionChoiceView[] }
	| {
			readonly kind: "checkbox-group";
			readonly customId: string;
			readonly minimum: number;
			readonly maximum: number;
			readonly options: readonly OptionChoiceView[];
	  }
	| { readonly kind: "checkbox"; readonly customId: string; readonly isChecked: boolean };

export interface FieldView {
	readonly kind: "field";
	readonly label: string;
	readonly description: string;
	readonly isRequired: boolean;
	readonly input: InputView;
}

export interface ModalView {
	/** The interaction that opened it. */
	readonly interactionId: string;
	readonly title: string;
	readonly parts: readonly (FieldView | TextDisplayView)[];
}

// ---------------------------------------------------------------------------------------------------------- commands

/** A chat command as a person in a place can call it: a command with subcommands is one for each of them. */
export interface CommandView {
	/** Its whole name: `ask`, `knowledge add`. */
	readonly name: string;
	readonly description: string;
	/** In their order: required ones come first. */
	readonly options: readonly CommandOptionView[];
}

export interface CommandOptionView {
	readonly name: string;
	readonly description: string;
	readonly kind:
		| "string"
		| "integer"
		| "number"
		| "boolean"
		| "user"
		| "role"
		| "mentionable"
		| "channel"
		| "attachment";
	readonly isRequired: boolean;
	/** Whether choices are asked for while it is typed. */
	readonly isCompleted: boolean;
	/** Only these can be picked, if there are any. */
	readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
	readonly name: string;
	/** What is sent: of a person, role or channel the id. */
	readonly value: string | number | boolean;
}

/** What the application offers to a person in a place. */
export interface OfferView {
	readonly chat: readonly CommandView[];
	/** Names of the commands in a message's and in a person's menu. */
	readonly messageMenu: readonly string[];
	readonly userMenu: readonly string[];
}

// ----------------------------------------------------------------------------------------------------- what happened

/** What a person's act came to. */
export type OutcomeView =
	| { readonly kind: "done"; readonly messageId?: string }
	| { readonly kind: "modal"; readonly modal: ModalView }
	| { readonly kind: "choices"; readonly choices: readonly ChoiceView[] }
	/** The application did not answer in time. */
	| { readonly kind: "failed"; readonly reason: string }
	/** Discord's client would not have let them; `field` is the option or input that is wrong. */
	| { readonly kind: "refused"; readonly reason: string; readonly field?: string };

export interface ViolationView {
	/** `data.embeds.0.title` */
	readonly path: string;
	readonly code: string;
	readonly message: string;
	/** Discord's page that says so. */
	readonly page: string;
}

/** A line of the developer's log: a request of the bot, or an event that it was sent. */
export type LogEntry = {
	/** Counts up from 0. */
	readonly number: number;
	/** ISO 8601. */
	readonly at: string;
} & (
	| {
			readonly kind: "request";
			readonly method: string;
			readonly path: string;
			readonly body: unknown;
			readonly files: readonly string[];
			/** 0 where there was no answer. */
			readonly status: number;
			readonly milliseconds: number;
			readonly response: unknown;
			readonly violations: readonly ViolationView[];
	  }
	| { readonly kind: "event"; readonly name: string; readonly data: unknown }
	/** An interaction's way: sent, acknowledged, settled, failed. A session's: identified, resumed, closed. */
	| { readonly kind: "note"; readonly text: string; readonly isBad: boolean }
);

export interface FaultView {
	readonly id: string;
	readonly label: string;
	/** What will happen. */
	readonly description: string;
}

/** Everything there is to see for a person. */
export interface SceneView {
	/** What the page is called: the bot's name. */
	readonly application: PersonView;
	readonly isConnected: boolean;
	readonly viewer: PersonView;
	/** Who one can be. */
	readonly people: readonly PersonView[];
	/** The viewer's own. */
	readonly places: readonly PlaceView[];
	/** By the place's id. */
	readonly offers: Readonly<Record<string, OfferView>>;
	/** Oldest first, of all places. */
	readonly messages: readonly MessageView[];
	readonly log: readonly LogEntry[];
	readonly faults: readonly FaultView[];
}

/** What the page is told, one after the other. The first is a scene, and a scene replaces everything before it. */
export type PageEvent =
	| { readonly type: "scene"; readonly scene: SceneView }
	/** New, or changed. */
	| { readonly type: "message"; readonly message: MessageView }
	| { readonly type: "deleted"; readonly messageId: string }
	| { readonly type: "log"; readonly entry: LogEntry };

// ----------------------------------------------------------------------------------------------- what people can do

/** A file that somebody attaches. */
export interface UploadView {
	readonly filename: string;
	readonly contentType: string;
	/** Its bytes. */
	readonly base64: string;
}

export type OptionValueView = string | number | boolean | UploadView;
/** Of a text input a text, of a checkbox yes or no, of a file upload files, of everything else the values picked. */
export type FieldValueView = string | boolean | readonly string[] | readonly UploadView[];

/** What somebody does, with ids as the page knows them. */
export type ActView = { readonly person: string } & (
	| {
			readonly act: "slash";
			readonly place: string;
			readonly command: string;
			readonly values: Readonly<Record<string, OptionValueView>>;
	  }
	/** Asks for the choices of the option that is being typed; the others may be missing. */
	| {
			readonly act: "autocomplete";
			readonly place: string;
			readonly command: string;
			readonly focused: string;
			readonly values: Readonly<Record<string, OptionValueView>>;
	  }
	| { readonly act: "message-menu"; readonly message: string; readonly command: string }
	| { readonly act: "user-menu"; readonly place: string; readonly target: string; readonly command: string }
	| { readonly act: "press"; readonly message: string; readonly customId: string }
	| { readonly act: "pick"; readonly message: string; readonly customId: string; readonly values: readonly string[] }
	| {
			readonly act: "submit";
			/** The interaction that opened the modal. */
			readonly modal: string;
			readonly fields: Readonly<Record<string, FieldValueView>>;
	  }
	| { readonly act: "say"; readonly place: string; readonly text: string; readonly files: readonly UploadView[] }
);
