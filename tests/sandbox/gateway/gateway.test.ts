import { Client, Events, GatewayIntentBits } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { isObject, type JsonObject, textAt } from "../../../src/sandbox/json.ts";
import { messageOf } from "../../../src/sandbox/reading.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { clientOptions, joinBot, openSandbox } from "../bot.ts";
import { RawClient } from "./socket.ts";

const ping = { name: "ping", description: "Answers." };

async function joinWithPing(sandbox: Sandbox, options = {}) {
	const bot = await joinBot(
		sandbox,
		async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply("pong");
		},
		options,
	);
	await bot.application.commands.set([ping]);
	return bot;
}

const resumed = (sandbox: Sandbox) =>
	sandbox.events.until((event) => event.type === "gateway" && event.action === "resumed");
const identified = (sandbox: Sandbox) =>
	sandbox.events.until((event) => event.type === "gateway" && event.action === "identified");

describe("discord.js", () => {
	test("is ready as the bot, without any intent", async () => {
		const { sandbox } = await openSandbox({ botName: "Archivist" });

		const bot = await joinBot(sandbox);

		expect(bot.user.username).toBe("Archivist");
		expect(bot.application.id).toBe(sandbox.applicationId);
		expect(sandbox.gateway.isConnected).toBe(true);
	});

	test("sees guilds, channels and messages for which it has the intents", async () => {
		const { sandbox, guild, channel, ada } = await openSandbox();
		const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
		const bot = await joinBot(sandbox, undefined, { intents });
		const heard = new Promise((resolve) => bot.once(Events.MessageCreate, ({ content }) => resolve(content)));

		sandbox.post(ada, channel, "Not for the bot to read.");

		expect(bot.guilds.cache.get(guild.id)?.name).toBe("Newsroom");
		expect(bot.channels.cache.has(channel.id)).toBe(true);
		expect(await heard).toBe("");
	});

	test("is shown to send whoever watches, event by event", async () => {
		const { sandbox, guild, channel, ada } = await openSandbox();
		const sent: [string, unknown][] = [];
		sandbox.events.subscribe((event) => {
			if (event.type === "dispatch") sent.push([event.name, event.data]);
		});
		await joinWithPing(sandbox, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });

		await sandbox.slash(ada, channel, "ping");

		expect(sent).toMatchObject([
			["READY", { v: 10 }],
			["GUILD_CREATE", { id: guild.id }],
			["INTERACTION_CREATE", { type: 2, data: { name: "ping" } }],
			["MESSAGE_CREATE", { content: "pong" }],
		]);
	});

	test("is refused with a wrong token", async () => {
		const { sandbox } = await openSandbox();
		const client = new Client({ intents: [], ...clientOptions(sandbox) });

		await expect(client.login("d3Jvbmc.local.token")).rejects.toThrow("An invalid token was provided.");
		await client.destroy();
	});

	test("does not start where no session is left for today", async () => {
		const { sandbox } = await openSandbox();
		sandbox.faults.sessionStartsLeft = 0;
		const client = new Client({ intents: [], ...clientOptions(sandbox) });

		await expect(client.login(sandbox.token)).rejects.toThrow("Not enough sessions remaining");
		await client.destroy();
	});

	test.each([
		{ after: "RECONNECT", cut: (sandbox: Sandbox) => sandbox.gateway.reconnect() },
		{ after: "close code 4000", cut: (sandbox: Sandbox) => sandbox.gateway.drop(4000) },
		{ after: "close code 4009", cut: (sandbox: Sandbox) => sandbox.gateway.drop(4009) },
		{ after: "a broken connection", cut: (sandbox: Sandbox) => sandbox.gateway.drop() },
	])("resumes after $after and gets the interaction that it missed", async ({ cut }) => {
		const { sandbox, channel, ada } = await openSandbox();
		await joinWithPing(sandbox);
		const again = resumed(sandbox);

		cut(sandbox);
		const reply = sandbox.slash(ada, channel, "ping");

		await again;
		expect(messageOf(await reply).content).toBe("pong");
	});

	test.each([
		{ when: "its session is invalid", cut: (sandbox: Sandbox) => sandbox.gateway.invalidate(false) },
		{
			when: "it may not resume",
			cut: (sandbox: Sandbox) => {
				sandbox.faults.rejectResume = true;
				sandbox.gateway.drop(4000);
			},
		},
	])(
		"begins a new session when $when",
		async ({ cut }) => {
			const { sandbox, channel, ada } = await openSandbox();
			await joinWithPing(sandbox);
			const again = identified(sandbox);

			cut(sandbox);

			await again;
			expect(messageOf(await sandbox.slash(ada, channel, "ping")).content).toBe("pong");
		},
		15_000,
	);

	test("takes a connection without heartbeat acknowledgements for dead", async () => {
		const { sandbox } = await openSandbox({ heartbeatIntervalMs: 100 });
		await joinWithPing(sandbox);
		const again = resumed(sandbox);

		sandbox.faults.acknowledgeHeartbeats = false;
		await sandbox.events.until((event) => event.type === "gateway" && event.action === "closed");
		sandbox.faults.acknowledgeHeartbeats = true;

		await expect(again).resolves.toBeDefined();
	});

	test("survives frames that are none", async () => {
		const { sandbox, channel, ada } = await openSandbox();
		await joinWithPing(sandbox);

		sandbox.gateway.sendRaw("{");

		expect(messageOf(await sandbox.slash(ada, channel, "ping")).content).toBe("pong");
	});
});

