import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployCommands } from "../../src/discord/deploy.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import type { Channel, User } from "../../src/sandbox/types.ts";
import { canary } from "./newsroom.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

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

beforeAll(async () => {
	sandbox = await startSandbox({ token: canary });
	const guild = sandbox.world.createGuild("Newsroom");
	channel = sandbox.world.createChannel(guild, "general");
	ada = sandbox.world.createUser("ada");
	sandbox.world.join(ada, guild);
	await deployCommands({ token: canary, api: sandbox.api, body });
});

afterAll(() => sandbox.stop());

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

test("without a token, questions are answered at the terminal", { timeout: 60_000 }, async () => {
	const bot = run({ DISCORD_TOKEN: "" });
	bot.child.stdin.end("Who attributed the attack?\n");

	expect(await bot.exitCode).toBe(0);
	expect(bot.output()).toContain("no DISCORD_TOKEN");
	expect(bot.output()).toContain("› Who attributed the attack?");
});

test("ends in peace when whoever reads at the terminal stops reading", { timeout: 60_000 }, async () => {
	const bot = run({ DISCORD_TOKEN: "" });
	await bot.says(/no DISCORD_TOKEN/);
	bot.child.stdout.destroy();
	bot.child.stdin.end("Who attributed the attack?\n");

	expect(await bot.exitCode).toBe(0);
	expect(bot.output()).not.toMatch(/EPIPE|Error/);
});

interface Run {
	readonly child: ChildProcessWithoutNullStreams;
	readonly output: () => string;
	readonly says: (words: RegExp) => Promise<void>;
	readonly exitCode: Promise<number | null>;
}

/** `npm start`, without npm. An empty setting counts as missing, and keeps that of a developer's own `.env` out. */
function run(environment: Readonly<Record<string, string>>): Run {
	const none = { DISCORD_TOKEN: "", DISCORD_API: "", DISCORD_GUILD: "", KNOWLEDGE_DIR: "", LOG_LEVEL: "" };
	const ours = { DISCORD_TOKEN: canary, DISCORD_API: sandbox.api };
	const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
		cwd: root,
		env: { ...process.env, ...none, ...ours, NO_COLOR: "1", ...environment },
	});
	let written = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			written += text;
		});
	}
	return {
		child,
		output: () => written,
		says: (words) => expect.poll(() => written, { timeout: 30_000 }).toMatch(words),
		exitCode: once(child, "close").then(([code]) => (typeof code === "number" ? code : null)),
	};
}
