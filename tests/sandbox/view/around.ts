import { EventStream } from "../../../src/sandbox/event-stream.ts";
import type { MemberOptions } from "../../../src/sandbox/world.ts";
import { World } from "../../../src/sandbox/world.ts";

export const origin = "http://127.0.0.1:4747";

/** A server with a channel, ada and ben in it, a bot, and their DMs. Ada looks. */
export function openWorld(ada: MemberOptions = {}) {
	let last = 100_000_000_000_000_000n;
	const nextId = () => {
		last += 1n;
		return String(last);
	};
	const world = new World({ id: nextId(), name: "Clerk", bot: true }, nextId, new EventStream());
	const guild = world.createGuild("Newsroom");
	const channel = world.createChannel(guild, "general");
	const viewer = world.createUser("ada");
	const ben = world.createUser("ben");
	world.join(viewer, guild, ada);
	world.join(ben, guild);
	const dm = world.directMessage(viewer);
	return { world, guild, channel, viewer, ben, dm, around: { world, viewer, origin, channel } };
}
