import { createServer, type RequestListener, type Server } from "node:http";
import { Acts } from "./acts.ts";
import type { Backend } from "./backend.ts";
import { CommandRegistry } from "./command-registry.ts";
import { EventStream } from "./event-stream.ts";
import { Faults } from "./faults.ts";
import { FileStore } from "./files.ts";
import { Gateway } from "./gateway/gateway.ts";
import { Interactions } from "./interactions.ts";
import { MessageStore } from "./messages.ts";
import { Refusal } from "./refusal.ts";
import { RequestLog } from "./request-log.ts";
import { forOwnCallers } from "./rest/origin.ts";
import { RateLimits } from "./rest/rate-limits.ts";
import { createRestListener } from "./rest/server.ts";
import { type SandboxOptions, settingsOf } from "./settings.ts";
import { createSnowflakes } from "./snowflakes.ts";
import type { Channel, LoggedRequest, Message, Modal, User } from "./types.ts";
import { loadSchemas } from "./validation/schema-check.ts";
import { isVisible } from "./visibility.ts";
import { warmUpPage } from "./web/page-files.ts";
import { createPageListener, isOfPage } from "./web/page-server.ts";
import { World } from "./world.ts";

/**
 * A local Discord: users act in it, and a bot that was pointed at {@link Sandbox.api} answers.
 * What users can do is inherited from {@link Acts}.
 */
export class Sandbox extends Acts {
	readonly #backend: Backend;
	readonly #server: Server;
	readonly #log: RequestLog;
	readonly #modals = new Map<string, Modal>();
	readonly token: string;
	readonly applicationId: string;
	/** Users, guilds, members, roles, channels, installations. */
	readonly world: World;
	readonly gateway: Gateway;
	readonly faults: Faults;
	readonly limits: RateLimits;
	/** Everything that happens. */
	readonly events: EventStream;

	constructor(backend: Backend, server: Server, log: RequestLog, limits: RateLimits) {
		super(backend);
		this.#backend = backend;
		this.#server = server;
		this.#log = log;
		this.token = backend.settings.token;
		this.applicationId = backend.settings.applicationId;
		this.world = backend.world;
		this.gateway = backend.gateway;
		this.faults = backend.faults;
		this.events = backend.events;
		this.limits = limits;
		this.events.subscribe((event) => {
			const opened = event.type === "interaction" && event.outcome?.kind === "modal" ? event.outcome.modal : undefined;
			if (opened) this.#modals.set(opened.interactionId, opened);
		});
	}

	/** What a bot is given as `rest.api`. */
	get api(): string {
		return `${this.origin}/api`;
	}

	get origin(): string {
		return this.#backend.files.origin;
	}

	/** All requests so far, in order. */
	get requests(): readonly LoggedRequest[] {
		return this.#log.all;
	}

	get commands(): CommandRegistry {
		return this.#backend.commands;
	}

	/** The messages of a channel as they stand, oldest first: without those that only somebody else sees. */
	messages(channel: Channel, viewer: User): readonly Message[] {
		return this.#backend.messages.in(channel.id).filter((message) => isVisible(this.world, message, viewer));
	}

	/** A message as it is now, whoever sees it; `undefined` once it is deleted. */
	message(id: string): Message | undefined {
		return this.#backend.messages.find(id);
	}

	/** A modal that an interaction opened. @throws {Refusal} where it opened none. */
	modal(interactionId: string): Modal {
		const modal = this.#modals.get(interactionId);
		if (!modal) throw new Refusal("There is no such modal open.");
		return modal;
	}

	/** Has ready what the first visitor and the first request would otherwise wait for. */
	async warmUp(): Promise<void> {
		await Promise.all([warmUpPage(), loadSchemas()]);
	}

	/** Cuts all connections and frees the port. */
	async stop(): Promise<void> {
		this.#backend.interactions.stop();
		this.gateway.stop();
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

/** Starts a local Discord on 127.0.0.1. @throws {Error} if the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const settings = settingsOf(options);
	const nextId = createSnowflakes(settings.now);
	const events = new EventStream();
	const faults = new Faults();
	const files = new FileStore(nextId);
	const world = new World({ id: settings.applicationId, name: settings.botName, bot: true }, nextId, events);
	const backend: Backend = {
		settings,
		events,
		faults,
		files,
		world,
		commands: new CommandRegistry(settings.applicationId, nextId),
		messages: new MessageStore({ world, files, events, nextId, now: settings.now }),
		interactions: new Interactions(settings, events, nextId),
		gateway: new Gateway({ settings, world, faults, events }),
	};
	const log = new RequestLog(events, settings.now);
	const limits = new RateLimits(settings.now, settings.globalRequestsPerSecond);
	const server = createServer();
	const sandbox = new Sandbox(backend, server, log, limits);
	const rest = createRestListener({ backend, log, limits });
	const page = createPageListener(sandbox, backend);
	const either: RequestListener = (request, response) => {
		if (isOfPage(request.url ?? "")) page(request, response);
		else rest(request, response);
	};
	server.on("request", forOwnCallers(either));
	const port = await listen(server, settings.port);
	files.origin = `http://127.0.0.1:${port}`;
	backend.gateway.url = `ws://127.0.0.1:${port}`;
	server.on("upgrade", (request, socket, head) => {
		backend.gateway.accept(request, socket, head);
	});
	return sandbox;
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			resolve(typeof address === "object" && address ? address.port : port);
		});
	});
}
