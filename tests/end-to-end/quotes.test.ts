import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { expectNoHarm, pressForged } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import { customIdOf } from "./newsroom.ts";
import { behavesAsPagedList, labelsOf, textOf } from "./paged-list.ts";

let incident: Incident;

beforeAll(async () => {
	incident = await openIncident();
});

afterEach(() => expectNoHarm(incident.newsroom));

afterAll(() => incident.newsroom.close());

const call = (values = {}) => incident.newsroom.call("quotes", values);

describe("/quotes", () => {
	test("lists all quotes with their speakers to the member alone", async () => {
		const message = await call();

		expect(message.ephemeral).toBe(true);
		expect(textsOf(message)[0]).toMatch(
			new RegExp(`^\\*\\*${incident.knowledge.quotes.length} quotes\\*\\* · page 1 of \\d$`),
		);
		expect(textOf(message)).toMatch(/\*\*Mandiant\*\*\n> Mandiant said it had “\*\*moderate confidence/);
		expect(labelsOf(message).filter((label) => label.startsWith("Copy"))).toHaveLength(3);
	});

	test("is narrowed by speaker and subject, both of which it offers", async () => {
		const { offered } = incident.newsroom;
		const speakers = await offered("quotes", { speaker: "" });

		expect(speakers.slice(0, 2).map(({ name }) => name)).toEqual(["Edi Rama", expect.any(String)]);
		for (const { name, value } of speakers) {
			expect(textsOf(await call({ speaker: String(value) }))[0]).toContain(`** by ${name}`);
		}
		for (const { name, value } of (await offered("quotes", { about: "" })).slice(0, 8)) {
			expect(textsOf(await call({ about: String(value) }))[0]).toContain(`** about ${name}`);
		}
		expect(textsOf(await call({ speaker: "eddie rama", about: "Iran" }))[0]).toMatch(/by Edi Rama about Iran/);
	});

	test("says what to do where there is nobody of that name, or nothing of theirs", async () => {
		expect(textOf(await call({ speaker: "**Nobody**" }))).toBe(
			"Nobody and nothing called “\\*\\*Nobody\\*\\*” is known here. Begin to type, and choose one of the names that are offered.",
		);
		expect(textOf(await call({ speaker: "Iraq" }))).toBe(
			"There are no quotes by Iraq. `/quotes` alone shows them all.",
		);
	});

	test("gives a citation to whoever presses Copy, below a shared list too", async () => {
		const { sandbox, bob, press } = incident.newsroom;
		const list = await call({ speaker: "Mandiant" });
		const citation = await press(list, "Copy citation 1");

		expect(citation.ephemeral).toBe(true);
		expect(citation.id).not.toBe(list.id);
		expect(textsOf(citation)[1]).toBe(
			"```\n“moderate confidence that one or multiple threat actors who have operated in support of Iranian goals are involved.” (Mandiant). “Iranian Diplomats Have 24 Hours to Leave Albania”, paragraph 1.\n```",
		);

		const shared = await press(list, "Share");
		const copied = messageOf(await sandbox.click(shared, customIdOf(shared, "Copy citation 1"), bob));
		expect(textsOf(copied)).toEqual(textsOf(citation));
		expect(copied.onlyFor).toBe(bob.id);
	});

	test("cites only what stands in the document named", async () => {
		let page = await call();
		for (;;) {
			for (const label of labelsOf(page).filter((each) => each.startsWith("Copy"))) {
				const [, cited = ""] = textsOf(await incident.newsroom.press(page, label));
				const [, words = "", title = ""] =
					/^```\n[“"](.+)[”"] \([^)]+\)\. “([^”]+)”, .*paragraph \d+\./.exec(cited) ?? [];
				const document = [...incident.knowledge.sources.values()].find((source) => source.title === title);

				expect(words).not.toBe("");
				expect(document?.text).toContain(words);
			}
			if (!labelsOf(page).includes("Next")) break;
			page = await incident.newsroom.press(page, "Next");
		}
	});

	test("refuses to copy what a forged button names", async () => {
		const message = await call();
		const id = customIdOf(message, "Copy citation 1");

		for (const forged of [id.replace(/[^:]+$/, "00000000"), id.replace(/[^:]+$/, ""), `${id}:0`]) {
			expect(textsOf(await pressForged(incident.newsroom, message, forged))).toEqual([
				"This button is too old to be read. Type the command again.",
			]);
		}
	});
});

behavesAsPagedList({ incident: () => incident, command: "quotes" });
