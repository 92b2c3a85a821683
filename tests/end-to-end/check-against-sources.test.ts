import { MessageFlags, MessageReferenceType } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Channel, Message, User } from "../../src/sandbox/types.ts";
import { isVerbatim, quotesIn } from "../discord/quoted.ts";
import { expectNoHarm, pressForged, restarted } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import { customIdOf, type Newsroom } from "./newsroom.ts";
import { labelsOf } from "./paged-list.ts";

let incident: Incident;
let newsroom: Newsroom;

beforeAll(async () => {
	incident = await openIncident();
	newsroom = incident.newsroom;
}, 30_000);

afterEach(() => {
	newsroom.sandbox.faults.clear();
	expectNoHarm(newsroom);
});

afterAll(() => newsroom.close());

const command = "Check against sources";

const inPublic = "Reply in public with the sources";

/** One statement that the documents have, one that says more than they do, one that they lack. */
const mixed = [
	"The diplomats were given 24 hours to leave Albania.",
	"The July 15 attack permanently shut down several Albanian government websites.",
	"My grandmother put two eggs in the dough.",
].join(" ");

/** What ada is told about something that bob has said. */
async function checked(words: string, place: Channel = newsroom.channel, by: User = newsroom.bob): Promise<Message> {
	const { sandbox, ada } = newsroom;
	return messageOf(await sandbox.messageMenu(ada, sandbox.post(by, place, words), command));
}

const verdictsOf = (message: Message) =>
	textsOf(message).flatMap((text) => [...text.matchAll(/^\*\*\d+\. (.+)\*\*$/gm)].map(([, verdict]) => verdict));

