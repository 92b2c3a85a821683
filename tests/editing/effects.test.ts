import { describe, expect, test } from "vitest";
import { createCasefile } from "../../src/checking/casefile.ts";
import type { KnownQuestion } from "../../src/domain/known-question.ts";
import { type Effects, effectsOf } from "../../src/editing/effects.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const log = `The crane stopped on 3 May. The harbour master called the crane unsafe. Three ships waited outside of the port.

The port was closed for two days. A diver found the lost anchor near the pier.
`;

const report = `The crane stopped on 3 May. Its brake had failed before.
`;

const stop = { id: "stop", evidence: ["The crane stopped on 3 May."], asks: ["When did the crane stop?"] };
const unsafe = {
	id: "unsafe",
	evidence: ["The harbour master called the crane unsafe."],
	asks: ["What did the harbour master say about the crane?"],
};

const casefileOf = (given: Partial<KnowledgeGiven>) =>
	createCasefile(knowledgeOf({ sources: { log, report }, facts: [stop, unsafe], ...given }));

const question = (text: string, gold?: string): KnownQuestion => ({
	id: text,
	question: text,
	kind: "direct",
	answerable: gold !== undefined,
	gold: gold === undefined ? [] : [{ source: "log", text: gold }],
	must: [],
});

const known = [
	question("When did the crane stop?", "The crane stopped on 3 May."),
	question("What did the harbour master say about the crane?", "The harbour master called the crane unsafe."),
	question("Who paid the divers?"),
];

const lists = ["appeared", "silent", "changed", "lostCitation", "rearranged", "mended", "broken"] as const;

/** The questions that stand in each list; lists without any are left out. */
const told = (effects: Effects) =>
	Object.fromEntries(
		lists.flatMap((name) => {
			const ids = effects[name].map((each) => each.question.id);
			return ids.length === 0 ? [] : [[name, ids]];
		}),
	);

describe("the effects of an edit on known questions", () => {
	test("are none where nothing changes", () => {
		const effects = effectsOf(casefileOf({}), casefileOf({ title: "Another title" }), known);

		expect(told(effects)).toEqual({});
		expect(effects).toMatchObject({ asked: 3, own: [] });
	});

	test("tell an answer that appears, and whether that is right", () => {
		const paid = { ...stop, asks: [...stop.asks, "Who paid the divers?"] };
		const effects = effectsOf(casefileOf({}), casefileOf({ facts: [paid, unsafe] }), known);

		expect(told(effects)).toMatchObject({ appeared: ["Who paid the divers?"], broken: ["Who paid the divers?"] });
		expect(effects.appeared[0]?.after.first).toMatchObject({ id: "stop", text: "The crane stopped on 3 May." });
	});

	test("tell an answer that falls silent, and one that goes right again", () => {
		const paid = { ...stop, asks: [...stop.asks, "Who paid the divers?"] };
		const effects = effectsOf(casefileOf({ facts: [paid, unsafe] }), casefileOf({}), known);

		expect(told(effects)).toMatchObject({ silent: ["Who paid the divers?"], mended: ["Who paid the divers?"] });
	});

	test("tell a question that another passage answers first", () => {
		const [, say = ""] = known.map(({ id }) => id);
		const other = {
			id: "found",
			evidence: ["A diver found the lost anchor near the pier."],
			asks: [say],
		};
		const effects = effectsOf(
			casefileOf({}),
			casefileOf({ facts: [stop, { ...unsafe, asks: ["Was it safe?"] }, other] }),
			known,
		);

		expect(told(effects)).toMatchObject({ changed: [say], broken: [say] });
	});

	test("tell a document that is cited no more", () => {
		const both = { ...stop, evidence: [...stop.evidence, { source: "report", text: "The crane stopped on 3 May." }] };
		const effects = effectsOf(casefileOf({ facts: [both, unsafe] }), casefileOf({ sources: { log } }), known);

		expect(told(effects)).toEqual({ lostCitation: ["When did the crane stop?"] });
		expect(effects.lostCitation[0]?.lost).toEqual(["report"]);
	});

	test("tell of each question that the edit puts down whether it finds its entry", () => {
		const closed = {
			id: "closed",
			evidence: ["The port was closed for two days."],
			asks: ["How long was the port closed?", "When did the crane stop?"],
		};
		const open = [{ id: "payment", asks: ["Who paid the divers?"] }];

		const { own } = effectsOf(casefileOf({}), casefileOf({ facts: [stop, unsafe, closed], open }), []);

		expect(own.map(({ ask, entry, isMet }) => [ask, entry, isMet])).toEqual([
			["How long was the port closed?", "closed", true],
			["When did the crane stop?", "closed", expect.any(Boolean)],
			["Who paid the divers?", "payment", true],
		]);
	});

	test("are the same when they are looked at again", () => {
		const [before, after] = [casefileOf({}), casefileOf({ facts: [unsafe] })];

		expect(effectsOf(before, after, known)).toEqual(effectsOf(before, after, known));
	});
});
