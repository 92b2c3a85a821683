import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stance } from "../../src/domain/knowledge-file.ts";
import { type Attribution, attributionOf, type Position } from "../../src/dossier/attribution.ts";
import { subjectNamed } from "../../src/dossier/subject.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";
import { anyIncident, expectSound, wordsOf } from "./any-incident.ts";

const rows = ({ positions }: Attribution) =>
	positions.map(({ by, stance, against = "nobody" }) => `${by} ${stance} ${against}`);

const wordingsIn = ({ positions }: Attribution) => positions.flatMap(({ wordings }) => wordings);

const entities = ["smith", "union", "port", "owner"].map((id) => ({ id }));

const claims = (...given: readonly (readonly [by: string, stance: Stance, against?: string])[]): KnowledgeGiven => {
	const sentences = given.map(([by, stance], index) => `${index + 1}00 words of ${by} ${stance} it.`);
	return {
		sources: { log: sentences.join("\n\n") },
		entities,
		facts: given.map(([by, stance, against], index) => ({
			evidence: [sentences[index] ?? ""],
			claim: { by, stance, ...(against === undefined ? {} : { against }) },
		})),
	};
};

describe("an attribution", () => {
	test("is ordered by stance; in each, what is towards the accused leads, then by document", () => {
		const attribution = attributionOf(
			knowledgeOf(
				claims(
					["owner", "questions", "union"],
					["owner", "denies", "smith"],
					["owner", "denies", "owner"],
					["union", "condemns", "owner"],
					["smith", "supports"],
					["port", "assesses", "owner"],
					["owner", "accuses", "union"],
					["smith", "accuses"],
					["union", "accuses", "owner"],
				),
			),
		);

		expect(rows(attribution)).toEqual([
			"union accuses owner",
			"owner accuses union",
			"smith accuses nobody",
			"port assesses owner",
			"smith supports nobody",
			"union condemns owner",
			"owner denies owner",
			"owner denies smith",
			"owner questions union",
		]);
		expect(attribution).toMatchObject({ accused: "owner", speakers: 4, origins: 1 });
	});

	test("names as accused whom most speakers accuse, not who is accused most often", () => {
		const [one, two] = [["smith", "accuses", "union"] as const, ["port", "accuses", "owner"] as const];

		expect(attributionOf(knowledgeOf(claims(one, one, one, two, ["union", "assesses", "owner"]))).accused).toBe(
			"owner",
		);
		expect(attributionOf(knowledgeOf(claims(["owner", "denies", "owner"])))).not.toHaveProperty("accused");
		expect(attributionOf(knowledgeOf())).toEqual({ positions: [], speakers: 0, origins: 0 });
	});

	const monday = "Smith said on 7 September that there was “clear proof” against the owner.";
	const mondayAgain = "Smith said on 7 September that there was ‘clear proof’ against the owner.";
	const friday = "There was “overwhelming proof”, he said.";
	const claim = { by: "smith", stance: "accuses", against: "owner" } as const;
	const given: KnowledgeGiven = {
		sources: {
			log: { text: `${mondayAgain}\n\n${monday} ${friday}`, origin: "wire" },
			report: { text: mondayAgain, origin: "paper" },
		},
		entities,
		facts: [
			{ id: "blames", when: "7 September", claim, evidence: [monday, { source: "log", text: mondayAgain }] },
			{ id: "friday", claim: { ...claim, strength: "overwhelming proof" }, evidence: [friday] },
		],
		quotes: [
			{
				id: "quote",
				speaker: "union",
				said: "7 September",
				claim: { ...claim, strength: "clear proof" },
				evidence: [monday],
			},
		],
	};

	test("has one passage once for a position, with a strength and its quote's speaker, and other wordings beside it", () => {
		const [position, ...others] = attributionOf(knowledgeOf(given)).positions;

		expect(others).toEqual([]);
		expect(position).toMatchObject({ by: "smith", stance: "accuses", against: "owner" });
		expect(position?.wordings).toEqual([
			{
				strength: "clear proof",
				when: "7 September",
				snippet: expect.objectContaining({ id: "quote", kind: "quote", speaker: "union", text: monday }),
			},
			{
				strength: "overwhelming proof",
				snippet: expect.objectContaining({ id: "friday", kind: "fact", speaker: "smith", text: friday }),
			},
		]);
		expect(
			position?.wordings.map(({ snippet }) => snippet.highlights.map((each) => snippet.text.slice(...each))),
		).toEqual([["clear proof"], ["overwhelming proof"]]);
	});

	test("counts documents of different origin over what is shown, repeats among them", () => {
		const knowledge = knowledgeOf(given);

		expect(attributionOf(knowledge).origins).toBe(2);
		expect(wordingsIn(attributionOf(knowledge))[0]?.snippet.repeats.map(({ source }) => source)).toEqual([
			"log",
			"report",
		]);
	});

	test("gives no strength and no date to a passage without their words", () => {
		const facts = [{ when: "7 September", claim: { ...claim, strength: "clear proof" }, evidence: [friday, monday] }];

		const [first, second] = wordingsIn(attributionOf(knowledgeOf({ ...given, facts, quotes: [] })));

		expect(first).toMatchObject({ strength: "clear proof", when: "7 September" });
		expect(Object.keys(second ?? {})).toEqual(["snippet"]);
		expect(second?.snippet.highlights).toEqual([]);
	});
});

