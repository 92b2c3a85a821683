import { expect, test } from "vitest";
import { KnowledgeError, KnowledgeNotFoundError, type Problem } from "../../src/knowledge/problem.ts";
import { faultText } from "../../src/live/fault-text.ts";

const problemAt = (line: number, severity: Problem["severity"] = "error"): Problem => ({
	severity,
	file: "knowledge.yaml",
	line,
	column: 2,
	message: "this is wrong",
	remedy: "Put it right.",
});

test("tells the first problems with their places and remedies, and how to see the others", () => {
	const problems = [problemAt(1, "warning"), ...[2, 3, 4, 5, 6].map((line) => problemAt(line))];

	expect(faultText(new KnowledgeError(problems)).split("\n")).toEqual([
		"knowledge.yaml:2:2: this is wrong",
		"        Put it right.",
		"knowledge.yaml:3:2: this is wrong",
		"        Put it right.",
		"knowledge.yaml:4:2: this is wrong",
		"        Put it right.",
		"… and 2 more; list them with: casefile check",
	]);
});

test("tells what isn't there, and what could not be read", () => {
	expect(faultText(new KnowledgeNotFoundError("There is no folder."))).toBe("There is no folder.");
	expect(faultText(new Error("EIO: i/o error"))).toBe(
		"It could not be read (EIO: i/o error). It is tried again when it changes.",
	);
});
