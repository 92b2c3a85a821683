import fc from "fast-check";
import { expect, test } from "vitest";
import { quotationsOf, speakersOf } from "../../src/dossier/quotations.ts";
import { knowledgeOf } from "../builders.ts";
import { anyIncident, expectSound } from "./any-incident.ts";

const curly = "Smith said on 7 September that it was “unsafe”.";
const single = "Smith said on 7 September that it was ‘unsafe’.";
const other = "“Unsafe”, said Smith.";
const denied = "The union called it “nonsense”.";

const knowledge = knowledgeOf({
	sources: { report: `${denied} ${other}`, log: `${single}\n\n${curly}` },
	entities: [{ id: "smith" }, { id: "union" }, { id: "port" }],
	quotes: [
		{ id: "unsafe", speaker: "smith", said: "7 September", evidence: [curly, single, other], topics: ["safety"] },
		{ id: "again", speaker: "smith", evidence: [other] },
		{ id: "nonsense", speaker: "union", evidence: [denied], about: ["smith"] },
	],
});

test("quotes stand in document order, shown by their first passage, with what is quoted marked", () => {
	const quotations = quotationsOf(knowledge);

	expect(quotations.map(({ id, speaker, said }) => [id, speaker, said])).toEqual([
		["nonsense", "union", undefined],
		["again", "smith", undefined],
		["unsafe", "smith", "7 September"],
	]);
	expect(quotations.map(({ snippet }) => snippet.highlights.map((each) => snippet.text.slice(...each)))).toEqual([
		["nonsense"],
		["Unsafe"],
		["unsafe"],
	]);
});

test("a quote's other passages are its repeats, and say where they are worded differently", () => {
	const [unsafe] = quotationsOf(knowledge, { about: { kind: "topic", topic: "Safety" } });

	expect(unsafe?.snippet).toMatchObject({ id: "unsafe", kind: "quote", speaker: "smith", text: curly });
	expect(unsafe?.snippet.repeats.map(({ text, isReworded }) => [text, isReworded])).toEqual([
		[single, undefined],
		[other, true],
	]);
});

test("of one speaker, and of those who concern somebody", () => {
	const [smith, port] = ["smith", "port"].map((id) => knowledge.entities.get(id));

	expect(quotationsOf(knowledge, { speaker: "smith" }).map(({ id }) => id)).toEqual(["again", "unsafe"]);
	expect(quotationsOf(knowledge, { speaker: "port" })).toEqual([]);
	expect(smith && quotationsOf(knowledge, { speaker: "union", about: { kind: "entity", entity: smith } })).toHaveLength(
		1,
	);
	expect(port && quotationsOf(knowledge, { about: { kind: "entity", entity: port } })).toEqual([]);
});

test("speakers are those who have quotes, with the most first", () => {
	expect(speakersOf(knowledge).map(({ id }) => id)).toEqual(["smith", "union"]);
	expect(speakersOf(knowledgeOf())).toEqual([]);
});

test("in any incident, every quote is there, verbatim, and filters only remove", () => {
	fc.assert(
		fc.property(anyIncident, (any) => {
			const all = quotationsOf(any);

			expect(all.map(({ id }) => id).toSorted()).toEqual(any.quotes.map(({ id }) => id).toSorted());
			for (const { snippet } of all) expectSound(snippet, any);
			const bySpeaker = speakersOf(any).flatMap(({ id }) => quotationsOf(any, { speaker: id }));
			expect(new Set(bySpeaker.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
			expect(all).toEqual(expect.arrayContaining([...bySpeaker]));
		}),
	);
});
