import { DiscordAPIError, HTTPError, type Interaction, RateLimitError } from "discord.js";
import { expect, test } from "vitest";
import type { RequestFault } from "../../src/sandbox/faults.ts";
import type { SandboxOptions } from "../../src/sandbox/settings.ts";
import { joinBot, openSandbox } from "./bot.ts";
import { RawClient } from "./gateway/socket.ts";
import { call } from "./http.ts";

const ping = { name: "ping", description: "Answers." };
const callback = /^POST \/interactions\/\d+\/[^/]+\/callback$/;

/** A bot that replies to `/ping`, and what came of its trying. */
async function pingWith(fault: RequestFault | undefined, rest = {}, options: SandboxOptions = {}) {
	const opened = await openSandbox({ ackDeadlineMs: 250, ...options });
	const { sandbox } = opened;
	const tried: unknown[] = [];
	const reply = async (interaction: Interaction) => {
		if (!interaction.isChatInputCommand()) return;
		tried.push(
			await interaction.reply("pong").then(
				() => "sent",
				(error: unknown) => error,
			),
		);
	};
	const bot = await joinBot(sandbox, reply, { rest: { api: sandbox.api, ...rest } });
	await bot.application.commands.set([ping]);
	if (fault) sandbox.faults.add(fault);
	return { ...opened, tried };
}

test("a request that fails once is tried again", async () => {
	const { sandbox, channel, ada, tried } = await pingWith({ match: callback, act: { kind: "status", status: 502 } });

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "message", message: { content: "pong" } });
	expect(sandbox.requests.filter(({ path }) => path.endsWith("/callback")).map(({ status }) => status)).toEqual([
		502, 204,
	]);
	await expect.poll(() => tried).toEqual(["sent"]);
});

test("a request that goes on failing ends in an error", async () => {
	const fault = { match: callback, times: 9, act: { kind: "status", status: 500 } } as const;
	const { sandbox, channel, ada, tried } = await pingWith(fault);

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "failed" });
	expect(tried[0]).toBeInstanceOf(HTTPError);
});

test("a request that took effect and lost its answer is acknowledged already when it is tried again", async () => {
	const fault = { match: callback, afterApplying: true, act: { kind: "status", status: 502 } } as const;
	const { sandbox, channel, ada, tried } = await pingWith(fault);

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "message" });
	await expect.poll(() => tried.length).toBe(1);
	expect(tried[0]).toMatchObject({ code: 40_060 });
});

test("a connection that is cut is an error at once", async () => {
	const { sandbox, channel, ada, tried } = await pingWith({ match: callback, act: { kind: "reset" } });

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "failed" });
	expect(tried[0]).toMatchObject({ message: expect.stringMatching(/closed|reset|ECONNRESET/) });
});

test("a request that hangs runs into the bot's own time limit", async () => {
	const fault = { match: callback, times: 9, act: { kind: "hang" } } as const;
	const { sandbox, channel, ada, tried } = await pingWith(fault, { timeout: 100, retries: 0 });

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "failed" });
	await expect.poll(() => tried.length).toBe(1);
	expect(tried[0]).toMatchObject({ name: "AbortError" });
});

test("a request that is only slow arrives", async () => {
	const { sandbox, channel, ada } = await pingWith({ match: callback, act: { kind: "hang", milliseconds: 50 } });

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "message" });
});

test("a rate limit is kept, or refused by a bot that can't wait", async () => {
	const fault = { match: callback, act: { kind: "status", status: 429, retryAfter: 0.05 } } as const;
	const patient = await pingWith(fault);
	const hasty = await pingWith(fault, { rejectOnRateLimit: ["/interactions"] });

	expect(await patient.sandbox.slash(patient.ada, patient.channel, "ping")).toMatchObject({ kind: "message" });
	expect(await hasty.sandbox.slash(hasty.ada, hasty.channel, "ping")).toMatchObject({ kind: "failed" });
	expect(hasty.tried[0]).toBeInstanceOf(RateLimitError);
});

test("a fault may pass requests by and then strike several", async () => {
	const { sandbox } = await openSandbox();
	sandbox.faults.add({ match: /^GET \/gateway$/, skip: 1, times: 2, act: { kind: "status", status: 503 } });

	const statuses = [];
	for (let at = 0; at < 4; at += 1) statuses.push((await call(sandbox, "GET", "/gateway")).status);

	expect(statuses).toEqual([200, 503, 503, 200]);
});

test("an interaction that is delivered twice can be answered once", async () => {
	const { sandbox, channel, ada, tried } = await pingWith(undefined);
	sandbox.faults.deliveries = 2;

	await sandbox.slash(ada, channel, "ping");

	await expect.poll(() => tried.length).toBe(2);
	expect(tried).toContain("sent");
	expect(tried.find((result) => result instanceof DiscordAPIError)).toMatchObject({ code: 40_060 });
});

test("everything works again once the faults are cleared", async () => {
	const { sandbox, channel, ada } = await pingWith({ match: callback, times: 9, act: { kind: "reset" } });
	sandbox.faults.deliveries = 0;

	sandbox.faults.clear();

	expect(await sandbox.slash(ada, channel, "ping")).toMatchObject({ kind: "message" });
});

test("an interaction may lack what every bot relies on", async () => {
	const { sandbox, channel, ada } = await openSandbox({ ackDeadlineMs: 50 });
	await call(sandbox, "POST", `/applications/${sandbox.applicationId}/commands`, ping);
	const client = new RawClient(`${sandbox.gateway.url}?v=10&encoding=json`);
	await client.send({ op: 2, d: { token: sandbox.token, intents: 0 } });
	await client.received("READY");
	sandbox.faults.alterInteraction = ({ entitlements: _, ...rest }) => rest;

	await sandbox.slash(ada, channel, "ping");

	expect((await client.received("INTERACTION_CREATE")).d).not.toHaveProperty("entitlements");
	client.close();
});
