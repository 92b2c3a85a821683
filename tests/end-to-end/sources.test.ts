import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
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

afterEach(() => expectNoHarm(newsroom));

afterAll(() => newsroom.close());

const titles = () => [...incident.knowledge.sources.values()].map(({ title }) => title);

const firstDocument = () => [...incident.knowledge.sources.keys()][0] ?? "";

test("lists every document with its whole hash and its size, to the member alone", async () => {
	const message = await newsroom.call("sources");
	const text = textsOf(message).join("\n");

	expect(message.ephemeral).toBe(true);
	for (const { title, sha256 } of incident.knowledge.sources.values()) {
		expect(text).toContain(`${title}**`);
		expect(text).toContain(`sha256 \`${sha256}\``);
	}
	expect(text).toMatch(/3,852 bytes · 4 paragraphs · \d+ facts and quotes rest on \d+ % of it/);
	expect(labelsOf(message)).toEqual([...titles().map(() => "Read"), "Share"]);
});

test("offers the documents while one is being typed", async () => {
	expect(await newsroom.offered("sources", { source: "" })).toHaveLength(incident.knowledge.sources.size);
	expect(await newsroom.offered("sources", { source: "24 hours" })).toEqual([
		expect.objectContaining({ name: titles()[0], value: firstDocument() }),
	]);
	expect(await newsroom.offered("sources", { source: "zebra" })).toEqual([]);
});

test("is found by the name of a choice, which clients send in place of its value", async () => {
	expect(textsOf(await newsroom.call("sources", { source: titles()[0] ?? "" }))[0]).toContain(titles()[0]);
});

test("refuses an unknown document with what to do", async () => {
	const [words] = textsOf(await newsroom.call("sources", { source: "the *moon* landing" }));

	expect(words).toBe("There is no document “the \\*moon\\* landing” here. `/sources` lists those there are.");
});

