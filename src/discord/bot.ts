import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientOptions, Events, RESTEvents } from "discord.js";
import { type Desk, emptyDesk } from "../desk/desk.ts";
import type { Painter } from "../pictures/painter.ts";
import { type CommandContext, isModeratorCommand } from "./command.ts";
import { tellOfConnection } from "./connection.ts";
import { createDispatch } from "./dispatch.ts";
import { createFetchAttachment } from "./fetch-attachment.ts";
import { described, type Log } from "./log.ts";
import type { ModeratorRules } from "./moderators.ts";
import { badToken, closedForGood, Refusal, refusalFor } from "./refusal.ts";

export interface BotOptions {
	readonly token: string;
	/** Discord's API without the version: `https://discord.com/api`. */
	readonly api: string;
	readonly context: CommandContext;
	readonly moderators: ModeratorRules;
	/** Without it, there is nothing that moderators could keep. */
	readonly desk?: Desk;
	readonly painter: Painter;
	readonly log: Log;
}

export interface Bot {
	/** `name#0000` as Discord writes it. */
	readonly tag: string;
	/** Rejects with a {@link Refusal} when Discord will not have the bot any more; is pending otherwise. */
	readonly refused: Promise<never>;
	/** Lets the answers on their way arrive, and goes. */
	readonly stop: () => Promise<void>;
}

/** Milliseconds. discord.js itself would wait for a gateway without end. */
const patience = { login: 30_000, stop: 3_000 } as const;

/**
 * Logs in and answers interactions.
 *
 * @throws {Refusal} if Discord can't be reached or will not have the bot. Nothing is tried again: whoever keeps the
 * process alive decides that, and Discord allows only 1,000 starts a day.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
	const { token, api, context, moderators, desk = emptyDesk, painter, log } = options;
	const client = new Client(clientOptions(api));
	const refused = refusalOf(client, log);
	const fetchAttachment = createFetchAttachment({ api });
	const dispatching = { context, moderators, desk, fetchAttachment, paint: painter.paint, log };
	const underway = answerInteractions(client, createDispatch(dispatching));
	const stop = () => stopped(client, underway);
	try {
		await Promise.race([loggedIn(client, token), refused, outOfPatience(api)]);
	} catch (error) {
		await stop();
		throw refusalFor(error, api);
	}
	warnOfStrangers(client, moderators, context, log);
	painter.warmUp().catch((error) => log.warn(`Replies go out without pictures: ${described(error)}`));
	return { tag: client.user?.tag ?? "", refused, stop };
}

/** Interactions need no intent at all. */
const clientOptions = (api: string): ClientOptions => ({
	intents: [],
	allowedMentions: { parse: [], repliedUser: false },
	rest: {
		api,
		/** Milliseconds: an answer that takes longer would come too late. */
		timeout: 2_500,
		/** What is tried again is decided in `send.ts`. */
		retries: 0,
		/** Waiting in silence would outlast the three seconds that an answer has. */
		rejectOnRateLimit: ["/interactions"],
		/** discord.js counts edits of answers against 50 requests a second; Discord does not. */
		globalRequestsPerSecond: Number.POSITIVE_INFINITY,
		/** 10,000 refused requests in 10 minutes shut the bot out. */
		invalidRequestWarningInterval: 500,
	},
});

async function loggedIn(client: Client, token: string): Promise<void> {
	await Promise.all([once(client, Events.ClientReady), client.login(token)]);
}

async function outOfPatience(api: string): Promise<never> {
	await sleep(patience.login, undefined, { ref: false });
	throw new Refusal(`Discord's gateway did not answer for 30 seconds (${api}). Check the network and try again.`);
}

/** A bot that anybody may invite is in servers that anybody may manage. */
function warnOfStrangers({ guilds }: Client, rules: ModeratorRules, { commands }: CommandContext, log: Log): void {
	if (![...commands.values()].some(isModeratorCommand) || rules.guilds.length > 0 || guilds.cache.size < 2) return;
	log.warn(
		`The moderators of ${guilds.cache.size} servers can change the knowledge. Name those who should in MODERATOR_GUILDS.`,
	);
}

/** Everything that ends the bot, and words for everything that it survives. */
function refusalOf(client: Client, log: Log): Promise<never> {
	client.on(Events.Error, (error) => log.error(described(error)));
	client.on(Events.Warn, (line) => log.warn(line));
	client.on(Events.Debug, (line) => log.debug(line));
	client.on(Events.ShardError, (error) => log.warn(`The connection to Discord failed: ${error.message}`));
	tellOfConnection(client, log.info);
	client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
		log.warn(`Discord refused ${count} requests lately.`),
	);

	const refused = new Promise<never>((_, reject) => {
		client.on(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
		client.rest.on(RESTEvents.Response, ({ path }, { status }) => {
			if (status === 401 && isOfTheBot(path)) reject(badToken());
		});
	});
	refused.catch(() => undefined);
	return refused;
}

/** The addresses of interactions carry tokens of their own: a 401 there tells nothing about the bot's. */
const isOfTheBot = (path: string): boolean => !/^\/(?:interactions|webhooks)\//.test(path);

/** @returns The answers on their way. */
function answerInteractions(client: Client, dispatch: ReturnType<typeof createDispatch>): ReadonlySet<Promise<void>> {
	const underway = new Set<Promise<void>>();
	client.on(Events.InteractionCreate, (interaction) => {
		const answered = dispatch(interaction).finally(() => underway.delete(answered));
		underway.add(answered);
	});
	return underway;
}

async function stopped(client: Client, underway: ReadonlySet<Promise<void>>): Promise<void> {
	const gone = Promise.allSettled(underway).then(() => {
		// discord.js would call the connection that it closes itself a lost one.
		client.removeAllListeners(Events.ShardReconnecting);
		return client.destroy();
	});
	await Promise.race([gone, sleep(patience.stop, undefined, { ref: false })]);
}
