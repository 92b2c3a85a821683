import { channelJson } from "../entity-json.ts";
import type { Channel, User } from "../types.ts";
import type { Around } from "./around.ts";
import type { EntityView, PersonView, PlaceView } from "./views.ts";

/** Somebody as they appear in a place: with the name and the roles they have there. */
export function personView(user: User, around: Pick<Around, "world" | "channel">): PersonView {
	return { id: user.id, name: nameOf(user, around), isBot: user.bot, roles: rolesOf(user, around) };
}

/** The nickname that somebody has in the place's server, or else their name. */
export function nameOf(user: User, { world, channel }: Pick<Around, "world" | "channel">): string {
	return (channel?.guildId === undefined ? undefined : world.member(user.id, channel.guildId)?.nick) ?? user.name;
}

/** Of the place's server; of all servers where there is none. */
function rolesOf(user: User, { world, channel }: Pick<Around, "world" | "channel">): readonly string[] {
	const guilds = channel?.guildId === undefined ? [...world.guilds.keys()] : [channel.guildId];
	const roles = guilds.flatMap((guildId) => world.member(user.id, guildId)?.roles ?? []);
	return roles.filter(({ id, guildId }) => id !== guildId).map(({ name }) => name);
}

/** Where the viewer can be: the channels of their servers, then their DMs. */
export function placesOf({ world, viewer }: Pick<Around, "world" | "viewer">): readonly PlaceView[] {
	const seen = [...world.channels.values()].filter((channel) => world.canSee(viewer, channel));
	const kinds = ["guild", "bot-dm", "private"] as const;
	const inOrder = kinds.flatMap((kind) => seen.filter((channel) => channel.kind === kind));
	return inOrder.map((channel) => {
		const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)?.name;
		const place = { id: channel.id, kind: channel.kind, name: placeName(channel, { world, viewer }) };
		return guild === undefined ? place : { ...place, guild };
	});
}

/** A DM goes by who else is in it. */
function placeName({ kind, name, recipients }: Channel, { world, viewer }: Pick<Around, "world" | "viewer">): string {
	if (kind === "bot-dm") return world.bot.name;
	if (kind === "guild") return name;
	const others = recipients.filter(({ id }) => id !== viewer.id).map((user) => user.name);
	return others.join(", ") || name;
}

/** The people, roles and channels to pick from in a place; without a place, all that the viewer can know of. */
export function entitiesIn(around: Around): readonly EntityView[] {
	return [...peopleIn(around), ...rolesIn(around), ...channelsIn(around)];
}

function peopleIn(around: Around): readonly EntityView[] {
	const users = usersIn(around);
	return users.map((user) => ({ id: user.id, name: nameOf(user, around), kind: "user" }));
}

function usersIn({ world, channel }: Around): readonly User[] {
	if (channel === undefined) return [...world.users.values()];
	if (channel.guildId !== undefined) return world.membersOf(channel.guildId).map(({ user }) => user);
	return channel.kind === "bot-dm" ? [...channel.recipients, world.bot] : channel.recipients;
}

function rolesIn(around: Around): readonly EntityView[] {
	const roles = [...around.world.roles.values()].filter(({ guildId }) => isWithin(guildId, around));
	return roles.map(({ id, name }) => ({ id, name, kind: "role" }));
}

/** A DM is no channel that could be picked. */
function channelsIn(around: Around): readonly EntityView[] {
	const channels = [...around.world.channels.values()].filter(({ guildId }) => isWithin(guildId, around));
	return channels.map(({ id, name }) => ({ id, name, kind: "channel" }));
}

function isWithin(guildId: string | undefined, { world, viewer, channel }: Around): boolean {
	if (guildId === undefined) return false;
	return channel === undefined ? world.member(viewer.id, guildId) !== undefined : channel.guildId === guildId;
}

/**
 * What somebody can pick where people, roles or channels are asked for.
 * @param channelTypes the numbers of those that will do, of channels
 */
export function pickableEntities(
	of: "user" | "role" | "mentionable" | "channel",
	channelTypes: unknown,
	around: Around,
): readonly EntityView[] {
	switch (of) {
		case "user":
			return peopleIn(around);
		case "role":
			return rolesIn(around);
		case "mentionable":
			return [...peopleIn(around), ...rolesIn(around)];
		case "channel":
			return channelsIn(around).filter(({ id }) => isOfType(around.world.channels.get(id), channelTypes));
	}
}

/** Without types, or with none of them, any will do. */
function isOfType(channel: Channel | undefined, types: unknown): boolean {
	if (!Array.isArray(types) || types.length === 0) return true;
	return channel !== undefined && types.includes(channelJson(channel).type);
}
