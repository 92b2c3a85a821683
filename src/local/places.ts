import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Channel, User } from "../sandbox/types.ts";
import type { World } from "../sandbox/world.ts";

/** Who and what is there when nobody has done anything yet. */
export interface Places {
	readonly server: string;
	readonly general: Channel;
	readonly moderators: Channel;
	/** A member, who also has the application installed for herself: everything is offered in her direct messages. */
	readonly ada: User;
	/** A member, to see what others see. */
	readonly ben: User;
	/** Manages the server and its messages. */
	readonly mo: User;
}

/** One server with two channels and three people, each of whom can write to the bot alone. */
export function furnish(world: World): Places {
	const guild = world.createGuild("Local Discord");
	const moderator = world.createRole(
		guild,
		"Moderator",
		PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages,
	);
	const general = world.createChannel(guild, "general");
	const moderators = world.createChannel(guild, "moderators");

	const ada = world.createUser("ada");
	const ben = world.createUser("ben");
	const mo = world.createUser("mo");
	for (const member of [ada, ben]) world.join(member, guild);
	world.join(mo, guild, { roles: [moderator] });
	world.installForUser(ada);
	for (const user of [ada, ben, mo]) world.directMessage(user);
	return { server: guild.name, general, moderators, ada, ben, mo };
}
