import { expect, test } from "vitest";
import { type Check, describeProblem, KnowledgeError, type Problem, run } from "../../src/knowledge/problem.ts";
import { problemWith } from "../../src/knowledge/text-file.ts";

const at = (file: string, line: number, column: number): Problem => ({
	severity: "error",
	file,
	line,
	column,
	message: "wrong",
});

test("sorts problems by place", () => {
	const check = function* (): Check<void> {
		yield* [at("b", 1, 1), at("a", 10, 1), at("a", 2, 7), at("a", 2, 3)];
	};

	const places = run(check()).problems.map(({ file, line, column }) => `${file}:${line}:${column}`);

	expect(places).toEqual(["a:2:3", "a:2:7", "a:10:1", "b:1:1"]);
});

test("stops a check that would go on for ever, and says so", () => {
	const check = function* (): Check<string> {
		for (let line = 1; ; line += 1) yield at("a", line, 1);
	};

	const { problems, result } = run(check());

	expect(result).toBeUndefined();
	expect(problems).toHaveLength(201);
	expect(problems.at(-1)).toMatchObject({ message: "more is wrong than the 200 problems listed here" });
});

test("an error says everything that is wrong", () => {
	const problems = [
		problemWith("a", { message: "wrong", remedy: "Put it right." }),
		problemWith("b", { message: "bad" }),
	];

	expect(new KnowledgeError(problems).message).toBe("a:1:1: wrong\n        Put it right.\nb:1:1: bad");
});

test("tells a warning from an error", () => {
	expect(describeProblem(problemWith("a", { message: "odd", severity: "warning" }))).toBe("a:1:1: warning: odd");
});

test("shows no character that could steer a terminal or hide itself", () => {
	const problem = problemWith("a\u001B[2J", { message: "\u202Ewrong\n\u200B", remedy: "\u0007" });

	expect(describeProblem({ ...problem, excerpt: { text: "\tx\u001B[0m", start: 1, length: 1 } })).toBe(
		"a�[2J:1:1: �wrong��\n    1 |  x�[0m\n      |  ^\n        �",
	);
});
