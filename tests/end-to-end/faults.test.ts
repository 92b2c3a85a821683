import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import ask from "../../commands/ask.ts";
import { type Command, defineCommand } from "../../src/discord/command.ts";
import { notice } from "../../src/discord/components.ts";
import { changedSince, keyOf } from "../../src/discord/custom-id.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import { buttonsOf, messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { answerOf, casefileOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";
import { canary, type Newsroom, openNewsroom } from "./newsroom.ts";

const log = sourceOf("The crane stopped at noon. Nobody was hurt.");
const knowledge = knowledgeOf([log]);
const sample = casefileOf(knowledge, answerOf([snippetOf(passageOf(log, "The crane stopped at noon."))]));

/** What the engine would never do, and a command may. */
const harbour: Casefile = {
	...sample,
	answer(question) {
		if (question === "break") throw new Error("broken on purpose");
		return sample.answer(question);
	},
	suggest(typed) {
		if (typed === "break") throw new Error("broken on purpose");
		return ["When did the crane stop?"];
	},
};

const oversized = defineCommand({
	data: { name: "oversized", description: "Says more than Discord takes." },
	options: z.object({}),
	reply: () => notice("!".repeat(4_001)),
});

let newsroom: Newsroom;

beforeAll(async () => {
	const commands = new Map<string, Command>([
		["ask", ask],
		["oversized", oversized],
	]);
	newsroom = await openNewsroom({ casefiles: new Map([["harbour", harbour]]) }, { commands, ackDeadlineMs: 1_500 });
});

afterEach(async () => {
	newsroom.sandbox.faults.clear();
	const answered = textsOf(await newsroom.ask("when did the crane stop?"));
	expect(answered).toContain("**Question:** when did the crane stop?");
});

afterAll(async () => {
	await newsroom.close();
	expect(newsroom.lines.join("")).not.toMatch(/canary-canary/);
});

const callback = /^POST \/interactions\/\d+\/[^/]+\/callback/;

const logged = () => newsroom.lines.join("");

test("an answer that Discord got but did not confirm stands once", async () => {
	newsroom.sandbox.faults.add({ match: callback, afterApplying: true, act: { kind: "status", status: 502 } });

	const message = await newsroom.ask("what now?");

	expect(textsOf(message)).toContain("**Question:** what now?");
	await expect.poll(logged).toContain("had been acknowledged already");
	const shown = newsroom.sandbox.messages(newsroom.channel, newsroom.ada).filter(({ id }) => id === message.id);
	expect(shown).toHaveLength(1);
});

test("a connection that is cut is tried once more", async () => {
	newsroom.sandbox.faults.add({ match: callback, act: { kind: "reset" } });

	expect(textsOf(await newsroom.ask("cut off?"))).toContain("**Question:** cut off?");
});

test("a server that stays out of order is given up on", async () => {
	newsroom.sandbox.faults.add({ match: callback, times: 9, act: { kind: "status", status: 503 } });

	const outcome = await newsroom.sandbox.slash(newsroom.ada, newsroom.channel, "ask", { question: "503?" });

	expect(outcome.kind).toBe("failed");
	expect(logged()).toMatch(/warn: Interaction \d+ is left unanswered: the way to Discord is broken/);
});

