import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Actor } from "./actor.ts";

/** Who keeps the knowledge. */
export interface ModeratorRules {
	/** Ids of roles of which one is needed; with none of them, the permission Manage Server is. */
	readonly roles: readonly string[];
	/** Ids of the servers whose moderators they are; with none of them, those of every server that the bot is in. */
	readonly guilds: readonly string[];
}

/** As long as nobody has said otherwise. */
export const serverManagers: ModeratorRules = { roles: [], guilds: [] };

/** The permission by which Discord offers moderators' commands, before a server's own settings say otherwise. */
export const moderatorPermission = PermissionFlagsBits.ManageGuild;

/** Why somebody may not keep the knowledge, in a sentence for them; `undefined` for who may. */
export function reasonAgainst({ guildId, roleIds, permissions }: Actor, rules: ModeratorRules): string | undefined {
	if (guildId === undefined) return reasons.nowhere;
	if (rules.guilds.length > 0 && !rules.guilds.includes(guildId)) return reasons.elsewhere;
	if (rules.roles.length > 0) return rules.roles.some((role) => roleIds.includes(role)) ? undefined : reasons.role;
	return mayManage(permissions) ? undefined : reasons.permission;
}

/** @see https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const mayManage = (permissions: bigint): boolean =>
	(permissions & (moderatorPermission | PermissionFlagsBits.Administrator)) !== 0n;

const reasons = {
	nowhere: "Moderators keep the knowledge from their server: use this command there, where the bot is installed.",
	elsewhere: "The knowledge is not kept from this server. Whoever runs the bot names the servers that keep it.",
	role: "Only members with a moderator role keep the knowledge. Whoever runs the bot names these roles.",
	permission: "Only members who may manage the server keep the knowledge.",
} as const;
