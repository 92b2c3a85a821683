import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { expectNoHarm, pressForged, restarted } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import { customIdOf, type Newsroom } from "./newsroom.ts";

let incident: Incident;
let newsroom: Newsroom;

beforeAll(async () => {
	incident = await openIncident();
	newsroom = incident.newsroom;
}, 30_000);

afterEach(() => expectNoHarm(newsroom));

afterAll(() => newsroom.close());

const who = "Who attributed the attack?";

const idOf = (reasons: readonly string[]) => /casefile -- why (\S+)/.exec(reasons.join("\n"))?.[1] ?? "";

test("gives the reasons of a question, to the member alone, with the command that gives them again", async () => {
	const message = await newsroom.call("why", { answer: who });

	expect(message.ephemeral).toBe(true);
	expect(textsOf(message)[0]).toBe(`**Question:** ${who}`);
	expect(idOf(textsOf(message))).toBe(incident.casefiles.get("albania-iran")?.answer(who).id);
});

test("names each candidate with its first words, as they stand in a document", async () => {
	const documents = [...incident.knowledge.sources.values()].map(({ text }) => text);
	const ranking = textsOf(await newsroom.call("why", { answer: who })).find((text) => text.startsWith("**Candidates"));
	const beginnings = [...(ranking ?? "").matchAll(/^\d\. [^,]+, “(.+)…”?, −?\d/gm)].map(([, words]) => words ?? "");

	expect(beginnings).toHaveLength(5);
	for (const words of beginnings) expect(documents.some((text) => text.includes(words))).toBe(true);
});

test("gives the same reasons for the id of an answer, which the Why button has too", async () => {
	const pressed = textsOf(await newsroom.press(await newsroom.ask(who), "Why"));

	expect(textsOf(await newsroom.call("why", { answer: idOf(pressed) }))).toEqual(pressed);
});

test("offers known questions, and each of them has reasons", async () => {
	const choices = await newsroom.offered("why", { answer: "who" });

	expect(choices.length).toBeGreaterThan(3);
	for (const { name, value } of choices.slice(0, 3)) {
		expect(textsOf(await newsroom.call("why", { answer: String(value) }))[0]).toBe(`**Question:** ${name}`);
	}
});

test("leads to the answer, which leads to the reasons again", async () => {
	const reasons = await newsroom.call("why", { answer: who });
	const answer = await newsroom.press(reasons, "Show the answer");

	expect(textsOf(answer)[1]).toMatch(/^\*\*Answered/);
	expect(textsOf(await newsroom.press(answer, "Why"))).toEqual(textsOf(reasons));
});

test("works in a direct message, and where only the member has installed the bot", async () => {
	const { sandbox, privately, ada } = newsroom;
	const carol = sandbox.world.createUser("carol");
	sandbox.world.installForUser(carol);
	const elsewhere = sandbox.world.createPrivateChannel([carol, ada]);

	expect(textsOf(await newsroom.call("why", { answer: who }, privately))[0]).toBe(`**Question:** ${who}`);
	const message = messageOf(await sandbox.slash(carol, elsewhere, "why", { answer: who }));
	const answer = messageOf(await sandbox.click(message, customIdOf(message, "Show the answer"), carol));
	expect(textsOf(answer)[0]).toBe(`**Question:** ${who}`);
});

test("refuses an answer about an incident that is not kept here, and takes all else for a question", async () => {
	expect(textsOf(await newsroom.call("why", { answer: "elsewhere.000000000000.V2h5Pw" }))).toEqual([
		"The incident of that answer is not kept here. `/help` shows what is.",
	]);
	const pinging = textsOf(await newsroom.call("why", { answer: `@everyone <@${newsroom.ada.id}> *zebra*?` }));
	expect(pinging[0]).toBe(`**Question:** \\@everyone \\<\\@${newsroom.ada.id}\\> \\*zebra\\*?`);
});

test("refuses a forged button politely", async () => {
	const message = await newsroom.call("why", { answer: who });
	const id = customIdOf(message, "Show the answer");

	for (const forged of ["why:answer", "why", `${id}:0`, id.slice(0, 20), id.replace("answer", "toString")]) {
		const reply = await pressForged(newsroom, message, forged);
		expect(textsOf(reply).join()).toMatch(/^This button .+\. (?:Type the command|Ask) again/);
		expect(reply.ephemeral).toBe(true);
	}
});

test("an answer's id outlives a restart, and says when the knowledge has changed", { timeout: 20_000 }, async () => {
	const message = await newsroom.call("why", { answer: who });
	const anew = await restarted(newsroom, incident.changed);

	const reasons = textsOf(await newsroom.call("why", { answer: idOf(textsOf(message)) }));
	expect(reasons[0]).toBe(`**Question:** ${who}`);
	expect(reasons[1]).toBe("The knowledge has changed since that message. This is how it stands now.");
	expect(idOf(reasons)).toBe(incident.changed.get("albania-iran")?.answer(who).id);

	const answer = await newsroom.press(message, "Show the answer");
	expect(textsOf(answer).join("\n")).toMatch(/The knowledge has changed since/);
	await anew.stop();
});
