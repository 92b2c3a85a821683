import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import { userJson } from "../entity-json.ts";
import type { EventStream } from "../event-stream.ts";
import type { Faults } from "../faults.ts";
import { refusedCaller } from "../rest/origin.ts";
import type { Settings } from "../settings.ts";
import type { World } from "../world.ts";
import { announcementsOf } from "./announcements.ts";
import { type ClientFrame, type Identify, type Resume, readFrame } from "./frames.ts";
import { guildJson } from "./guild-json.ts";
import { identifyRefusal } from "./identify.ts";
import { Session } from "./session.ts";

interface Surroundings {
	readonly settings: Settings;
	readonly world: World;
	readonly faults: Faults;
	readonly events: EventStream;
}

/** One websocket, and its session once it has one. */
interface Connection {
	readonly socket: WebSocket;
	session?: Session;
	/** When the frames of the last minute came. */
	frames: readonly number[];
}

/** Frames a minute. @see https://discord.com/developers/docs/events/gateway#rate-limiting */
const framesPerMinute = 120;

/** Close codes after which a session cannot be resumed. */
const finalCloseCodes: ReadonlySet<number> = new Set([
	1000,
	1001,
	GatewayCloseCodes.AuthenticationFailed,
	GatewayCloseCodes.InvalidSeq,
	GatewayCloseCodes.InvalidShard,
	GatewayCloseCodes.ShardingRequired,
	GatewayCloseCodes.InvalidAPIVersion,
	GatewayCloseCodes.InvalidIntents,
	GatewayCloseCodes.DisallowedIntents,
]);

/** What a client hears when its connection breaks off without a close frame. */
const abnormalClosure = 1006;

/**
 * The gateway, version 10, JSON without compression, one shard.
 * @see https://discord.com/developers/docs/events/gateway
 */
export class Gateway {
	readonly #server = new WebSocketServer({ noServer: true });
	readonly #connections = new Set<Connection>();
	readonly #sessions = new Map<string, Session>();
	readonly #around: Surroundings;
	/** `ws://127.0.0.1:PORT`, known once the server listens. */
	url = "";

	constructor(around: Surroundings) {
		this.#around = around;
		around.events.subscribe((event) => {
			for (const { name, data, intent } of announcementsOf(event, around.world)) {
				for (const session of this.#sessions.values()) {
					if (session.hasIntent(intent)) session.dispatch(name, data(session));
				}
			}
		});
	}

	/** Whether a bot is logged in and reachable. */
	get isConnected(): boolean {
		return [...this.#sessions.values()].some(({ socket }) => socket !== undefined);
	}

	/** Upgrades a connection, if whoever asks for it may have one. */
	accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		const refusal = refusedCaller(request.headers);
		if (refusal) {
			socket.end(`HTTP/1.1 ${refusal.status} ${refusal.message}\r\nConnection: close\r\n\r\n`);
			return;
		}
		this.#server.handleUpgrade(request, socket, head, (websocket) => this.#connect(websocket, request.url ?? "/"));
	}

	/** Sends an event to every session, or keeps it for those that are away. */
	dispatch(name: string, data: unknown): void {
		for (const session of this.#sessions.values()) session.dispatch(name, data);
	}

	/** Closes every connection with the code; without one the connections break off without a word. */
	drop(code?: number): void {
		for (const { socket, session } of this.#connections) {
			if (code === undefined) socket.terminate();
			else socket.close(code);
			if (session) this.#leave(session, socket, code ?? abnormalClosure);
		}
	}

	/** Asks every client to connect again and resume. */
	reconnect(): void {
		this.#sendAll(GatewayOpcodes.Reconnect, null);
	}

	/** Tells every client that its session is over, or may be resumed. */
	invalidate(resumable: boolean): void {
		if (!resumable) this.#sessions.clear();
		this.#sendAll(GatewayOpcodes.InvalidSession, resumable);
	}

	/** Sends any text to every client, to see what it makes of it. */
	sendRaw(text: string): void {
		for (const { socket } of this.#connections) socket.send(text);
	}

	stop(): void {
		this.#sessions.clear();
		for (const { socket } of this.#connections) socket.terminate();
		this.#server.close();
	}

	#sendAll(op: GatewayOpcodes, data: unknown): void {
		this.sendRaw(JSON.stringify({ op, d: data }));
	}

	#connect(socket: WebSocket, url: string): void {
		const query = new URL(url, "ws://localhost").searchParams;
		if (query.get("v") !== "10") {
			socket.close(GatewayCloseCodes.InvalidAPIVersion);
			return;
		}
		const connection: Connection = { socket, frames: [] };
		this.#connections.add(connection);
		socket.on("message", (data) => this.#receive(connection, textOf(data)));
		socket.on("error", () => socket.terminate());
		socket.on("close", (code) => {
			this.#connections.delete(connection);
			if (connection.session) this.#leave(connection.session, socket, code);
		});
		send(socket, GatewayOpcodes.Hello, { heartbeat_interval: this.#around.settings.heartbeatIntervalMs });
	}

	#leave(session: Session, socket: WebSocket, code: number): void {
		if (session.socket !== socket) return;
		session.detach();
		if (finalCloseCodes.has(code)) this.#sessions.delete(session.id);
		this.#around.events.emit({ type: "gateway", action: "closed", sessionId: session.id });
	}

	#receive(connection: Connection, text: string): void {
		const refusal = this.#flooding(connection) ?? this.#answer(connection, readFrame(text));
		if (refusal !== undefined) connection.socket.close(refusal);
	}

	#flooding(connection: Connection): GatewayCloseCodes | undefined {
		const now = Date.now();
		connection.frames = [...connection.frames.filter((time) => time > now - 60_000), now];
		return connection.frames.length > framesPerMinute ? GatewayCloseCodes.RateLimited : undefined;
	}

	/** @returns the code with which the connection is closed, if the frame is refused. */
	#answer(connection: Connection, frame: ReturnType<typeof readFrame>): GatewayCloseCodes | undefined {
		if (frame === "undecodable") return GatewayCloseCodes.DecodeError;
		if (frame === "unknown opcode") return GatewayCloseCodes.UnknownOpcode;
		if (frame.op === GatewayOpcodes.Identify) return this.#identify(connection, frame.d);
		if (frame.op === GatewayOpcodes.Resume) return this.#resume(connection, frame.d);
		return this.#answerOther(connection, frame);
	}

