import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { renderAttribution } from "../../src/discord/render-attribution.ts";
import { attributionOf } from "../../src/dossier/attribution.ts";
import { textsIn } from "../../src/pictures/drawing.ts";
import { textsOf } from "../../src/sandbox/reading.ts";
import { expectNoHarm } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import { behavesAsPagedList, labelsOf, textOf } from "./paged-list.ts";
import { expectPicture } from "./picture.ts";

let incident: Incident;

/** On a busy machine the first picture may come too late, and is remembered then. */
beforeAll(async () => {
	incident = await openIncident();
	await vi.waitFor(async () => expect((await call()).attachments).toHaveLength(1), 10_000);
}, 20_000);

afterEach(() => expectNoHarm(incident.newsroom));

afterAll(() => incident.newsroom.close());

const call = (values = {}) => incident.newsroom.call("attribution", values);

async function allPages(): Promise<string> {
	let page = await call();
	let text = textOf(page);
	while (labelsOf(page).includes("Next")) {
		page = await incident.newsroom.press(page, "Next");
		text += `\n${textOf(page)}`;
	}
	return text;
}

describe("/attribution", () => {
	test("tells all sides on the first page, with the numbers of speakers and documents", async () => {
		const message = await call();

		expect(message.ephemeral).toBe(true);
		expect(textsOf(message)[0]).toMatch(
			/^\*\*Who says who did it\*\* · 8 speakers · 2 documents of different origin · page 1 of \d$/,
		);
		expect(textsOf(message)[1]).toMatch(
			/^Accuses: .*Albanian government.*\nAssesses: Mandiant\n[\s\S]*^Denies: Iranian Foreign Ministry$/m,
		);
		expect(textOf(message)).toContain("-# The words are the speakers' own. The bot does not say who is right.");
	});

	test("has the accusation as well as the denial, each in its own words", async () => {
		const text = await allPages();

		expect(text).toContain("**Accuses:** Edi Rama · about Iran · in their words “undeniable evidence”");
		expect(text).toContain("**Assesses:** Mandiant · about Iran · in their words “moderate confidence”");
		expect(text).toMatch(/\*\*Denies:\*\* Iranian Foreign Ministry · about Iran\n> .+ denied that Tehran was behind/);
		const { positions } = attributionOf(incident.knowledge);
		const wordings = positions.flatMap((position) => position.wordings);
		expect(text.match(/^-# \*\*\[\d+\]\*\*/gm)).toHaveLength(wordings.length);
	});

	test("shows them as a map, on which the same speakers and words stand", async () => {
		await expectPicture(await call(), "attribution.png");

		const { picture } = renderAttribution(incident.knowledge, undefined, { page: 0 });
		const drawn = picture === undefined ? "" : textsIn(picture.drawing).join("\n");
		for (const words of ["Mandiant", "Albanian government", "Iranian Foreign Ministry", "moderate confidence"]) {
			expect(drawn).toContain(words);
		}
	});

	test("is narrowed by its option, which offers only what claims concern", { timeout: 20_000 }, async () => {
		const choices = await incident.newsroom.offered("attribution", { about: "" });

		expect(choices.length).toBeGreaterThan(5);
		for (const { value } of choices.slice(0, 3)) {
			expect(textsOf(await call({ about: String(value) }))[0]).toMatch(/^\*\*Who says who did it\*\* · about /);
		}
		expect(await incident.newsroom.offered("attribution", { about: "mont" })).toEqual([
			{ name: "Montenegro", value: "montenegro" },
		]);
		expect(textsOf(await call({ about: "Montenegro" }))).toEqual([
			"**Who says who did it** · about Montenegro · 1 speaker · 1 document",
			expect.stringMatching(/^\*\*Accuses:\*\* Montenegro · about Russia · in their words “believes”\n/),
			...[expect.any(String), expect.any(String)],
		]);
	});

	test("says what to do about a name that it doesn't know", async () => {
		expect(textsOf(await call({ about: "[x](https://evil.example)" }))).toEqual([
			"Nobody and nothing called “\\[x\\](https\\:\\/\\/evil.example)” is known here. Begin to type, and choose one of the names that are offered.",
		]);
	});
});

behavesAsPagedList({ incident: () => incident, command: "attribution" });