const wordingKeys = ({ positions }: Attribution) =>
	new Set(
		positions.flatMap((position) =>
			position.wordings.map(({ snippet }) => `${keyOf(position)} ${wordsOf(snippet.text)}`),
		),
	);

const keyOf = ({ by, stance, against = "" }: Omit<Position, "wordings">) => `${by} ${stance} ${against}`;

describe("the attribution of any incident", () => {
	test("shows every claim's passages once", () => {
		fc.assert(
			fc.property(anyIncident, (knowledge) => {
				const attribution = attributionOf(knowledge);

				const shown = wordingKeys(attribution);
				expect(shown.size).toBe(wordingsIn(attribution).length);
				const claimed = [...knowledge.facts, ...knowledge.quotes].flatMap(({ claim, evidence }) =>
					claim === undefined ? [] : evidence.map(({ text }) => `${keyOf(claim)} ${wordsOf(text)}`),
				);
				expect(shown).toEqual(new Set(claimed));
			}),
		);
	});

	test("is verbatim, with the words for how sure somebody is marked", () => {
		fc.assert(
			fc.property(anyIncident, (knowledge) => {
				for (const { strength, snippet } of wordingsIn(attributionOf(knowledge))) {
					expectSound(snippet, knowledge);
					expect(snippet.highlights.map((each) => snippet.text.slice(...each))).toEqual(
						strength === undefined ? [] : [strength],
					);
				}
			}),
		);
	});

	test("has each position once, in the order of stances, and counts who speaks", () => {
		fc.assert(
			fc.property(anyIncident, (knowledge) => {
				const { positions, speakers, origins } = attributionOf(knowledge);

				const stances = positions.map(({ stance }) => Stance.options.indexOf(stance));
				expect(stances).toEqual(stances.toSorted((one, other) => one - other));
				expect(new Set(positions.map(keyOf)).size).toBe(positions.length);
				expect(speakers).toBe(new Set(positions.map(({ by }) => by)).size);
				expect(origins).toBeLessThanOrEqual(knowledge.sources.size);
			}),
		);
	});

	test("about a subject has nothing that the whole has not", () => {
		fc.assert(
			fc.property(anyIncident, fc.constantFrom("smith", "Northland", "fall"), (knowledge, typed) => {
				const about = subjectNamed(typed, knowledge);
				const whole = wordingKeys(attributionOf(knowledge));

				for (const key of wordingKeys(attributionOf(knowledge, about))) expect(whole).toContain(key);
			}),
		);
	});
});

test("the incident's documents have a denial as well as the charge", async () => {
	const attribution = attributionOf(await loadKnowledge(`${import.meta.dirname}/../../knowledge/albania-iran`));

	expect(attribution).toMatchObject({ accused: "iran", speakers: 8, origins: 2 });
	expect(rows(attribution)).toEqual(
		expect.arrayContaining([
			"albanian-government accuses iran",
			"mandiant assesses iran",
			"iranian-foreign-ministry denies iran",
		]),
	);
	const rama = attribution.positions.find(({ by, stance }) => by === "rama" && stance === "accuses");
	expect(rama?.wordings.map(({ strength, when, snippet }) => [strength, when, snippet.repeats.length])).toEqual([
		["undeniable evidence", undefined, 0],
		["incredible evidence", "7 September", 2],
	]);
});
