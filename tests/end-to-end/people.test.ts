import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { textsOf } from "../../src/sandbox/reading.ts";
import { isVerbatim, quotesIn } from "../discord/quoted.ts";
import { expectNoHarm } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";
import { behavesAsPagedList, labelsOf, textOf } from "./paged-list.ts";

let incident: Incident;

beforeAll(async () => {
	incident = await openIncident();
});

afterEach(() => expectNoHarm(incident.newsroom));

afterAll(() => incident.newsroom.close());

const call = (name: string) => incident.newsroom.call("people", { name });

describe("/people", () => {
	test("tells who somebody is in the documents' words, with every spelling", async () => {
		const message = await call("Edi Rama");

		expect(message.ephemeral).toBe(true);
		expect(textsOf(message).slice(0, 2)).toEqual([
			"**Edi Rama** · person",
			expect.stringMatching(
				/^\*\*Spelled in the 2 documents:\*\*\n- “Prime Minister Eddie Rama”: 3 times, in 1 document\n/,
			),
		]);
		expect(textOf(message)).toMatch(/\*\*Who that is:\*\*\n> .*\*\*(?:Albanian )?Prime Minister Edd?ie? Rama\*\*/);
	});

	test("knows everybody it offers, and quotes nothing of its own", async () => {
		const choices = await incident.newsroom.offered("people", { name: "" });

		expect(choices).toHaveLength(25);
		for (const { name, value } of choices) {
			const message = await call(String(value));

			expect(textsOf(message)[0]).toContain(`**${name}**`);
			for (const quote of quotesIn(textsOf(message))) expect(isVerbatim(quote, incident.knowledge)).toBe(true);
		}
	});

	test.each(["mek", "the MEK", "Mujahideen", "mujahideen e khalq"])("knows whom %j means", async (name) => {
		expect(textsOf(await call(name))[0]).toBe("**Mujahideen-e-Khalq** · organisation");
	});

	test("says nothing of what somebody is where the documents don't", async () => {
		expect(textOf(await call("NATO"))).not.toContain("that is:**");
	});

	test("turns from side to side in place, with as many passages as its buttons promise", async () => {
		const { press } = incident.newsroom;
		const overview = await call("Mandiant");
		const said = await press(overview, "Said (1)");

		expect(said.id).toBe(overview.id);
		expect(textsOf(said)[0]).toBe("**Mandiant** · organisation · what they said");
		expect(quotesIn(textsOf(said))).toHaveLength(1);
		const [label = ""] = labelsOf(said).filter((each) => each.startsWith("About them ("));
		const about = await press(said, label);
		expect(quotesIn(textsOf(about))).toHaveLength(Number(/\d+/.exec(label)?.[0]));
		expect(textsOf(await press(about, "Overview"))).toEqual(textsOf(await call("Mandiant")));
	});

	test.each(["Zaphod", "<@&1>", "…"])("says what to do about %j, whom nobody knows", async (name) => {
		expect(textOf(await call(name))).toMatch(
			/^Nobody and nothing called “.+” is known here\. Begin to type, and choose/,
		);
	});
});

behavesAsPagedList({
	incident: () => incident,
	command: "people",
	values: { name: "Iran" },
	through: "About them",
});
