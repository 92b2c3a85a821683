import {
	type APIAttachment,
	type APIEmbed,
	type APIMessage,
	type APIMessageTopLevelComponent,
	MessageFlags,
	MessageType,
} from "discord-api-types/v10";
import type { MessageBody } from "./bodies.ts";
import { notifyingText } from "./component-tree.ts";
import { userJson } from "./entity-json.ts";
import type { EventStream } from "./event-stream.ts";
import type { FileStore, UploadedFile } from "./files.ts";
import type { Provenance } from "./interactions.ts";
import { findPings } from "./mentions.ts";
import { presentComponents, presentEmbeds } from "./presenting.ts";
import type { Channel, Message, Pings, User } from "./types.ts";
import type { World } from "./world.ts";

/** Where a new message comes from and who is to see it. */
export interface NewMessage {
	readonly channel: Channel;
	readonly author: User;
	readonly body: MessageBody;
	readonly files: readonly UploadedFile[];
	/** The one user who sees it, if it is ephemeral. */
	readonly onlyFor?: User | undefined;
	/** On top of the flags of the body. */
	readonly flags?: number;
	/** Of a message that answers an interaction. */
	readonly provenance?: Provenance;
}

interface Stores {
	readonly world: World;
	readonly files: FileStore;
	readonly events: EventStream;
	readonly nextId: () => string;
	readonly now: () => number;
}

/** What a bot may set; the others are the platform's. @see https://discord.com/developers/docs/resources/message#message-object-message-flags */
const settableFlags =
	MessageFlags.SuppressEmbeds |
	MessageFlags.SuppressNotifications |
	MessageFlags.IsComponentsV2 |
	MessageFlags.Ephemeral;

/** Every message there is, in the order they were sent. */
export class MessageStore {
	readonly #messages = new Map<string, Message>();
	readonly #stores: Stores;

	constructor(stores: Stores) {
		this.#stores = stores;
	}

	create(draft: NewMessage): Message {
		const { nextId, now } = this.#stores;
		const flags = ((draft.body.flags ?? 0) & settableFlags) | (draft.flags ?? 0);
		const attachments = this.#store(draft.channel.id, draft);
		const ephemeral = draft.onlyFor ? MessageFlags.Ephemeral : 0;
		const json: APIMessage = {
			...this.#body(draft.body, attachments),
			id: nextId(),
			channel_id: draft.channel.id,
			type: MessageType.Default,
			author: userJson(draft.author),
			attachments,
			timestamp: new Date(now()).toISOString(),
			edited_timestamp: null,
			flags: flags | ephemeral,
			pinned: false,
			tts: draft.body.tts ?? false,
			...(draft.author.bot ? { application_id: draft.author.id, webhook_id: draft.author.id } : {}),
			...draft.provenance,
		};
		return this.#keep("created", this.#seen(json, pingsOf(draft.body), draft.onlyFor?.id));
	}

	/** Only what the body names is changed. @see https://discord.com/developers/docs/resources/message#edit-message */
	edit(message: Message, body: MessageBody, files: readonly UploadedFile[]): Message {
		const added = this.#store(message.channelId, { body, files });
		const kept = body.attachments
			? message.attachments.filter(({ id }) => body.attachments?.some((listed) => listed.id === id))
			: message.attachments;
		const attachments = [...kept, ...added];
		const { content, embeds, components } = message.json;
		const merged: MessageBody = {
			content: body.content === undefined ? content : body.content,
			embeds: body.embeds === undefined ? embeds : body.embeds,
			components: body.components === undefined ? (components ?? []) : body.components,
			allowed_mentions: body.allowed_mentions,
		};
		const { mentions, mention_roles, mention_everyone } = message.json;
		// Who is mentioned is decided anew where the text is: https://discord.com/developers/docs/resources/message#edit-message
		const isReworded = body.content !== undefined || body.components !== undefined;
		const json: APIMessage = {
			...message.json,
			...this.#body(merged, attachments),
			...(isReworded ? {} : { mentions, mention_roles, mention_everyone }),
			attachments,
			// What is filled in while the bot was thinking is the reply itself, and no edit of it.
			edited_timestamp: message.thinking ? null : new Date(this.#stores.now()).toISOString(),
			flags: editedFlags(message.flags, body.flags),
		};
		const pings = isReworded ? pingsOf(merged) : message.pings;
		return this.#keep("edited", this.#seen(json, pings, message.onlyFor));
	}

	delete(message: Message): void {
		this.#messages.delete(message.id);
		this.#stores.events.emit({ type: "message", action: "deleted", message });
	}

	find(id: string): Message | undefined {
		return this.#messages.get(id);
	}

	in(channelId: string): readonly Message[] {
		return [...this.#messages.values()].filter((message) => message.channelId === channelId);
	}

	#keep(action: "created" | "edited", message: Message): Message {
		this.#messages.set(message.id, message);
		this.#stores.events.emit({ type: "message", action, message });
		return message;
	}

	#store(channelId: string, { body, files }: Pick<NewMessage, "body" | "files">): APIAttachment[] {
		return files.map((file) => {
			const listed = body.attachments?.find(({ id }) => id === file.index);
			const named = { ...file, filename: listed?.filename ?? file.filename };
			return this.#stores.files.add(channelId, named, listed?.description ?? undefined);
		});
	}

	#body(body: MessageBody, attachments: readonly APIAttachment[]) {
		const pings = pingsOf(body);
		const users = pings.users.flatMap((id) => this.#stores.world.users.get(id) ?? []);
		const around = { attachments, nextId: this.#stores.nextId };
		return {
			content: body.content ?? "",
			embeds: presentEmbeds(body.embeds ?? [], around),
			components: presentComponents(body.components ?? [], around),
			mentions: users.map(userJson),
			mention_roles: [...pings.roles],
			mention_everyone: pings.everyone,
		} satisfies Partial<APIMessage>;
	}

	#seen(json: APIMessage, pings: Pings, onlyFor: string | undefined): Message {
		const flags = json.flags ?? 0;
		const author = this.#stores.world.users.get(json.author.id) ?? this.#stores.world.bot;
		const embeds: readonly APIEmbed[] = json.embeds;
		const components: readonly APIMessageTopLevelComponent[] = json.components ?? [];
		return {
			id: json.id,
			channelId: json.channel_id,
			author,
			content: json.content,
			embeds,
			components,
			attachments: json.attachments,
			flags,
			ephemeral: onlyFor !== undefined,
			...(onlyFor === undefined ? {} : { onlyFor }),
			thinking: (flags & MessageFlags.Loading) !== 0,
			edited: json.edited_timestamp !== null,
			pings,
			json,
		};
	}
}

const pingsOf = (body: MessageBody): Pings => findPings(notifyingText(body), body.allowed_mentions);

/** Filling in a deferred reply ends its loading; Components V2 and ephemeral stay for good. */
function editedFlags(before: number, asked: number | null | undefined): number {
	const kept = before & ~MessageFlags.Loading;
	if (asked === null || asked === undefined) return kept;
	const lasting = kept & (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
	return (asked & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)) | lasting;
}
