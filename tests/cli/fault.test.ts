import { expect, test } from "vitest";
import { describeFault } from "../../src/cli/fault.ts";

test.each([
	{
		error: new TypeError("x is\nundefined"),
		says: /^a fault of Casefile's own, TypeError: x is undefined\. Please report/,
	},
	{ error: "thrown", says: /^a fault of Casefile's own, thrown\. Please report/ },
	{ error: Object.assign(new Error("EACCES"), { code: "EACCES" }), says: /^a fault of Casefile's own/ },
])("takes what nobody expected for a fault of its own, in one line ($error)", ({ error, says }) => {
	const { message, exitCode } = describeFault(error);

	expect(message).toMatch(says);
	expect(message).not.toContain("\n");
	expect(exitCode).toBe(70);
});

test("names the file that a system refuses", () => {
	const error = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "asked.jsonl" });

	expect(describeFault(error)).toEqual({ message: "asked.jsonl: this may not be read or written", exitCode: 2 });
});
