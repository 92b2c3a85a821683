import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { channelJson, memberJson, roleJson, userJson } from "../entity-json.ts";
import type { EventStream } from "../event-stream.ts";
import type { Faults } from "../faults.ts";
import type { Settings } from "../settings.ts";
import type { Guild, SandboxEvent } from "../types.ts";
import type { World } from "../world.ts";
import { type ClientFrame, type Identify, type Resume, readFrame } from "./frames.ts";
import { Session } from "./session.ts";

interface Surroundings {
	readonly settings: Settings;
	readonly world: World;
	readonly faults: Faults;
	readonly events: EventStream;
}

/** One websocket: its session, once it has one, and when it was last heard of. */
interface Connection {
	readonly socket: WebSocket;
	session?: Session;
	/** When the frames of the last minute came. */
	frames: number[];
}

/** Frames a minute. @see https://docs.discord.com/developers/events/gateway#rate-limiting */
const framesPerMinute = 120;

const knownIntents = Object.values(GatewayIntentBits)
	.filter((bit): bit is GatewayIntentBits => typeof bit === "number")
	.reduce((all, bit) => all | bit, 0);

const privilegedIntents =
	GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Close codes after which a session cannot be resumed. */
const finalCloseCodes: ReadonlySet<number> = new Set([1000, 1001, 4004, 4007, 4010, 4011, 4012, 4013, 4014]);