describe("a message", () => {
	test("is held against the documents, statement by statement, for the member alone", async () => {
		const message = await checked(mixed);

		expect(message.onlyFor).toBe(newsroom.ada.id);
		expect(verdictsOf(message)).toEqual(["Matches the sources", "Stronger than the source", "Not in our sources"]);
		expect(textsOf(message).join("\n")).toContain(
			"- How far: “permanently” in the message, “temporarily” in the source",
		);
		expect(textsOf(message)[0]).toMatch(/\[the message\]\(<https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+>\)/);
	});

	test("is never called false, and every passage against it stands in a document", async () => {
		const message = await checked(mixed);

		expect(textsOf(message).join("\n")).not.toMatch(/\b(?:false|lie|incorrect|untrue)\b/i);
		expect(quotesIn(textsOf(message)).length).toBeGreaterThan(1);
		for (const quote of quotesIn(textsOf(message))) expect(isVerbatim(quote, incident.knowledge)).toBe(true);
	});

	test("has its question answered, in full when that is asked for", async () => {
		const message = await checked("Sorry, who attributed the attack? And when did the diplomats leave?");

		expect(labelsOf(message).slice(-2)).toEqual(["Question 1 in full", "Question 2 in full"]);
		const answer = await newsroom.press(message, "Question 2 in full");
		expect(textsOf(answer)[0]).toBe("**Question:** And when did the diplomats leave?");
		expect(textsOf(answer)[1]).toMatch(/^\*\*Answered/);
		expect(answer.ephemeral).toBe(true);
	});

	test("leads to each passage in its context", async () => {
		const context = await newsroom.press(await checked(mixed), "Context");

		expect(textsOf(context)[0]).toMatch(/^\*\*In its context/);
		expect(context.ephemeral).toBe(true);
	});

	test.each([
		["says nothing that could be checked", "lol 😂😂"],
		["is empty, as one of pictures alone is", ""],
		["has only emoji, mentions and links", "<:party:12345> <@1> https://example.org 🎉"],
	])("that %s is told so", async (_, words) => {
		expect(textsOf(await checked(words))).toEqual([
			"This message has no statement that could be held against the documents, and no question. Pictures are not read.",
		]);
	});

	test("of 4,000 characters has as many statements as there is room for, and says that there were more", async () => {
		const message = await checked(`${mixed} `.repeat(40).slice(0, 4_000));

		expect(verdictsOf(message).length).toBeGreaterThanOrEqual(3);
		expect(verdictsOf(await checked(long))).toHaveLength(8);
		expect(textsOf(await checked(long)).at(-1)).toMatch(/^-# \d+ more statements or questions were not checked/);
	});

	test("full of mentions and markdown comes alive nowhere", async () => {
		const { ada } = newsroom;
		const message = await checked(
			`# @everyone <@${ada.id}> **Albania** gave __them__ ||48 hours|| to leave the country.`,
		);

		expect(textsOf(message).join("\n")).not.toMatch(/(?<!\\)@|(?<!\\)<@|\|\|/);
		const shared = await newsroom.press(message, inPublic);
		expect(shared.pings).toEqual({ everyone: false, users: [], roles: [] });
	});
});

/** Twelve statements about a dozen things. */
const long = [
	"Albania gave the Iranian diplomats 24 hours to leave the country.",
	"The July 15 attack permanently shut down several government websites.",
	"Mandiant proved that Iran did it.",
	"The United States backed Albania's decision.",
	"The embassy cars left at midnight on 8 September.",
	"Iran called the claims baseless.",
	"Montenegro was attacked as well.",
	"Rama spoke of incredible evidence on 7 September.",
	"The Iranian flag was taken down in June.",
	"NATO sent four ships to the coast of Albania.",
	"The conference of the MEK was held in Durres.",
	"Around 90 passengers left the premises in two cars.",
].join(" ");

describe("where the words of a message stand does not matter", () => {
	const embed = {
		type: "rich",
		title: "Albania gave the Iranian diplomats 48 hours to leave the country.",
		description: "The July 15 attack permanently shut down several Albanian government websites.",
		fields: [{ name: "And", value: "Mandiant proved that Iran did it.", inline: false }],
	};
	const text = { type: 10, id: 1, content: "Albania gave the Iranian diplomats 48 hours to leave the country." };
	const forwarded = {
		message_reference: { type: MessageReferenceType.Forward, message_id: "1", channel_id: "2" },
		message_snapshots: [{ message: { content: "", embeds: [embed], attachments: [], components: [], flags: 0 } }],
	};

	test.each([
		["an embed", { embeds: [embed] }, 3],
		["a text display", { components: [text], flags: MessageFlags.IsComponentsV2 }, 1],
		["a container", { components: [{ type: 17, id: 2, components: [text] }], flags: MessageFlags.IsComponentsV2 }, 1],
		["a forwarded message", forwarded, 3],
	])("%s is read too", async (_, content, statements) => {
		const { sandbox } = newsroom;
		sandbox.faults.alterInteraction = (payload) => withMessage(payload, content);

		const message = await checked("");

		expect(verdictsOf(message)).toHaveLength(statements);
		expect(textsOf(message).join("\n")).toContain("“48” in the message, “24” in the source");
	});
});

/** The same interaction, about a message with something more in it. */
function withMessage(payload: Readonly<Record<string, unknown>>, content: object): Record<string, unknown> {
	const altered = JSON.parse(JSON.stringify(payload), (key, value) =>
		key === "messages"
			? Object.fromEntries(Object.entries(value).map(([id, each]) => [id, joined(each, content)]))
			: value,
	);
	return altered;
}

const joined = (message: unknown, content: object) => ({ ...Object(message), ...content });

describe("a reply in public", () => {
	test("has the same words, names nobody, and keeps the Context buttons alone", async () => {
		const { sandbox, channel, bob } = newsroom;
		const message = await checked(mixed);
		const reply = await newsroom.press(message, inPublic);

		expect(reply.ephemeral).toBe(false);
		expect(sandbox.messages(channel, bob).map(({ id }) => id)).toContain(reply.id);
		expect(textsOf(reply)).toEqual(textsOf(message));
		expect(textsOf(reply).join("\n")).not.toMatch(/\b(?:ada|bob)\b/);
		expect(new Set(labelsOf(reply))).toEqual(new Set(["Context"]));
		const context = messageOf(await sandbox.click(reply, customIdOf(reply, "Context"), bob));
		expect(context.onlyFor).toBe(bob.id);
	});

	test("leaves the member's own as it is", async () => {
		const { sandbox } = newsroom;
		const message = await checked(mixed);
		await newsroom.press(message, inPublic);

		const own = sandbox.message(message.id);
		expect(own && labelsOf(own)).toEqual(labelsOf(message));
	});
});

describe("a message can be checked", () => {
	test("in a direct message", async () => {
		const { privately, ada } = newsroom;

		expect(verdictsOf(await checked(mixed, privately, ada))).toHaveLength(3);
	});

	test("where only the member has installed the bot, and answered there in public", async () => {
		const { sandbox, ada } = newsroom;
		const carol = sandbox.world.createUser("carol");
		sandbox.world.installForUser(carol);
		const place = sandbox.world.createPrivateChannel([carol, ada]);
		const said = sandbox.post(ada, place, mixed);
		const message = messageOf(await sandbox.messageMenu(carol, said, command));

		expect(verdictsOf(message)).toHaveLength(3);
		expect(textsOf(message)[0]).toContain(`https://discord.com/channels/@me/${place.id}/${said.id}`);
		const reply = messageOf(await sandbox.click(message, customIdOf(message, inPublic), carol));
		expect(sandbox.messages(place, ada).map(({ id }) => id)).toContain(reply.id);
	});

	test("also one of the bot's own", async () => {
		const { sandbox, ada } = newsroom;
		const shared = await newsroom.press(await newsroom.ask("Who attributed the attack?"), "Share");

		expect(verdictsOf(messageOf(await sandbox.messageMenu(ada, shared, command)))).toContain("Matches the sources");
	});
});

test("is not taken for a slash command, nor a slash command for one of the menu", async () => {
	const { sandbox } = newsroom;
	const unknown = ["The bot does not know this command any more. Type `/` to see what it knows."];
	const renamed = (name: string) => {
		sandbox.faults.alterInteraction = (payload) => ({ ...payload, data: { ...Object(payload.data), name } });
	};

	for (const name of ["ask", "Gone", "constructor"]) {
		renamed(name);
		expect(textsOf(await checked(mixed))).toEqual(unknown);
	}
	for (const name of ["check-against-sources", command]) {
		renamed(name);
		expect(textsOf(await newsroom.ask("When?"))).toEqual(unknown);
	}
});

test("refuses forged and truncated buttons politely", async () => {
	const message = await checked(`${mixed} Who attributed the attack?`);
	const id = customIdOf(message, "Question 1 in full");

	for (const forged of [id.replace(/\d$/, "7"), `${id}:1`, id.slice(0, 40), "check-against-sources:public"]) {
		const reply = await pressForged(newsroom, message, forged);
		expect(textsOf(reply)).toEqual(["This button is too old to be read. Type the command again."]);
		expect(reply.ephemeral).toBe(true);
	}
});

test("its buttons outlive a restart, and nothing of older knowledge goes out", { timeout: 20_000 }, async () => {
	const message = await checked(`${mixed} Who attributed the attack?`);
	const same = await restarted(newsroom, incident.casefiles);
	expect(textsOf(await newsroom.press(message, inPublic))).toEqual(textsOf(message));
	await same.stop();

	const anew = await restarted({ ...newsroom, bot: same }, incident.changed);
	const refused = await newsroom.press(message, inPublic);
	expect(textsOf(refused)).toEqual([
		"The knowledge has changed since this check. Check the message again before replying in public.",
	]);
	expect(refused.ephemeral).toBe(true);
	expect(textsOf(await newsroom.press(message, "Question 1 in full")).join("\n")).toMatch(/has changed since that/);
	await anew.stop();
});