describe("a document", () => {
	test("can be read from the first word to the last, each page in the place of the one before, and back", async () => {
		const { sandbox, ada } = newsroom;
		const first = await newsroom.call("sources", { source: firstDocument() });
		const quotes = quotesIn(textsOf(first));
		let page = first;
		while (labelsOf(page).includes("Next")) {
			const turned = await sandbox.click(page, customIdOf(page, "Next"), ada);
			expect(turned.kind).toBe("update");
			page = messageOf(turned);
			quotes.push(...quotesIn(textsOf(page)));
		}

		expect(page.id).toBe(first.id);
		const [document] = incident.knowledge.sources.values();
		expect(quotes.join("").replaceAll(/\s/g, "")).toBe(document?.text.replaceAll(/\s/g, ""));
		for (const quote of quotes) expect(isVerbatim(quote, incident.knowledge)).toBe(true);

		while (labelsOf(page).includes("Previous")) page = await newsroom.press(page, "Previous");
		expect(textsOf(page)).toEqual(textsOf(first));
	});

	test("says below each paragraph whether facts rest on it", async () => {
		const message = await newsroom.call("sources", { source: firstDocument() });
		const paragraphs = textsOf(message).filter((text) => text.startsWith("> "));

		for (const paragraph of paragraphs) {
			expect(paragraph).toMatch(/\n-# (?:heading|paragraph \d+ · (?:\d+ facts? (?:and|or) quotes? rests?|no fact))/);
		}
	});

	test("is reached from the list, and leads back to it", async () => {
		const document = await newsroom.press(await newsroom.call("sources"), "Read");
		expect(textsOf(document)[0]).toMatch(/^\*\*Iranian Diplomats Have 24 Hours to Leave Albania\*\*, page 1 of \d$/);

		expect(textsOf(await newsroom.press(document, "All sources"))[0]).toBe("**Sources:** 2 documents");
	});
});

describe("what is shared", () => {
	test("stands there for everyone, names nobody, and stays as it is when others read on", async () => {
		const { sandbox, channel, bob } = newsroom;
		const shared = await newsroom.press(await newsroom.call("sources", { source: firstDocument() }), "Share");
		expect(sandbox.messages(channel, bob).map(({ id }) => id)).toContain(shared.id);
		expect(textsOf(shared).join("\n")).not.toContain("ada");
		expect(labelsOf(shared)).not.toContain("Share");

		const turned = await sandbox.click(shared, customIdOf(shared, "Next"), bob);

		expect(turned.kind).toBe("message");
		expect(messageOf(turned)).toMatchObject({ ephemeral: true, onlyFor: bob.id });
		expect(textsOf(messageOf(turned))[0]).toMatch(/, page 2 of \d$/);
		const stillThere = sandbox.message(shared.id);
		expect(stillThere && textsOf(stillThere)).toEqual(textsOf(shared));
	});

	test("is the page that was seen", async () => {
		const second = await newsroom.press(await newsroom.call("sources", { source: firstDocument() }), "Next");

		expect(textsOf(await newsroom.press(second, "Share"))).toEqual(textsOf(second));
	});

	test("is the list as well", async () => {
		const list = await newsroom.call("sources");

		expect(textsOf(await newsroom.press(list, "Share"))).toEqual(textsOf(list));
	});
});

test("works in a direct message, and where only the member has installed the bot", async () => {
	const { sandbox, privately, ada } = newsroom;
	const carol = sandbox.world.createUser("carol");
	sandbox.world.installForUser(carol);
	const elsewhere = sandbox.world.createPrivateChannel([carol, ada]);

	const inPrivate = await newsroom.call("sources", {}, privately);
	expect(textsOf(await newsroom.press(inPrivate, "Read"))[0]).toContain(titles()[0]);

	const list = messageOf(await sandbox.slash(carol, elsewhere, "sources", {}));
	const turned = await sandbox.click(list, customIdOf(list, "Read"), carol);
	expect(turned.kind).toBe("update");
	const shared = messageOf(await sandbox.click(messageOf(turned), customIdOf(messageOf(turned), "Share"), carol));
	expect(sandbox.messages(elsewhere, ada).map(({ id }) => id)).toContain(shared.id);
});

test("refuses forged and truncated buttons politely, and shows the last page for one beyond it", async () => {
	const message = await newsroom.call("sources", { source: firstDocument() });
	const id = customIdOf(message, "Next");

	for (const forged of ["sources", "sources:read", id.slice(0, 30), `${id}:1`, id.replace(/\d$/, "-1"), `${id}99999`]) {
		const reply = await pressForged(newsroom, message, forged);
		expect(textsOf(reply)).toEqual(["This button is too old to be read. Type the command again."]);
		expect(reply.ephemeral).toBe(true);
	}
	const beyond = await pressForged(newsroom, message, id.replace(/\d$/, "999"));
	expect(textsOf(beyond)[0]).toMatch(/page (\d+) of \1$/);
});

test("its buttons work after the bot was started anew, and say when the knowledge has changed", {
	timeout: 20_000,
}, async () => {
	const { sandbox, ada, channel } = newsroom;
	const [list, other] = [await newsroom.call("sources"), await newsroom.call("sources")];
	const shared = await newsroom.press(list, "Share");
	const same = await restarted(newsroom, incident.casefiles);

	expect(textsOf(await newsroom.press(shared, "Read"))[0]).toContain(titles()[0]);
	await same.stop();

	const anew = await restarted({ ...newsroom, bot: same }, incident.changed);
	const turned = messageOf(await sandbox.click(list, customIdOf(list, "Read"), ada));
	expect(textsOf(turned)[0]).toContain(titles()[0]);
	expect(textsOf(turned)[1]).toBe("The knowledge has changed since that message. This is how it stands now.");

	const said = sandbox.messages(channel, ada).length;
	const unshared = await newsroom.press(other, "Share");
	expect(unshared.ephemeral).toBe(true);
	expect(sandbox.messages(channel, ada)).toHaveLength(said);
	await anew.stop();
});