	#answerOther({ socket, session }: Connection, { op }: ClientFrame): GatewayCloseCodes | undefined {
		if (op === GatewayOpcodes.Heartbeat) {
			if (this.#around.faults.acknowledgeHeartbeats) send(socket, GatewayOpcodes.HeartbeatAck, null);
			return undefined;
		}
		return session ? undefined : GatewayCloseCodes.NotAuthenticated;
	}

	#identify(connection: Connection, identify: Identify): GatewayCloseCodes | undefined {
		const { settings, faults, events, world } = this.#around;
		const refusal = connection.session ? GatewayCloseCodes.AlreadyAuthenticated : identifyRefusal(identify, settings);
		if (refusal !== undefined) return refusal;
		const sessionId = randomBytes(16).toString("hex");
		const session = new Session(sessionId, identify.intents, connection.socket, (name, data) =>
			events.emit({ type: "dispatch", name, sessionId, data }),
		);
		connection.session = session;
		this.#sessions.set(session.id, session);
		faults.sessionStartsLeft -= 1;
		session.dispatch("READY", this.#ready(session, identify));
		for (const guild of world.installedGuilds) {
			if (session.hasIntent(GatewayIntentBits.Guilds)) session.dispatch("GUILD_CREATE", guildJson(guild, world));
		}
		events.emit({ type: "gateway", action: "identified", sessionId: session.id });
		return undefined;
	}

	#resume(connection: Connection, { token, session_id, seq }: Resume): GatewayCloseCodes | undefined {
		const { settings, faults, events } = this.#around;
		if (connection.session) return GatewayCloseCodes.AlreadyAuthenticated;
		if (token !== settings.token) return GatewayCloseCodes.AuthenticationFailed;
		const session = faults.rejectResume ? undefined : this.#sessions.get(session_id);
		if (!session) {
			send(connection.socket, GatewayOpcodes.InvalidSession, false);
			return undefined;
		}
		if (seq > session.seq) return GatewayCloseCodes.InvalidSeq;
		connection.session = session;
		session.resume(connection.socket, seq);
		events.emit({ type: "gateway", action: "resumed", sessionId: session.id });
		return undefined;
	}

	/** @see https://discord.com/developers/docs/events/gateway-events#ready */
	#ready(session: Session, { shard }: Identify): object {
		const { settings, world } = this.#around;
		return {
			v: 10,
			user: { ...userJson(world.bot), mfa_enabled: true, verified: true, email: null },
			guilds: world.installedGuilds.map(({ id }) => ({ id, unavailable: true })),
			private_channels: [],
			relationships: [],
			session_id: session.id,
			resume_gateway_url: this.url,
			shard,
			application: { id: settings.applicationId, flags: 0 },
		};
	}
}

function send(socket: WebSocket, op: GatewayOpcodes, data: unknown): void {
	socket.send(JSON.stringify({ op, d: data }));
}

function textOf(data: WebSocket.RawData): string {
	if (Array.isArray(data)) return Buffer.concat(data).toString();
	return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();
}
