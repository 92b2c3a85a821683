import { ApplicationIntegrationType, type Interaction } from "discord.js";
import { z } from "zod";

/** Who acts, as this very interaction tells it: a role that was taken away a moment ago isn't among theirs any more. */
export interface Actor {
	readonly userId: string;
	/** Their username, which nobody else has. */
	readonly name: string;
	readonly roleIds: readonly string[];
	/** In the channel where they act. @see https://discord.com/developers/docs/topics/permissions */
	readonly permissions: bigint;
	/** The server where they act, if the bot is installed in it; nothing in a direct message. */
	readonly guildId: string | undefined;
}

/** Only for commands that have to know: all others are told nothing of who asks. */
export const actorOf = (interaction: Interaction): Actor => ({
	userId: interaction.user.id,
	name: interaction.user.username,
	roleIds: roleIdsOf(interaction.member),
	permissions: interaction.memberPermissions?.bitfield ?? 0n,
	guildId: installedGuildOf(interaction),
});

/**
 * A member of a server that discord.js knows by name alone, as it does without intents, seems to have no roles: it shows
 * those that it knows more about. What Discord sent is in `_roles`; of a server that it doesn't know, in `roles`.
 */
const Member = z.union([
	z.object({ _roles: z.array(z.string()) }).transform(({ _roles }) => _roles),
	z.object({ roles: z.array(z.string()) }).transform(({ roles }) => roles),
]);

/** None where they can't be told: whoever can't be known for a moderator is none. */
const roleIdsOf = (member: unknown): readonly string[] => Member.safeParse(member).data ?? [];

/**
 * Whoever has the bot for themselves takes it into every server, also into one of their own.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
const installedGuildOf = ({ guildId, authorizingIntegrationOwners }: Interaction): string | undefined =>
	guildId !== null && authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] === guildId
		? guildId
		: undefined;
