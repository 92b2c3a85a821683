import { PermissionFlagsBits } from "discord-api-types/v10";

/** What everyone may do in a fresh guild. @see https://discord.com/developers/docs/topics/permissions */
export const everyonePermissions =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.EmbedLinks |
	PermissionFlagsBits.AttachFiles |
	PermissionFlagsBits.AddReactions |
	PermissionFlagsBits.UseApplicationCommands;

export const allPermissions = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** An administrator may do everything. */
export function combinePermissions(parts: readonly bigint[]): bigint {
	const combined = parts.reduce((all, part) => all | part, 0n);
	return combined & PermissionFlagsBits.Administrator ? allPermissions : combined;
}

export function mayDo(permissions: bigint, needed: bigint): boolean {
	return (permissions & needed) === needed;
}
