import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { renderTimeline } from "../../src/discord/render-timeline.ts";
import { timelineOf } from "../../src/dossier/timeline.ts";
import { textsIn } from "../../src/pictures/drawing.ts";
import { textsOf } from "../../src/sandbox/reading.ts";
import { expectNoHarm } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import { behavesAsPagedList, textOf } from "./paged-list.ts";
import { expectPicture } from "./picture.ts";

let incident: Incident;

/** On a busy machine the first picture may come too late, and is remembered then. */
beforeAll(async () => {
	incident = await openIncident();
	await vi.waitFor(async () => expect((await call()).attachments).toHaveLength(1), 10_000);
}, 20_000);

afterEach(() => expectNoHarm(incident.newsroom));

afterAll(() => incident.newsroom.close());

const call = (values = {}) => incident.newsroom.call("timeline", values);

describe("/timeline", () => {
	test("lists the dated passages to the member alone, and no year that the documents don't give", async () => {
		const message = await call();
		const { stretches } = timelineOf(incident.knowledge);
		const count = stretches.flatMap(({ entries }) => entries).length;

		expect(message.ephemeral).toBe(true);
		expect(textsOf(message)[0]).toMatch(new RegExp(`^\\*\\*Timeline\\*\\* · ${count} dated passages · page 1 of \\d`));
		const [years = [], days = []] = ["years", "days"].map((kind) =>
			stretches.filter((stretch) => stretch.kind === kind).flatMap(({ entries }) => entries.map(({ when }) => when)),
		);
		expect(years).toEqual(["2014", "2014", "2018", "2020"]);
		for (const when of days) expect(when).not.toMatch(/\d{4}/);
	});

	test("shows them as a picture, on which the same dates stand", async () => {
		await expectPicture(await call(), "timeline.png");

		const { picture } = renderTimeline(incident.knowledge, {}, { page: 0 });
		const drawn = picture === undefined ? [] : textsIn(picture.drawing);
		for (const date of ["2014", "July", "15 July", "7 September", "8 September", "8 September, noon", "last month"]) {
			expect(drawn).toContain(date);
		}
	});

	test("is narrowed by its options", async () => {
		const message = await call({ from: "15 July", to: "8 sept", about: "albania" });

		expect(textsOf(message)[0]).toMatch(/^\*\*Timeline\*\* from 15 July to 8 September about Albania · \d+ dated/);
		expect(textOf(message)).toContain("**15 July**");
		expect(textOf(message)).not.toMatch(/\*\*(?:2014|July|last month)\*\*\n/);
	});

	test("can be called with whatever it offers", { timeout: 20_000 }, async () => {
		const { offered } = incident.newsroom;
		for (const option of ["from", "to", "about"]) {
			const choices = await offered("timeline", { [option]: "" });

			expect(choices.length).toBeGreaterThan(5);
			for (const { value } of choices.slice(0, 2)) {
				expect(textsOf(await call({ [option]: String(value) }))[0]).toMatch(/^\*\*Timeline\*\*/);
			}
		}
		expect(await offered("timeline", { from: "sep" })).toEqual([
			{ name: "7 September", value: "7 September" },
			{ name: "8 September", value: "8 September" },
		]);
	});

	test("says what to do about what it can't read", async () => {
		expect(textsOf(await call({ to: "some day" }))).toEqual([
			"“some day” can't be read as a date. Write it like `2014`, `July`, `15 July` or `15 July 2014`.",
		]);
		expect(textOf(await call({ about: "@everyone" }))).toContain("“\\@everyone” is known here. Begin to type");
		expect(textsOf(await call({ from: "1999", to: "2000" }))).toEqual([
			"No dated passage is from 1999 to 2000. `/timeline` alone shows them all.",
		]);
	});
});

behavesAsPagedList({ incident: () => incident, command: "timeline" });
