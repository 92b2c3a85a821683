import { describe, expect, test } from "vitest";
import { defineCommand } from "../../src/cli/command.ts";
import { exitCode, type Io } from "../../src/cli/io.ts";
import { Misuse } from "../../src/cli/misuse.ts";
import { terminal } from "./streams.ts";

const io: Io = {
	input: terminal(),
	output: terminal(),
	notes: terminal(),
	environment: {},
	endRequest: () => new AbortController().signal,
};

/** What the command was given. */
async function given(args: readonly string[], takes?: string): Promise<unknown> {
	let seen: unknown;
	const command = defineCommand({
		name: "weigh",
		summary: "Weighs it.",
		...(takes === undefined ? {} : { takes }),
		options: {
			json: { type: "boolean", description: "as JSON" },
			unit: { type: "string", value: "UNIT", description: "in which unit" },
		},
		run: async ({ argument, options }) => {
			seen = { argument, ...options };
			return exitCode.done;
		},
	});
	await command.run(args, io);
	return seen;
}

describe("a call", () => {
	test("gives the command its argument and its options, wherever they stand", async () => {
		expect(await given(["--json", "crane", "--unit=kg", "--knowledge", "k"], "THING")).toEqual({
			argument: "crane",
			json: true,
			unit: "kg",
			knowledge: "k",
		});
	});

	test("joins the words of a sentence", async () => {
		expect(await given(["when", "did", "it", "stop?"], "QUESTION…")).toEqual({ argument: "when did it stop?" });
	});

	test("may leave out an argument in brackets", async () => {
		expect(await given(["--json"], "[THING]")).toEqual({ argument: "", json: true });
		expect(await given(["crane"], "[THING]")).toEqual({ argument: "crane" });
	});

	test("takes everything after -- for the argument", async () => {
		expect(await given(["--", "--json?"], "QUESTION…")).toEqual({ argument: "--json?" });
	});
});

test.each([
	{ fault: "an unknown option", args: ["a", "--jsn"], says: 'there is no option "--jsn"; did you mean "--json"?' },
	{ fault: "an option unlike any", args: ["a", "--verbosity"], says: 'weigh: there is no option "--verbosity"' },
	{ fault: "an option of every object", args: ["a", "--constructor"], says: 'there is no option "--constructor"' },
	{ fault: "an unknown letter", args: ["a", "-x"], says: 'there is no option "-x"' },
	{ fault: "a value where none is taken", args: ["a", "--json=1"], says: "--json takes no value" },
	{ fault: "a missing value", args: ["a", "--unit"], says: "--unit needs a value, as in --unit UNIT" },
	{ fault: "an option for a value", args: ["a", "--unit", "--json"], says: "--unit needs a value" },
	{ fault: "an empty value", args: ["a", "--unit="], says: "--unit needs a value" },
	{ fault: "a missing argument", args: ["--json"], says: "THING is missing; usage: casefile weigh THING [--json]" },
	{ fault: "an argument of white space", args: [" \t"], says: "THING is missing" },
	{ fault: "an argument too many", args: ["a", "b\u001b[2J"], says: '"b\uFFFD[2J" is too much' },
])("refuses $fault in one line", async ({ args, says }) => {
	const refusal = await given(args, "THING").catch((error: unknown) => error);

	expect(refusal).toBeInstanceOf(Misuse);
	expect(String(refusal)).toContain(says);
	expect(String(refusal)).not.toContain("\n");
});

test("refuses an argument where none is taken", async () => {
	await expect(given(["a"])).rejects.toThrow('weigh: "a" is too much; usage: casefile weigh [--json] [--unit UNIT]');
});
