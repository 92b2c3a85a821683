import { WebSocket } from "ws";
import { isObject, type JsonObject } from "../../../src/sandbox/json.ts";

/** A gateway client that does only what it is told to. */
export class RawClient {
	readonly frames: JsonObject[] = [];
	readonly closed: Promise<number>;
	readonly #socket: WebSocket;

	constructor(url: string) {
		this.#socket = new WebSocket(url);
		this.#socket.on("message", (data) => {
			const frame: unknown = JSON.parse(String(data));
			if (isObject(frame)) this.frames.push(frame);
		});
		this.#socket.on("error", () => undefined);
		this.closed = new Promise((resolve) => this.#socket.on("close", resolve));
	}

	/** Waits for the connection to open first. */
	async send(frame: object | string): Promise<void> {
		if (this.#socket.readyState === WebSocket.CONNECTING) {
			await new Promise((resolve) => this.#socket.once("open", resolve));
		}
		this.#socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
	}

	close(): void {
		this.#socket.terminate();
	}

	/** The frame with the opcode or event name, once it has come. */
	async received(what: number | string): Promise<JsonObject> {
		const find = () => this.frames.find(({ op, t }) => (typeof what === "number" ? op === what : t === what));
		for (let attempt = 0; attempt < 200 && !find(); attempt += 1)
			await new Promise((resolve) => setTimeout(resolve, 5));
		const frame = find();
		if (!frame) throw new Error(`${what} was not received, only ${JSON.stringify(this.frames)}`);
		return frame;
	}
}
