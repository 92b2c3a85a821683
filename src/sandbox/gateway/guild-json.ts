import { channelJson, memberJson, roleJson } from "../entity-json.ts";
import type { Guild } from "../types.ts";
import type { World } from "../world.ts";

/** A guild with all that is in it. @see https://discord.com/developers/docs/events/gateway-events#guild-create */
export function guildJson({ id, name }: Guild, world: World): object {
	const members = world.membersOf(id);
	const owner = members.find(({ user }) => !user.bot)?.user ?? world.bot;
	return {
		id,
		name,
		owner_id: owner.id,
		joined_at: new Date(0).toISOString(),
		large: false,
		unavailable: false,
		member_count: members.length,
		members: members.map(memberJson),
		channels: [...world.channels.values()].filter(({ guildId }) => guildId === id).map(channelJson),
		roles: [...world.roles.values()].filter(({ guildId }) => guildId === id).map(roleJson),
		threads: [],
		emojis: [],
		stickers: [],
		presences: [],
		voice_states: [],
		stage_instances: [],
		guild_scheduled_events: [],
		features: [],
		preferred_locale: "en-US",
	};
}
