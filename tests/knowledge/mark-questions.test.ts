import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestions } from "../../src/knowledge/known-questions.ts";
import { markQuestions } from "../../src/knowledge/mark-questions.ts";

const line = (id: string, more: object = {}) =>
	JSON.stringify({ id, question: "When?", kind: "direct", answerable: false, gold: [], must: [], ...more });

test("marks the questions that are named, and leaves every other character alone", () => {
	const text = `${line("a")}\r\n\n${line("b", { fails: "once" })} \n{not JSON\n${line("c")}`;

	const marked = markQuestions(
		text,
		new Map([
			["a", "too far away"],
			["b", undefined],
			["d", "nowhere"],
		]),
	);

	expect(marked).toBe(`${line("a", { fails: "too far away" })}\r\n\n${line("b")} \n{not JSON\n${line("c")}`);
});

test("finds a mark wherever it stands in its line, however it is spaced", () => {
	const first =
		'{"fails" : "a \\"b\\", c", "id": "a", "question": "Why?", "kind": "k", "answerable": false, "gold": [], "must": []}';
	const between =
		'{"id": "a", "question": "Why?", "kind": "k", "fails": "x", "answerable": false, "gold": [], "must": []}';
	const bare = '{"id": "a", "question": "Why?", "kind": "k", "answerable": false, "gold": [], "must": []}';

	expect(markQuestions(first, new Map([["a", undefined]]))).toBe(bare);
	expect(markQuestions(between, new Map([["a", undefined]]))).toBe(bare);
});

test("says what it was told, and is undone by taking the mark away, whatever the question and the reason", () => {
	const text = fc.string({ unit: fc.constantFrom(...`ab"\\{}[],: \n\u2028é`), minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(text, text, text, (question, before, why) => {
			const plain = line("a", { question: `${question},"fails":"no"`, must: [before] });

			const marked = markQuestions(markQuestions(plain, new Map([["a", before]])), new Map([["a", why]]));

			expect(readQuestions(marked).questions).toEqual([{ ...readQuestions(plain).questions[0], fails: why }]);
			expect(markQuestions(marked, new Map([["a", undefined]]))).toBe(plain);
		}),
	);
});
