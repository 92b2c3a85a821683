import { afterEach, beforeEach, expect, test } from "vitest";
import { startBot } from "../../src/discord/bot.ts";
import { deployCommands } from "../../src/discord/deploy.ts";
import { createLog } from "../../src/discord/log.ts";
import { serverManagers } from "../../src/discord/moderators.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { canary } from "./newsroom.ts";

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ token: canary });
});

afterEach(async () => {
	await sandbox.stop();
});

const log = createLog({ level: "error", secrets: [], write: () => undefined });

const start = (token = canary, { api }: { readonly api: string } = sandbox) =>
	startBot({
		token,
		api,
		moderators: serverManagers,
		context: { casefiles: new Map(), commands: new Map() },
		painter: createPainter(),
		log,
	});

const refusesToken = /^Discord refuses DISCORD_TOKEN\. Copy the token again from https:[^ ]+ .+ into \.env\.$/;

test("a wrong token ends the start with one line", async () => {
	await expect(start("MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.somebody-elses-token-somewhere")).rejects.toMatchObject({
		name: "Refusal",
		message: expect.stringMatching(refusesToken),
	});
});

test("a token that is refused later ends the bot", async () => {
	const bot = await start();

	sandbox.gateway.drop(4004);

	await expect(bot.refused).rejects.toMatchObject({ name: "Refusal", message: expect.stringMatching(refusesToken) });
	await bot.stop();
});

test("a connection that is closed for good ends the bot, with the code to look up", async () => {
	const bot = await start();

	sandbox.gateway.drop(4014);

	await expect(bot.refused).rejects.toThrow(/^Discord closed the connection for good \(close code 4014\)/);
	await bot.stop();
});

test("used up starts end the start, with the time to wait for", async () => {
	sandbox.faults.sessionStartsLeft = 0;

	await expect(start()).rejects.toThrow(/^Discord allows no further start today: .+ resets at .+ Wait until then\.$/s);
});

test("nobody at the address ends the start", async () => {
	const { api } = sandbox;
	await sandbox.stop();

	await expect(start(canary, { api })).rejects.toThrow(
		new RegExp(`^Discord can't be reached at ${api} \\(ECONNREFUSED\\)\\. Check the network and DISCORD_API\\.$`),
	);
	sandbox = await startSandbox();
});

test("a Discord that is out of order ends the start", async () => {
	sandbox.faults.add({ match: /gateway\/bot/, times: 9, act: { kind: "status", status: 503 } });

	await expect(start()).rejects.toThrow(/^Discord is out of order \(503 at .+\)\. Try again in a few minutes\.$/);
});

test("a deployment with a wrong token is refused in the same words", async () => {
	const token = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.somebody-elses-token-somewhere";

	await expect(deployCommands({ token, api: sandbox.api, body: [] })).rejects.toThrow(refusesToken);
});

test("a deployment beyond the day's commands says when to go on", async () => {
	const used = await startSandbox({ token: canary, dailyCommandCreates: 0 });
	const body = [{ name: "ask", description: "Ask.", type: 1 as const }];

	await expect(deployCommands({ token: canary, api: used.api, body })).rejects.toThrow(/Deploy again tomorrow\.$/);
	await used.stop();
});
