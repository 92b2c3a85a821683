import { GatewayOpcodes } from "discord-api-types/v10";
import type { WebSocket } from "ws";

interface SentEvent {
	readonly seq: number;
	readonly frame: string;
}

/** How many events are kept for a client that resumes. */
const replayLimit = 1_000;

/**
 * What outlives a connection: the events a client was sent, or missed while it was away.
 * @see https://discord.com/developers/docs/events/gateway#resuming
 */
export class Session {
	readonly id: string;
	readonly intents: number;
	readonly #tell: (name: string, data: unknown) => void;
	#socket: WebSocket | undefined;
	#seq = 0;
	#sent: SentEvent[] = [];

	/** @param tell hears of every event, before the client does. */
	constructor(id: string, intents: number, socket: WebSocket, tell: (name: string, data: unknown) => void) {
		this.id = id;
		this.intents = intents;
		this.#socket = socket;
		this.#tell = tell;
	}

	get seq(): number {
		return this.#seq;
	}

	get socket(): WebSocket | undefined {
		return this.#socket;
	}

	hasIntent(intent: number): boolean {
		return (this.intents & intent) !== 0;
	}

	dispatch(name: string, data: unknown): void {
		this.#tell(name, data);
		this.#seq += 1;
		const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: this.#seq, d: data });
		this.#sent = [...this.#sent.slice(1 - replayLimit), { seq: this.#seq, frame }];
		this.#socket?.send(frame);
	}

	/** The connection is gone; what happens from now on is kept. */
	detach(): void {
		this.#socket = undefined;
	}

	/** Sends what came after `seq`. */
	resume(socket: WebSocket, seq: number): void {
		this.#socket = socket;
		for (const { frame } of this.#sent.filter((event) => event.seq > seq)) socket.send(frame);
		this.dispatch("RESUMED", {});
	}
}