test("a request that hangs is given up on when the answer would come too late", async () => {
	newsroom.sandbox.faults.add({ match: callback, act: { kind: "hang" } });

	const outcome = await newsroom.sandbox.slash(newsroom.ada, newsroom.channel, "ask", { question: "hang?" });

	expect(outcome.kind).toBe("failed");
	await expect.poll(logged, { timeout: 4_000 }).toMatch(/unanswered: the way to Discord is broken \(AbortError/);
});

test("an answer that comes too late is not tried again", async () => {
	newsroom.sandbox.faults.add({ match: callback, act: { kind: "hang", milliseconds: 1_600 } });

	await newsroom.sandbox.slash(newsroom.ada, newsroom.channel, "ask", { question: "too late?" });

	await expect.poll(logged).toMatch(/unanswered: Discord gave up on the interaction before the answer came/);
	const tries = newsroom.sandbox.requests.filter(({ path, status }) => path.endsWith("/callback") && status === 404);
	expect(tries).toHaveLength(1);
});

test("a message that Discord refuses is replaced by a small one", async () => {
	const { sandbox, ada, channel } = newsroom;

	const message = messageOf(await sandbox.slash(ada, channel, "oversized"));

	expect(textsOf(message).join()).toMatch(/^Something broke on the bot's side/);
	expect(logged()).toMatch(/error: Discord refuses the answer to interaction \d+: DiscordAPIError\[50035\]/);
});

test("an answer whose token has expired is let go", async () => {
	const shortLived = await openNewsroom({ casefiles: new Map([["harbour", harbour]]) }, { tokenLifeMs: -1 });
	shortLived.sandbox.faults.add({ match: callback, afterApplying: true, act: { kind: "status", status: 502 } });

	await shortLived.ask("expired?");

	await expect.poll(() => shortLived.lines.join("")).toMatch(/unanswered: the interaction's token has expired/);
	await shortLived.close();
});

test("a short rate limit is waited for, a long one is not", async () => {
	newsroom.sandbox.faults.add({ match: callback, act: { kind: "status", status: 429, retryAfter: 0.1 } });
	expect(textsOf(await newsroom.ask("limited?"))).toContain("**Question:** limited?");

	newsroom.sandbox.faults.add({ match: callback, act: { kind: "status", status: 429, retryAfter: 30 } });
	const outcome = await newsroom.sandbox.slash(newsroom.ada, newsroom.channel, "ask", { question: "limited?" });

	expect(outcome.kind).toBe("failed");
	expect(logged()).toMatch(/left unanswered: Discord wants 30\d{3} ms to pass/);
});

test("a command that throws costs one answer, which says what to do", async () => {
	expect(textsOf(await newsroom.ask("break")).join()).toMatch(/^Something broke on the bot's side.+Try again/);
	expect(logged()).toContain("A command failed: Error: broken on purpose");
});

test("an autocompletion that throws offers nothing", async () => {
	const { sandbox, ada, channel } = newsroom;

	expect(await sandbox.autocomplete(ada, channel, "ask", { question: "break" })).toMatchObject({ choices: [] });
});

test("an interaction that is delivered twice is answered once", async () => {
	newsroom.sandbox.faults.deliveries = 2;

	await newsroom.ask("twice?");

	await expect.poll(logged).toMatch(/Interaction \d+ came twice/);
	const callbacks = newsroom.sandbox.requests.filter(({ body }) => JSON.stringify(body)?.includes("twice?"));
	expect(callbacks).toHaveLength(1);
});

test("an interaction that is too old is dropped, as the last ones were young", async () => {
	newsroom.sandbox.faults.alterInteraction = (payload) => ({ ...payload, id: secondsAgo(String(payload.id), 10n) });

	const outcome = newsroom.sandbox.slash(newsroom.ada, newsroom.channel, "ask", { question: "late?" });

	await expect.poll(logged).toMatch(/Interaction \d+ came 1\d{4} ms late and was dropped/);
	expect((await outcome).kind).toBe("failed");
});

test("a button that nobody knows is refused politely", async () => {
	const message = await newsroom.ask("forged?");
	const [button] = buttonsOf(message);
	const key = keyOf("harbour");
	const forgeries = [
		"",
		":",
		"ask",
		`ask:constructor:${key}:aaaaaaaaaaaa:0`,
		`ask:why:${key}:aaaaaaaaaaaa`,
		`ask:why:${key}:aaaaaaaaaaaa:0:0`,
		`ask:why:${key}:zzz:0`,
		`ask:why:${key}:aaaaaaaaaaaa:-1`,
		"ask:why:harbour:aaaaaaaaaaaa:0",
		`nothing:why:${key}:aaaaaaaaaaaa:0`,
	];
	for (const forged of forgeries) {
		newsroom.sandbox.faults.alterInteraction = (payload) => ({
			...payload,
			data: { component_type: 2, custom_id: forged },
		});
		const reply = messageOf(await newsroom.sandbox.click(message, button?.customId ?? "", newsroom.ada));

		expect(textsOf(reply)).toEqual(["This button is too old to be read. Type the command again."]);
		expect(reply.ephemeral).toBe(true);
	}
});

test("a button of an incident or a passage that is gone says so", async () => {
	const message = await newsroom.ask("gone?");
	const [button] = buttonsOf(message);
	const pressed = async (customId: string) => {
		newsroom.sandbox.faults.alterInteraction = (payload) => ({
			...payload,
			data: { component_type: 2, custom_id: customId },
		});
		return textsOf(messageOf(await newsroom.sandbox.click(message, button?.customId ?? "", newsroom.ada))).join();
	};

	const [harbour, elsewhere] = [keyOf("harbour"), keyOf("elsewhere")];
	expect(await pressed(`ask:why:${elsewhere}:aaaaaaaaaaaa:0`)).toMatch(/^The incident .+ is not kept here any more/);
	expect(await pressed(`ask:suggestion:${harbour}:aaaaaaaaaaaa:7`)).toMatch(/^This suggestion is gone/);
	expect(await pressed(`ask:why:${harbour}:bbbbbbbbbbbb:0`)).toContain(changedSince);
});

test("a command or a kind of component that the bot does not know is refused politely", async () => {
	newsroom.sandbox.faults.alterInteraction = (payload) => ({
		...payload,
		data: { id: "1", name: "gone", type: 1, options: [] },
	});
	expect(textsOf(await newsroom.ask("?"))).toEqual([
		"The bot does not know this command any more. Type `/` to see what it knows.",
	]);

	newsroom.sandbox.faults.alterInteraction = (payload) => ({
		...payload,
		data: { id: "1", name: "ask", type: 1, options: [] },
	});
	expect(textsOf(await newsroom.ask("?"))).toEqual([
		"This command's options could not be read. Type the command again.",
	]);
});

test("a dropped connection is taken up again, and what was asked meanwhile is answered", async () => {
	newsroom.sandbox.gateway.drop();

	expect(textsOf(await newsroom.ask("dropped?"))).toContain("**Question:** dropped?");
	expect(logged()).toContain("info: The connection to Discord is back.");
});

test("no token is ever logged", () => {
	expect(newsroom.sandbox.token).toBe(canary);
	for (const [, token] of newsroom.sandbox.requests.map(
		({ path }) => /^\/interactions\/\d+\/([^/]+)/.exec(path) ?? [],
	)) {
		if (token !== undefined) expect(logged()).not.toContain(token);
	}
});

/** The same id, as if it had been made earlier. @see https://discord.com/developers/docs/reference#snowflakes */
const secondsAgo = (id: string, seconds: bigint) => (BigInt(id) - ((seconds * 1_000n) << 22n)).toString();
