import { expect, test } from "vitest";
import { readQuestions } from "../../src/knowledge/known-questions.ts";
import { describeProblem } from "../../src/knowledge/problem.ts";

const question = (id: string, more: object = {}) =>
	JSON.stringify({ id, question: "When?", kind: "direct", answerable: false, gold: [], must: [], ...more });

test("reads a question a line, whatever ends it", () => {
	const { questions, problems } = readQuestions(
		`${question("a")}\r\n\n${question("b", { need: 2, both_sources: true })}`,
	);

	expect(problems).toEqual([]);
	expect(questions.map(({ id }) => id)).toEqual(["a", "b"]);
	expect(questions[1]).toMatchObject({ need: 2, both_sources: true });
});

test("reads the lines that are right, and says what is wrong with the others", () => {
	const { questions, problems } = readQuestions(
		`${question("a")}\nnull\n[]\n${question("b", { need: 0 })}\n{}`,
		"q.jsonl",
	);

	expect(questions.map(({ id }) => id)).toEqual(["a"]);
	expect(problems.map(describeProblem).join("\n")).toMatchInlineSnapshot(`
		"q.jsonl:2:1: a question has to be keys with values, not nothing
		    2 | null
		      | ^^^^
		q.jsonl:3:1: a question has to be keys with values, not a list
		    3 | []
		      | ^^
		q.jsonl:4:85: \`need\` is too low: 1 is the least
		    4 | {"id":"b","question":"When?","kind":"direct","answerable":false,"gold":[],"must":[],"need":0}
		      |                                                                                     ^^^^^^
		q.jsonl:5:1: \`id\` is missing in a question
		    5 | {}
		      | ^^
		q.jsonl:5:1: \`question\` is missing in a question
		    5 | {}
		      | ^^
		q.jsonl:5:1: \`kind\` is missing in a question
		    5 | {}
		      | ^^
		q.jsonl:5:1: \`answerable\` is missing in a question
		    5 | {}
		      | ^^
		q.jsonl:5:1: \`gold\` is missing in a question
		    5 | {}
		      | ^^
		q.jsonl:5:1: \`must\` is missing in a question
		    5 | {}
		      | ^^"
	`);
});

test("an empty file holds no questions", () => {
	expect(readQuestions("")).toEqual({ questions: [], problems: [] });
});
