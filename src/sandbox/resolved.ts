import { type APIAttachment, type APIMessage, ApplicationCommandOptionType } from "discord-api-types/v10";
import { channelJson, resolvedMemberJson, roleJson, userJson } from "./entity-json.ts";
import type { FileStore } from "./files.ts";
import { Refusal } from "./refusal.ts";
import type { Channel, Upload, User } from "./types.ts";
import type { World } from "./world.ts";

interface Resolved {
	readonly users: Record<string, object>;
	readonly members: Record<string, object>;
	readonly roles: Record<string, object>;
	readonly channels: Record<string, object>;
	readonly attachments: Record<string, APIAttachment>;
	readonly messages: Record<string, APIMessage>;
}

/** An option that takes a user, a role or a channel. */
interface EntityTaker {
	readonly name: string;
	readonly type: ApplicationCommandOptionType;
	readonly channel_types?: unknown;
}

/** An option or a field of a modal that takes files. */
interface FileTaker {
	readonly name: string;
	readonly file_types?: unknown;
}

/**
 * Collects what an interaction names by id, to be sent along with it.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export class Resolver {
	readonly #world: World;
	readonly #files: FileStore;
	readonly #channel: Channel;
	readonly #resolved: Resolved = { users: {}, members: {}, roles: {}, channels: {}, attachments: {}, messages: {} };

	constructor(world: World, files: FileStore, channel: Channel) {
		this.#world = world;
		this.#files = files;
		this.#channel = channel;
	}

	/** Without the kinds of which nothing was named; nothing at all if nothing was. */
	get data(): { readonly resolved?: Partial<Resolved> } {
		const named = Object.entries(this.#resolved).filter(([, entries]) => Object.keys(entries).length > 0);
		return named.length === 0 ? {} : { resolved: Object.fromEntries(named) };
	}

	/** @throws {Refusal} for a file of another type than is taken. */
	attachment({ name, file_types }: FileTaker, upload: Upload): string {
		const { filename, content, contentType = "application/octet-stream" } = upload;
		if (!isOfType(file_types, { filename, contentType })) {
			throw new Refusal(`Attach a file of another type than "${filename}".`, name);
		}
		const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
		const attachment = this.#files.add(this.#channel.id, { index: "0", filename, contentType, bytes });
		this.#resolved.attachments[attachment.id] = attachment;
		return attachment.id;
	}

	message(json: APIMessage): void {
		this.#resolved.messages[json.id] = json;
	}

	/** @throws {Refusal} where there is nothing of the option's kind with that id. */
	entity(option: EntityTaker, id: string): string {
		const { User: user, Role, Channel: channel, Mentionable } = ApplicationCommandOptionType;
		const takes = (...types: readonly ApplicationCommandOptionType[]) => types.includes(option.type);
		const isFound =
			(takes(user, Mentionable) && this.user(id)) ||
			(takes(Role, Mentionable) && this.role(id)) ||
			(takes(channel) && this.channel(id, option.channel_types));
		if (!isFound) throw new Refusal(`There is no such thing with the id ${id}.`, option.name);
		return id;
	}

	user(id: string): User | undefined {
		const user = this.#world.users.get(id);
		if (!user) return undefined;
		this.#resolved.users[id] = userJson(user);
		const member = this.#channel.guildId === undefined ? undefined : this.#world.member(id, this.#channel.guildId);
		if (member) this.#resolved.members[id] = resolvedMemberJson(member);
		return user;
	}

	role(id: string): boolean {
		const role = this.#world.roles.get(id);
		if (!role || role.guildId !== this.#channel.guildId) return false;
		this.#resolved.roles[id] = roleJson(role);
		return true;
	}

	/** @param types the only ones that can be picked, where there is such a list. */
	channel(id: string, types: unknown): boolean {
		const channel = this.#world.channels.get(id);
		if (!channel || channel.guildId !== this.#channel.guildId) return false;
		const json = channelJson(channel);
		if (Array.isArray(types) && types.length > 0 && !types.includes(json.type)) return false;
		this.#resolved.channels[id] = json;
		return true;
	}
}

/** By the kind of file, or by its extension. @see https://discord.com/developers/docs/reference#file-type-filtering */
function isOfType(types: unknown, { filename, contentType }: Required<Pick<Upload, "filename" | "contentType">>) {
	if (!Array.isArray(types) || types.length === 0) return true;
	const name = filename.toLowerCase();
	return types.some((type) => contentType.startsWith(`${type}/`) || name.endsWith(String(type).toLowerCase()));
}
