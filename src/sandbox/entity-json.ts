import {
	type APIGuildMember,
	type APIInteractionDataResolvedGuildMember,
	type APIInteractionGuildMember,
	type APIRole,
	type APIUser,
	ChannelType,
	GuildMemberFlags,
} from "discord-api-types/v10";
import type { Channel, Member, Role, User } from "./types.ts";

/** No flag is set; as a plain number, because Discord's flags have no name for none. */
const none: number = 0;

/** @see https://discord.com/developers/docs/resources/user#user-object */
export function userJson({ id, name, bot }: User) {
	return {
		id,
		username: name,
		global_name: bot ? null : name,
		discriminator: "0",
		avatar: null,
		banner: null,
		accent_color: null,
		avatar_decoration_data: null,
		collectibles: null,
		primary_guild: null,
		public_flags: none,
		flags: none,
		bot,
	} satisfies APIUser;
}

const joinedAt = "2024-01-01T00:00:00.000000+00:00";

/** @see https://discord.com/developers/docs/resources/guild#guild-member-object */
export function memberJson(member: Member): APIGuildMember {
	return {
		user: userJson(member.user),
		nick: member.nick ?? null,
		avatar: null,
		banner: null,
		roles: member.roles.map(({ id }) => id),
		joined_at: joinedAt,
		premium_since: null,
		deaf: false,
		mute: false,
		flags: GuildMemberFlags.CompletedOnboarding,
		pending: false,
		communication_disabled_until: null,
	};
}

/** The member who acts, as an interaction carries them. */
export function actingMemberJson(member: Member): APIInteractionGuildMember {
	return { ...memberJson(member), user: userJson(member.user), permissions: member.permissions.toString() };
}

/** A member named in an option, as `resolved` carries them: without the user. */
export function resolvedMemberJson(member: Member): APIInteractionDataResolvedGuildMember {
	const { user: _, deaf: __, mute: ___, ...json } = memberJson(member);
	return { ...json, permissions: member.permissions.toString() };
}

/** @see https://discord.com/developers/docs/topics/permissions#role-object */
export function roleJson(role: Role): APIRole {
	return {
		id: role.id,
		name: role.name,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		icon: null,
		unicode_emoji: null,
		position: role.id === role.guildId ? 0 : 1,
		permissions: role.permissions.toString(),
		managed: false,
		mentionable: false,
		flags: none,
	};
}

const channelTypes = {
	guild: ChannelType.GuildText,
	"bot-dm": ChannelType.DM,
	private: ChannelType.GroupDM,
} as const satisfies Record<Channel["kind"], ChannelType>;

/** @see https://discord.com/developers/docs/resources/channel#channel-object */
export function channelJson(channel: Channel) {
	const shared = { id: channel.id, type: channelTypes[channel.kind], last_message_id: null, flags: 0 };
	if (channel.guildId === undefined) {
		return { ...shared, name: channel.name, recipients: channel.recipients.map(userJson) };
	}
	return {
		...shared,
		guild_id: channel.guildId,
		name: channel.name,
		position: 0,
		parent_id: null,
		topic: null,
		nsfw: false,
		rate_limit_per_user: 0,
		permission_overwrites: [],
	};
}
