import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployCommands } from "../../src/discord/deploy.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import type { Channel, User } from "../../src/sandbox/types.ts";
import { writeIncident } from "../cli/knowledge-folder.ts";
import { canary } from "./newsroom.ts";
import { casefile, npmStart, type Program } from "./program.ts";
import { call, look } from "./visitor.ts";

const body = [
	{
		name: "ask",
		description: "Ask.",
		options: [{ name: "question", description: "?", type: 3 as const, required: true }],
	},
];

let sandbox: Sandbox;
let channel: Channel;
let ada: User;
/** A small incident: what is tried here is the program. */
let knowledge: string;

beforeAll(async () => {
	knowledge = await mkdtemp(join(tmpdir(), "casefile-"));
	await writeIncident(join(knowledge, "crane"));
	sandbox = await startSandbox({ token: canary });
	const guild = sandbox.world.createGuild("Newsroom");
	channel = sandbox.world.createChannel(guild, "general");
	ada = sandbox.world.createUser("ada");
	sandbox.world.join(ada, guild);
	await deployCommands({ token: canary, api: sandbox.api, body });
});

afterAll(async () => {
	await sandbox.stop();
	await rm(knowledge, { recursive: true });
});

const ask = async (question: string) => textsOf(messageOf(await sandbox.slash(ada, channel, "ask", { question })));

describe("the bot as a process", { timeout: 60_000 }, () => {
	test("answers, outlives what discord.js does not, and leaves cleanly when it is told to", async () => {
		const bot = run({});
		await bot.says(/answers about “/);

		expect((await ask("Who attributed the attack?"))[0]).toBe("**Question:** Who attributed the attack?");

		sandbox.faults.alterInteraction = ({ entitlements: _, ...payload }) => payload;
		void sandbox.slash(ada, channel, "ask", { question: "malformed?" }).catch(() => undefined);
		await bot.says(/error: Nobody was waiting for this: TypeError/);
		sandbox.faults.clear();
		expect((await ask("Still there?"))[0]).toBe("**Question:** Still there?");

		bot.child.kill("SIGTERM");

		expect(await bot.exitCode).toBe(0);
		expect(sandbox.gateway.isConnected).toBe(false);
		expect(bot.output()).not.toMatch(/canary|reconnecting/);
	});

	test("ends with one line when its token is refused while it runs", async () => {
		const bot = run({});
		await bot.says(/answers about “/);

		sandbox.gateway.drop(4004);

		expect(await bot.exitCode).toBe(1);
		expect(bot.output().split("\n").slice(-2)).toEqual([expect.stringMatching(/^Discord refuses DISCORD_TOKEN\./), ""]);
	});

	test("ends with one line, and without trying again, when its token is wrong", async () => {
		const requestsBefore = sandbox.requests.length;
		const bot = run({ DISCORD_TOKEN: "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.canary-of-somebody-else" });

		expect(await bot.exitCode).toBe(1);
		expect(bot.output()).toMatch(/^Discord refuses DISCORD_TOKEN\. Copy the token again from [^\n]+\n$/);
		expect(sandbox.requests.length).toBe(requestsBefore + 1);
	});
});

describe("a start that can't be", { timeout: 60_000 }, () => {
	test.each([
		[{ DISCORD_TOKEN: "canary" }, /^DISCORD_TOKEN is not a bot token\. [^\n]+\n$/],
		[{ DISCORD_API: "http://discord.example/api" }, /^DISCORD_API is no address of an API\. [^\n]+\n$/],
		[{ KNOWLEDGE_DIR: "nowhere" }, /^There is no folder [`']?nowhere[`']?[^\n]+\n$/],
	])("is one line with what to do: %j", async (environment, line) => {
		const bot = run(environment);

		expect(await bot.exitCode).toBe(1);
		expect(bot.output()).toMatch(line);
		expect(bot.output()).not.toContain("canary");
	});
});

describe("without a token", { timeout: 60_000 }, () => {
	test("answers in the browser, on a Discord of its own, until Ctrl-C", async () => {
		const program = npmStart({ KNOWLEDGE_DIR: knowledge });
		const origin = await addressOf(program);
		const page = await fetch(origin);
		await program.says(/Casefile has joined and answers about “.+”\.\nAsk it, for example: .+\n/);

		expect(page.headers.get("content-type")).toMatch(/^text\/html/);
		expect(await call(origin, "ask", { question: "Who attributed the attack?" })).toMatchObject({ kind: "done" });
		expect(JSON.stringify((await look(origin)).messages)).toContain("Who attributed the attack?");

		program.child.kill("SIGINT");

		expect(await program.exitCode).toBe(0);
		expect(program.output()).toMatch(/^Casefile is here: http:.*\n\n/);
		expect(program.output()).not.toMatch(/warn|error|Error|^info/m);
		await expect(fetch(origin)).rejects.toThrow();
	});

	test("ends in peace when it is told to while it is starting, however often", async () => {
		const program = npmStart({ KNOWLEDGE_DIR: knowledge });
		await addressOf(program);
		program.child.kill("SIGINT");
		program.child.kill("SIGINT");

		expect(await program.exitCode).toBe(0);
		expect(program.output()).not.toMatch(/has joined|Error/);
	});

	test("says why the bot can't join, and ends", async () => {
		const program = npmStart({ KNOWLEDGE_DIR: "nowhere" });

		expect(await program.exitCode).toBe(1);
		expect(program.output()).toMatch(/\nThere is no folder `nowhere`[^\n]+\n$/);
	});

	test("ends in peace when whoever reads at the terminal stops reading", async () => {
		const program = npmStart({ KNOWLEDGE_DIR: knowledge });
		program.child.stdout.destroy();

		expect(await program.exitCode).toBe(0);
		expect(program.output()).not.toMatch(/EPIPE|Error/);
	});
});

test("two that want a port which somebody else has take the next ones, and say so", { timeout: 60_000 }, async () => {
	const other = createServer().listen(0, "127.0.0.1");
	await once(other, "listening");
	const taken = portOf(other);
	const two = [1, 2].map(() => casefile(["sandbox", "--no-bot"], { SANDBOX_PORT: taken }));

	const origins = await Promise.all(two.map(addressOf));

	expect(new Set(origins).size).toBe(2);
	for (const [index, program] of two.entries()) {
		const line = `Port ${taken} is taken; using ${new URL(origins[index] ?? "").port}.\n`;
		await expect.poll(program.output).toContain(line);
		program.child.kill("SIGTERM");
		expect(await program.exitCode).toBe(0);
	}
	other.close();
});

/** Where the page is, which is said before anything else. */
const addressOf = async (program: Program) => await program.says(/http:\/\/127\.0\.0\.1:\d+(?=\n)/);

function portOf(server: Server): string {
	const address = server.address();
	return typeof address === "object" && address !== null ? String(address.port) : "";
}

const run = (environment: Readonly<Record<string, string>>) =>
	npmStart({ DISCORD_TOKEN: canary, DISCORD_API: sandbox.api, KNOWLEDGE_DIR: knowledge, ...environment });
