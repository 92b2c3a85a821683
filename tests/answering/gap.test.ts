import { describe, expect, test } from "vitest";
import { type Gap, gapOf } from "../../src/answering/gap.ts";
import { readQuestion } from "../../src/search/question.ts";

const gap = (question: string): Gap => gapOf(readQuestion(question));

describe("what a question leaves open", () => {
	test.each([
		{ question: "Who repaired the crane?", isSubject: true },
		{ question: "Which company repaired the crane?", isSubject: true },
		{ question: "What was built in 1987?", isSubject: true },
		{ question: "Who can enforce the law?", isSubject: true },
		{ question: "What has a red roof?", isSubject: true },
		{ question: "What did the builders repair?", isSubject: false },
		{ question: "What is the crane?", isSubject: false },
		{ question: "Whom would the builders ask?", isSubject: false },
		{ question: "The crane?", isSubject: false },
	])("is the subject of “$question”: $isSubject", ({ question, isSubject }) => {
		expect(gap(question).isSubject).toBe(isSubject);
	});

	test("stands between the words around it", () => {
		expect(gap("On Monday, what did Smith repair near the harbour?")).toMatchObject({
			before: "monday",
			auxiliary: "do",
			next: "smith",
			last: "harbour",
		});
	});

	test("has what the question word belongs to, up to the verb", () => {
		expect([...gap("What type of engines does it have?").focus]).toEqual(["type", "engin"]);
		expect(gap("What type of engines does it have?")).toMatchObject({ head: "engin", isPlural: true });
		expect(gap("Name a country that fell.")).toMatchObject({ head: "countri", isPlural: false });
		expect(gap("Who fell?").head).toBeUndefined();
	});

	test("stands behind a preposition, wherever the question has it", () => {
		expect(gap("In which town did it fall?").preposition).toBe("in");
		expect(gap("What is it known for?").preposition).toBe("for");
		expect(gap("What fell?").preposition).toBeUndefined();
	});

	test("is nowhere where nothing asks", () => {
		expect(gap("the red crane").isAsking).toBe(false);
		expect(gap("").isAsking).toBe(false);
	});
});
