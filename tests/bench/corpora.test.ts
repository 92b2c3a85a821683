import { expect, test } from "vitest";
import { asOne, type Corpus } from "../../bench/corpora.ts";
import { knowledgeOf } from "../builders.ts";

const corpus = (id: string, text: string): Corpus => ({
	knowledge: knowledgeOf({ incident: id, sources: { [id]: text } }),
	questions: [{ id, question: "What stopped?", kind: "answerable" }],
	outside: ["Who won?"],
});

test("articles become one folder that is asked every question", () => {
	const whole = asOne([corpus("crane", "The crane stopped.\n"), corpus("valve", "The valve was closed.\n")]);

	expect([...whole.knowledge.sources.keys()]).toEqual(["crane", "valve"]);
	expect(whole.questions.map(({ id }) => id)).toEqual(["crane", "valve"]);
	expect(whole.knowledge.facts).toEqual([]);
});
