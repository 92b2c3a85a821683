import type { EventEmitter } from "node:events";
import { Events } from "discord.js";

/**
 * Tells once that the connection is lost and once that it is back: discord.js tries again twice a second, for as long as
 * it takes, and says so each time.
 */
export function tellOfConnection(client: Pick<EventEmitter, "on">, tell: (line: string) => void): void {
	let isLost = false;
	const lost = () => {
		if (!isLost) tell("The connection to Discord is lost; reconnecting.");
		isLost = true;
	};
	const back = () => {
		if (isLost) tell("The connection to Discord is back.");
		isLost = false;
	};
	client.on(Events.ShardReconnecting, lost);
	client.on(Events.ShardResume, back);
	client.on(Events.ShardReady, back);
}
