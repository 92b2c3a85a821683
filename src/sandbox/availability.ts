import { type APIApplicationCommand, ApplicationIntegrationType, InteractionContextType } from "discord-api-types/v10";
import type { CommandRegistry } from "./command-registry.ts";
import { mayDo } from "./permissions.ts";
import type { Channel, User } from "./types.ts";
import type { World } from "./world.ts";

/** Through whose installation a command can be used: the guild's or the user's id, by the kind of installation. */
export type Owners = Readonly<Record<string, string>>;

const contexts = {
	guild: InteractionContextType.Guild,
	"bot-dm": InteractionContextType.BotDM,
	private: InteractionContextType.PrivateChannel,
} as const satisfies Record<Channel["kind"], InteractionContextType>;

export const contextOf = (channel: Channel) => contexts[channel.kind];

/**
 * Whose installations bring the application to a user in a channel.
 * @see https://discord.com/developers/docs/resources/application#installation-context
 */
export function ownersIn(world: World, user: User, channel: Channel): Owners {
	const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
	const byGuild = guild?.installed ? { [ApplicationIntegrationType.GuildInstall]: guild.id } : {};
	// In the bot's own DM the guild of a guild installation is "0":
	// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
	const byDm =
		channel.kind === "bot-dm" && world.sharesGuild(user) ? { [ApplicationIntegrationType.GuildInstall]: "0" } : {};
	const byUser = world.hasInstalled(user) ? { [ApplicationIntegrationType.UserInstall]: user.id } : {};
	return { ...byGuild, ...byDm, ...byUser };
}

/**
 * Through whose installation a user can call the command here, or `undefined` where it isn't offered.
 * @see https://discord.com/developers/docs/interactions/application-commands#contexts
 */
function commandOwners(world: World, command: APIApplicationCommand, user: User, channel: Channel): Owners | undefined {
	if (!world.canSee(user, channel) || !isPermitted(world, command, user, channel)) return undefined;
	if (command.contexts && !command.contexts.includes(contextOf(channel))) return undefined;
	const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
	const owners = Object.entries(ownersIn(world, user, channel)).filter(([type]) =>
		types.some((offered) => String(offered) === type),
	);
	return owners.length === 0 ? undefined : Object.fromEntries(owners);
}

/** A command that a user is offered, and through whose installation. */
export interface OfferedCommand {
	readonly command: APIApplicationCommand;
	readonly owners: Owners;
}

/** What a user can call in a channel. A guild's own command stands before a global one of its name and type, and hides it. */
export function offeredCommands(
	{ world, commands }: { readonly world: World; readonly commands: CommandRegistry },
	user: User,
	channel: Channel,
): readonly OfferedCommand[] {
	const inGuild = channel.guildId === undefined ? [] : commands.list({ guildId: channel.guildId });
	const offered = [...inGuild, ...commands.list("global")].flatMap((command) => {
		const owners = commandOwners(world, command, user, channel);
		return owners ? [{ command, owners }] : [];
	});
	const keys = offered.map(({ command: { type, name } }) => `${type} ${name}`);
	return offered.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** @see https://discord.com/developers/docs/interactions/application-commands#permissions */
function isPermitted(world: World, command: APIApplicationCommand, user: User, channel: Channel): boolean {
	const needed = command.default_member_permissions;
	if (channel.guildId === undefined || needed === null) return true;
	const { permissions = 0n } = world.member(user.id, channel.guildId) ?? {};
	// "0" leaves the command to administrators, who have every permission.
	return needed === "0" ? mayDo(permissions, 8n) : mayDo(permissions, BigInt(needed));
}
