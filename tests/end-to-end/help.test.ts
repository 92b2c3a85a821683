import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { commandKey } from "../../src/discord/command.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { buttonsOf, messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { expectNoHarm, pressForged, restarted } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import type { Newsroom } from "./newsroom.ts";

let incident: Incident;
let newsroom: Newsroom;

beforeAll(async () => {
	incident = await openIncident();
	newsroom = incident.newsroom;
}, 30_000);

afterEach(() => expectNoHarm(newsroom));

afterAll(() => newsroom.close());

test("names every other command that members have, and the incident, to the member alone", async () => {
	const commands = await loadCommands(new URL("../../commands/", import.meta.url));
	const message = await newsroom.call("help");
	const text = textsOf(message).join("\n");

	expect(message.ephemeral).toBe(true);
	expect(text).toContain(`- ${incident.knowledge.title}, from 2 documents`);
	const named = [...text.matchAll(/^- \*\*\/?(.+?)\*\*/gm)].map(([, name]) => commandKey(name ?? ""));
	const ofMembers = [...commands].filter(([, { data }]) => (data.default_member_permissions ?? null) === null);
	const others = ofMembers.map(([key]) => key).filter((key) => key !== "help");
	expect(named.sort()).toEqual(others.sort());
});

test("offers questions, each of which is answered when it is pressed", async () => {
	const message = await newsroom.call("help");

	expect(buttonsOf(message)).toHaveLength(5);
	for (const { label = "" } of buttonsOf(message)) {
		const answer = await newsroom.press(message, label);
		expect(textsOf(answer)[0]?.toLowerCase()).toBe(`**question:** ${label.toLowerCase()}`);
		expect(textsOf(answer)[1]).toMatch(/^\*\*Answered/);
		expect(answer.ephemeral).toBe(true);
	}
});

test("works in a direct message, and where only the member has installed the bot", async () => {
	const { sandbox, privately, ada } = newsroom;
	const carol = sandbox.world.createUser("carol");
	sandbox.world.installForUser(carol);
	const elsewhere = sandbox.world.createPrivateChannel([carol, ada]);

	const there = textsOf(await newsroom.call("help", {}, privately));
	expect(textsOf(messageOf(await sandbox.slash(carol, elsewhere, "help")))).toEqual(there);
});

test("refuses forged and truncated buttons politely", async () => {
	const message = await newsroom.call("help");
	const id = buttonsOf(message)[0]?.customId ?? "";

	for (const forged of [`${id}:0`, id.slice(0, -3), "help:question", "help:constructor:1:2"]) {
		expect(textsOf(await pressForged(newsroom, message, forged))).toEqual([
			"This button is too old to be read. Type the command again.",
		]);
	}
	expect(textsOf(await pressForged(newsroom, message, id.replace(/.{8}$/, "00000000")))).toEqual([
		"This question is not kept here any more. Ask it with `/ask`, or type `/help` again.",
	]);
});

test("a question stays the same question after a restart with other knowledge", { timeout: 20_000 }, async () => {
	const message = await newsroom.call("help");
	const [, button] = buttonsOf(message);
	const anew = await restarted(newsroom, incident.changed);

	const answer = textsOf(await newsroom.press(message, button?.label ?? ""));

	expect(answer[0]).toBe(`**Question:** ${button?.label}`);
	expect(answer).toContain("The knowledge has changed since that message. This is how it stands now.");
	await anew.stop();
});
