import type { Sandbox } from "../sandbox/sandbox.ts";
import { startAtNextFreePort } from "./next-free-port.ts";
import { furnish, type Places } from "./places.ts";

export interface LocalDiscordOptions {
	/** The next free one is used where it is taken; 0 takes any. */
	readonly port: number;
	/** What the bot that joins is called. */
	readonly botName?: string;
}

/** A Discord on this machine, with people in it, that waits for a bot. */
export interface LocalDiscord {
	/** Has the address of the page as its `origin`, and is what stops it all. */
	readonly sandbox: Sandbox;
	readonly places: Places;
	readonly port: number;
}

/** @throws {NoPortError} where there is no port to listen on. */
export async function openLocalDiscord({ port, ...options }: LocalDiscordOptions): Promise<LocalDiscord> {
	const sandbox = await startAtNextFreePort(port, options);
	void sandbox.warmUp();
	return { sandbox, places: furnish(sandbox.world), port: Number(new URL(sandbox.origin).port) };
}
