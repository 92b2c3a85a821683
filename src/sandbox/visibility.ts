import type { Message, User } from "./types.ts";
import type { World } from "./world.ts";

/** Whether a user sees a message: they see its channel, and it isn't somebody else's alone. */
export const isVisible = (world: World, { channelId, onlyFor }: Message, user: User): boolean =>
	(onlyFor === undefined || onlyFor === user.id) && world.canSee(user, world.channel(channelId));