/**
 * The gateway, version 10, JSON without compression.
 * @see https://docs.discord.com/developers/events/gateway
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
		around.events.subscribe((event) => this.#announce(event));
	}

	accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		this.#server.handleUpgrade(request, socket, head, (websocket) => this.#connect(websocket, request.url ?? "/"));
	}

	/** What every bot hears of that has the intent for it. */
	#announce(event: SandboxEvent): void {
		if (event.type === "guild" && event.guild.installed) {
			this.dispatch("GUILD_CREATE", this.#guildJson(event.guild), GatewayIntentBits.Guilds);
		}
		if (event.type === "channel") this.dispatch("CHANNEL_CREATE", channelJson(event.channel), GatewayIntentBits.Guilds);
	}

	/** Sends an event to every session that takes it, or keeps it for those that are away. */
	dispatch(name: string, data: unknown, intent?: GatewayIntentBits): void {
		for (const session of this.#sessions.values()) {
			if (intent === undefined || session.hasIntent(intent)) session.dispatch(name, data);
		}
	}

	/** Whether a bot is logged in and reachable. */
	get isConnected(): boolean {
		return [...this.#sessions.values()].some(({ socket }) => socket !== undefined);
	}

	/** Closes every connection with the code; without one the connections break off without a word. */
	drop(code?: number): void {
		for (const { socket, session } of this.#connections) {
			if (code === undefined) socket.terminate();
			else socket.close(code);
			if (session) this.#leave(session, socket, code ?? 1006);
		}
	}

	/** Asks every client to connect again and resume. */
	reconnect(): void {
		this.#sendAll({ op: GatewayOpcodes.Reconnect, d: null });
	}

	/** Tells every client that its session is over, or may be resumed. */
	invalidate(resumable: boolean): void {
		if (!resumable) this.#sessions.clear();
		this.#sendAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
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

	#sendAll(frame: object): void {
		this.sendRaw(JSON.stringify(frame));
	}

	#connect(socket: WebSocket, url: string): void {
		const query = new URL(url, "ws://localhost").searchParams;
		if (query.get("v") !== "10") return socket.close(GatewayCloseCodes.InvalidAPIVersion, "Invalid API version");
		if (query.get("encoding") === "etf") return socket.close(GatewayCloseCodes.DecodeError, "JSON only");
		const connection: Connection = { socket, frames: [] };
		this.#connections.add(connection);
		socket.on("message", (data) => this.#receive(connection, textOf(data)));
		socket.on("error", () => socket.terminate());
		socket.on("close", (code) => {
			this.#connections.delete(connection);
			if (connection.session) this.#leave(connection.session, socket, code);
		});
		this.#send(socket, GatewayOpcodes.Hello, { heartbeat_interval: this.#around.settings.heartbeatIntervalMs });
	}

	#leave(session: Session, socket: WebSocket, code: number): void {
		session.detach(socket);
		if (finalCloseCodes.has(code)) this.#sessions.delete(session.id);
		this.#around.events.emit({ type: "gateway", action: "closed", sessionId: session.id });
	}

	#receive(connection: Connection, text: string): void {
		const minuteAgo = Date.now() - 60_000;
		connection.frames = [...connection.frames.filter((time) => time > minuteAgo), Date.now()];
		if (connection.frames.length > framesPerMinute) {
			return connection.socket.close(GatewayCloseCodes.RateLimited, "You are being rate limited.");
		}
		const frame = readFrame(text);
		if (frame === "undecodable") return connection.socket.close(GatewayCloseCodes.DecodeError, "Decode error");
		if (frame === "unknown opcode") return connection.socket.close(GatewayCloseCodes.UnknownOpcode, "Unknown opcode");
		this.#handle(connection, frame);
	}

	#handle(connection: Connection, frame: ClientFrame): void {
		if (frame.op === GatewayOpcodes.Heartbeat) return this.#acknowledge(connection.socket);
		if (frame.op === GatewayOpcodes.Identify) return this.#identify(connection, frame.d);
		if (frame.op === GatewayOpcodes.Resume) return this.#resume(connection, frame.d);
		if (!connection.session) connection.socket.close(GatewayCloseCodes.NotAuthenticated, "Not authenticated");
	}

	#acknowledge(socket: WebSocket): void {
		if (this.#around.faults.acknowledgeHeartbeats) this.#send(socket, GatewayOpcodes.HeartbeatAck, null);
	}

	#identify(connection: Connection, identify: Identify): void {
		const refusal = this.#identifyRefusal(connection, identify);
		if (refusal !== undefined) return connection.socket.close(refusal);
		const session = new Session(randomBytes(16).toString("hex"), identify.intents, connection.socket);
		connection.session = session;
		this.#sessions.set(session.id, session);
		this.#around.faults.sessionStartsLeft -= 1;
		session.dispatch("READY", this.#ready(session, identify));
		for (const guild of this.#installedGuilds()) {
			if (session.hasIntent(GatewayIntentBits.Guilds)) session.dispatch("GUILD_CREATE", this.#guildJson(guild));
		}
		this.#around.events.emit({ type: "gateway", action: "identified", sessionId: session.id });
	}

	/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
	#identifyRefusal(connection: Connection, { token, intents, shard }: Identify): GatewayCloseCodes | undefined {
		const { settings } = this.#around;
		if (connection.session) return GatewayCloseCodes.AlreadyAuthenticated;
		if (token !== settings.token) return GatewayCloseCodes.AuthenticationFailed;
		if (shard[0] !== 0 || shard[1] !== 1) return GatewayCloseCodes.InvalidShard;
		if ((intents & ~knownIntents) !== 0) return GatewayCloseCodes.InvalidIntents;
		if ((intents & privilegedIntents & ~settings.privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
		return undefined;
	}

	#resume(connection: Connection, { token, session_id, seq }: Resume): void {
		const { settings, faults, events } = this.#around;
		if (connection.session) return connection.socket.close(GatewayCloseCodes.AlreadyAuthenticated);
		if (token !== settings.token) return connection.socket.close(GatewayCloseCodes.AuthenticationFailed);
		const session = faults.rejectResume ? undefined : this.#sessions.get(session_id);
		if (!session) return this.#send(connection.socket, GatewayOpcodes.InvalidSession, false);
		if (seq > session.seq) return connection.socket.close(GatewayCloseCodes.InvalidSeq);
		connection.session = session;
		session.resume(connection.socket, seq);
		events.emit({ type: "gateway", action: "resumed", sessionId: session.id });
	}

	#ready(session: Session, { shard }: Identify): object {
		const { settings, world } = this.#around;
		return {
			v: 10,
			user: { ...userJson(world.bot), mfa_enabled: true, verified: true, email: null },
			guilds: this.#installedGuilds().map(({ id }) => ({ id, unavailable: true })),
			private_channels: [],
			relationships: [],
			session_id: session.id,
			resume_gateway_url: this.url,
			shard,
			application: { id: settings.applicationId, flags: 0 },
		};
	}

	#installedGuilds(): readonly Guild[] {
		return [...this.#around.world.guilds.values()].filter(({ installed }) => installed);
	}

	/** @see https://docs.discord.com/developers/events/gateway-events#guild-create */
	#guildJson({ id, name }: Guild): object {
		const { world } = this.#around;
		const members = world.membersOf(id).map(memberJson);
		return {
			id,
			name,
			owner_id: members.find(({ user }) => !user.bot)?.user.id ?? world.bot.id,
			joined_at: new Date(0).toISOString(),
			large: false,
			unavailable: false,
			member_count: members.length,
			members,
			channels: [...world.channels.values()].filter(({ guildId }) => guildId === id).map(channelJson),
			roles: [...world.roles.values()].filter(({ guildId }) => guildId === id).map(roleJson),
			threads: [],
			emojis: [],
			stickers: [],
			presences: [],
			voice_states: [],
			stage_instances: [],
			guild_scheduled_events: [],
			features: [],
			preferred_locale: "en-US",
		};
	}

	#send(socket: WebSocket, op: GatewayOpcodes, data: unknown): void {
		socket.send(JSON.stringify({ op, d: data }));
	}
}

function textOf(data: RawData): string {
	if (Array.isArray(data)) return Buffer.concat(data).toString();
	return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();
}