describe("the gateway", () => {
	const clients: RawClient[] = [];

	afterEach(() => {
		for (const client of clients.splice(0)) client.close();
	});

	function connect(sandbox: Sandbox, query = "?v=10&encoding=json"): RawClient {
		const client = new RawClient(sandbox.gateway.url + query);
		clients.push(client);
		return client;
	}

	const identify = (sandbox: Sandbox, over: object = {}) => ({
		op: 2,
		d: { token: sandbox.token, intents: 0, properties: {}, ...over },
	});

	const sessionOf = ({ d }: JsonObject) => (isObject(d) ? textAt(d, "session_id") : undefined);

	test("greets, lets in and acknowledges heartbeats", async () => {
		const { sandbox, guild } = await openSandbox({ heartbeatIntervalMs: 1_234 });
		const client = connect(sandbox);

		expect(await client.received(10)).toMatchObject({ d: { heartbeat_interval: 1_234 } });
		await client.send(identify(sandbox));
		await client.send({ op: 1, d: null });

		expect(await client.received("READY")).toMatchObject({
			s: 1,
			d: {
				v: 10,
				guilds: [{ id: guild.id, unavailable: true }],
				shard: [0, 1],
				resume_gateway_url: sandbox.gateway.url,
			},
		});
		expect(await client.received(11)).toBeDefined();
	});

	test.each([
		{ of: "a wrong token", over: { token: "x" }, code: 4004 },
		{ of: "intents that there aren't", over: { intents: 1 << 30 }, code: 4013 },
		{ of: "an intent that wasn't granted", over: { intents: 1 << 15 }, code: 4014 },
		{ of: "another shard", over: { shard: [1, 2] }, code: 4010 },
	])("closes with $code for $of", async ({ over, code }) => {
		const { sandbox } = await openSandbox();
		const client = connect(sandbox);

		await client.send(identify(sandbox, over));

		expect(await client.closed).toBe(code);
	});

	test.each([
		{ of: "text that is no frame", frame: "{", code: 4002 },
		{ of: "an opcode that there isn't", frame: { op: 99, d: null }, code: 4001 },
		{ of: "anything before IDENTIFY", frame: { op: 3, d: {} }, code: 4003 },
		{ of: "a resume with a wrong token", frame: { op: 6, d: { token: "x", session_id: "x", seq: 0 } }, code: 4004 },
	])("closes with $code for $of", async ({ frame, code }) => {
		const { sandbox } = await openSandbox();
		const client = connect(sandbox);

		await client.send(frame);

		expect(await client.closed).toBe(code);
	});

	test("closes for a second IDENTIFY, another version and too many frames", async () => {
		const { sandbox } = await openSandbox();
		const [twice, old, hasty] = [connect(sandbox), connect(sandbox, "?v=9"), connect(sandbox)];

		await twice.send(identify(sandbox));
		await twice.send(identify(sandbox));
		for (let at = 0; at < 121; at += 1) await hasty.send({ op: 1, d: null });

		expect(await twice.closed).toBe(4005);
		expect(await old.closed).toBe(4012);
		expect(await hasty.closed).toBe(4008);
	});

	test("replays what came after the last event that was seen", async () => {
		const { sandbox } = await openSandbox();
		const first = connect(sandbox);
		await first.send(identify(sandbox));
		const sessionId = sessionOf(await first.received("READY"));
		sandbox.gateway.dispatch("SEEN", {});
		await first.received("SEEN");
		first.close();
		await sandbox.events.until((event) => event.type === "gateway" && event.action === "closed");
		sandbox.gateway.dispatch("MISSED", {});

		const second = connect(sandbox);
		await second.send({ op: 6, d: { token: sandbox.token, session_id: sessionId, seq: 2 } });

		await second.received("RESUMED");
		expect(second.frames.map(({ t, s }) => [t, s])).toEqual([
			[undefined, undefined],
			["MISSED", 3],
			["RESUMED", 4],
		]);
	});

	test("refuses a session that it doesn't know, and one that is ahead of it", async () => {
		const { sandbox } = await openSandbox();
		const [stranger, first, ahead] = [connect(sandbox), connect(sandbox), connect(sandbox)];
		await first.send(identify(sandbox));
		const sessionId = sessionOf(await first.received("READY"));

		await stranger.send({ op: 6, d: { token: sandbox.token, session_id: "x", seq: 0 } });
		await ahead.send({ op: 6, d: { token: sandbox.token, session_id: sessionId, seq: 99 } });

		expect(await stranger.received(9)).toMatchObject({ d: false });
		expect(await ahead.closed).toBe(4007);
	});
});
