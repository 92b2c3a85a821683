import { contextOf } from "./availability.ts";
import { actingMemberJson, channelJson, userJson } from "./entity-json.ts";
import type { Interaction } from "./interactions.ts";
import type { JsonObject } from "./json.ts";
import { allPermissions, everyonePermissions } from "./permissions.ts";
import type { Message } from "./types.ts";
import type { World } from "./world.ts";

/** Bytes a user may attach. */
const attachmentSizeLimit = 10 * 1_048_576;

/**
 * An interaction as the bot gets it.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function interactionJson(
	world: World,
	interaction: Interaction,
	data: object,
	{ locale, message }: { readonly locale: string; readonly message?: Message | undefined },
): JsonObject {
	const { id, token, type, user, channel, owners } = interaction;
	const { guildId } = channel;
	const member = guildId === undefined ? undefined : world.member(user.id, guildId);
	return {
		id,
		application_id: world.bot.id,
		type,
		token,
		version: 1,
		data,
		channel_id: channel.id,
		channel: { ...channelJson(channel), permissions: (member?.permissions ?? everyonePermissions).toString() },
		...(guildId === undefined ? {} : { guild_id: guildId, guild: guildPart(guildId), guild_locale: "en-US" }),
		...(member ? { member: actingMemberJson(member) } : { user: userJson(user) }),
		...(message ? { message: message.json } : {}),
		locale,
		app_permissions: (guildId === undefined ? allPermissions : everyonePermissions).toString(),
		entitlements: [],
		authorizing_integration_owners: owners,
		context: contextOf(channel),
		attachment_size_limit: attachmentSizeLimit,
	};
}

const guildPart = (id: string) => ({ id, locale: "en-US", features: [] });
