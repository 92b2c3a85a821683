import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createCasefile } from "../../src/checking/casefile.ts";
import { startBot } from "../../src/discord/bot.ts";
import { deployCommands } from "../../src/discord/deploy.ts";
import { unescaped } from "../../src/discord/escape.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { serverManagers } from "../../src/discord/moderators.ts";
import { registrationBody } from "../../src/discord/registration.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import { buttonsOf, messageOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Message } from "../../src/sandbox/types.ts";
import { canary, customIdOf, type Newsroom, openNewsroom } from "./newsroom.ts";

let casefile: Casefile;
let casefiles: ReadonlyMap<string, Casefile>;
let newsroom: Newsroom;

beforeAll(async () => {
	const folder = fileURLToPath(new URL("../../knowledge/albania-iran", import.meta.url));
	casefile = createCasefile(await loadKnowledge(folder));
	casefiles = new Map([["albania-iran", casefile]]);
	newsroom = await openNewsroom({ casefiles });
});

afterEach(() => {
	const { sandbox, channel, ada } = newsroom;
	for (const { pings } of sandbox.messages(channel, ada)) {
		expect(pings).toEqual({ everyone: false, users: [], roles: [] });
	}
	expect(sandbox.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

afterAll(() => newsroom.close());

const who = "Who attributed the attack?";

/** The block quotes of a message as a reader sees them. */
const quotesIn = (message: Message): string[] =>
	textsOf(message).flatMap((text) => {
		const lines = text.split("\n").filter((line) => line.startsWith("> "));
		return lines.map((line) => unescaped(line.slice(2).replaceAll(/(?<!\\)((?:\\\\)*)\*\*/g, "$1"))).filter(Boolean);
	});

describe("a member", () => {
	test("is offered questions that begin like what was typed, and may pick one", async () => {
		const { sandbox, ada, channel } = newsroom;

		const outcome = await sandbox.autocomplete(ada, channel, "ask", { question: "who" });

		if (outcome.kind !== "choices") throw new Error(`There were no choices: ${outcome.kind}.`);
		expect(outcome.choices.length).toBeGreaterThan(3);
		for (const { value } of outcome.choices.slice(0, 3)) {
			expect(textsOf(await newsroom.ask(String(value))).join("\n")).toMatch(/\*\*Answered/);
		}
	});

	test("is answered in the documents' own words, alone", async () => {
		const message = await newsroom.ask(who);

		expect(message.ephemeral).toBe(true);
		expect(textsOf(message)[0]).toBe(`**Question:** ${who}`);
		expect(textsOf(message)[1]).toMatch(/^\*\*Answered/);
		expect(textsOf(message).at(-1)).toMatch(/Identical to our stored copy, from \d/);
	});

	test("sees nothing quoted that does not stand in a stored document", async () => {
		const documents = [...casefile.knowledge.sources.values()].map(({ text }) => text).join("\n");
		for (const question of [who, "What did Iran say?", "When did the attack happen?", "What is the MEK?"]) {
			const quotes = quotesIn(await newsroom.ask(question));

			expect(quotes.length).toBeGreaterThan(0);
			for (const quote of quotes) expect(documents).toContain(quote);
		}
	});

	test("is told plainly when the documents don't answer, and when nothing comes near", async () => {
		const open = casefile.knowledge.open[0]?.asks[0] ?? "";

		expect(textsOf(await newsroom.ask(open))[1]).toMatch(
			/^\*\*(?:Not answered|Nothing found|The documents leave this open)\b/,
		);
		expect(textsOf(await newsroom.ask("How do I bake sourdough bread?"))[1]).toMatch(/^\*\*Nothing found\.\*\*/);
	});

	test("can press every button", async () => {
		for (const question of [who, "What did Iran say?", "How do I bake sourdough bread?"]) {
			const message = await newsroom.ask(question);

			expect(buttonsOf(message).length).toBeGreaterThan(0);
			for (const { customId = "" } of buttonsOf(message)) {
				const outcome = await newsroom.sandbox.click(message, customId, newsroom.ada);
				const reply = messageOf(
					outcome.kind === "modal"
						? await newsroom.sandbox.submitModal(outcome.modal, { verdict: "helpful" })
						: outcome,
				);

				expect(textsOf(reply).join("\n")).not.toMatch(/can't be read|is gone|broke/);
				expect(reply.ephemeral).toBe(!customId.startsWith("ask:share:"));
			}
		}
	});

	test("sees a passage in its context", async () => {
		const reply = await newsroom.press(await newsroom.ask(who), "Context");

		expect(textsOf(reply)[0]).toBe("**In its context**, the passage in bold:");
		expect(quotesIn(reply).join("\n").length).toBeGreaterThan(200);
	});

	test("learns why, with a command that gives the same answer again", async () => {
		const reply = await newsroom.press(await newsroom.ask(who), "Why");

		expect(textsOf(reply).join("\n")).toContain(`npm run casefile -- why ${casefile.answer(who).id}`);
	});

	test("shares an answer that everyone can read, and press Context below", async () => {
		const { sandbox, channel, bob } = newsroom;
		const message = await newsroom.ask(who);
		const shared = await newsroom.press(message, "Share");

		expect(sandbox.messages(channel, bob).map(({ id }) => id)).toContain(shared.id);
		expect(sandbox.messages(channel, bob).map(({ id }) => id)).not.toContain(message.id);
		expect(textsOf(shared).join("\n")).not.toContain("ada");
		const context = messageOf(await sandbox.click(shared, customIdOf(shared, "Context"), bob));
		expect(textsOf(context)[0]).toMatch(/^\*\*In its context/);
		expect(context.onlyFor).toBe(bob.id);
	});

	test("pings nobody, whatever is asked and shared", async () => {
		const question = `@everyone @here <@${newsroom.ada.id}> who attributed the attack?`;
		const shared = await newsroom.press(await newsroom.ask(question), "Share");

		expect(textsOf(shared)[0]).toContain("\\@everyone \\@here \\<\\@");
		expect(shared.pings).toEqual({ everyone: false, users: [], roles: [] });
	});

	test("can ask the bot in private, and where only they have installed it", async () => {
		const { sandbox } = newsroom;
		const carol = sandbox.world.createUser("carol");
		sandbox.world.installForUser(carol);
		const places = [sandbox.world.directMessage(carol), sandbox.world.createPrivateChannel([carol, newsroom.ada])];
		for (const place of places) {
			const message = messageOf(await sandbox.slash(carol, place, "ask", { question: who }));

			expect(textsOf(message)[1]).toMatch(/^\*\*Answered/);
		}
	});
});

test("the same question gets the same message, byte for byte", async () => {
	const [one, other] = [await newsroom.ask(who), await newsroom.ask(who)];

	expect(textsOf(other)).toEqual(textsOf(one));
	expect(buttonsOf(other)).toEqual(buttonsOf(one));
});

test("a deployment changes nothing where nothing changed", async () => {
	const { sandbox } = newsroom;
	const commands = await loadCommands(new URL("../../commands/", import.meta.url));
	const body = registrationBody(commands, casefiles);
	const puts = () => sandbox.requests.filter(({ method }) => method === "PUT").length;
	const before = puts();

	expect(await deployCommands({ token: canary, api: sandbox.api, body })).toBe("unchanged");
	expect(puts()).toBe(before);

	const [command] = body;
	const changed = command === undefined ? [] : [{ ...command, description: "Ask in another way." }];
	expect(await deployCommands({ token: canary, api: sandbox.api, body: changed })).toBe("deployed");
	expect(await deployCommands({ token: canary, api: sandbox.api, body })).toBe("deployed");
});

test("a deployment to one server changes nothing the second time either", async () => {
	const { sandbox } = newsroom;
	const commands = await loadCommands(new URL("../../commands/", import.meta.url));
	const guild = sandbox.world.createGuild("Trial").id;
	const deployment = { token: canary, api: sandbox.api, body: registrationBody(commands, casefiles), guild };

	expect(await deployCommands(deployment)).toBe("deployed");
	expect(await deployCommands(deployment)).toBe("unchanged");
});

test("buttons work after the bot was started anew", async () => {
	const { sandbox, ada } = newsroom;
	const message = await newsroom.ask(who);
	await newsroom.bot.stop();
	const commands = await loadCommands(new URL("../../commands/", import.meta.url));
	const log = createLog({ level: "error", secrets: [canary], write: () => undefined });
	const anew = await startBot({
		token: canary,
		api: sandbox.api,
		context: { casefiles, commands },
		moderators: serverManagers,
		painter: createPainter(),
		log,
	});

	const reply = messageOf(await sandbox.click(message, customIdOf(message, "Why"), ada));

	expect(textsOf(reply)[0]).toBe(`**Question:** ${who}`);
	await anew.stop();
});
