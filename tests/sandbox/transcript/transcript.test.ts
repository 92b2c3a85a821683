import { describe, expect, test } from "vitest";
import { parseTranscript, TranscriptError, transcriptOf } from "../../../src/sandbox/transcript/transcript.ts";

const step = {
	step: 1,
	act: { act: "slash", person: "ada", place: "general", command: "ping", values: {} },
	outcome: { kind: "failed", reason: "The application did not respond" },
} as const;

const parsing = (value: unknown) => () => parseTranscript(JSON.stringify(value));

test("comes back from its text as it was", () => {
	const transcript = transcriptOf([step]);

	expect(parseTranscript(JSON.stringify(transcript))).toEqual(transcript);
});

describe("a text that is no transcript", () => {
	test("is refused as what it is", () => {
		expect(() => parseTranscript("{ steps")).toThrow(/^This is no transcript, because it is no JSON: /);
		expect(() => parseTranscript("{ steps")).toThrow(TranscriptError);
	});

	test.each([
		{ does: "names its version", value: { version: 2, steps: [] }, says: "version: Invalid input: expected 1" },
		{ does: "names what is missing", value: { version: 1 }, says: "steps: Invalid input: expected array" },
		{ does: "names what isn't even an object", value: 7, says: "the whole: Invalid input: expected object" },
		{
			does: "names the step's part that is wrong",
			value: { version: 1, steps: [{ ...step, act: { ...step.act, person: 7 } }] },
			says: "steps.0.act.person: Invalid input: expected string, received number",
		},
		{
			does: "names a key that nobody knows",
			value: { version: 1, steps: [{ ...step, outcom: 1 }] },
			says: 'steps.0: Unrecognized key: "outcom"',
		},
		{
			does: "names an act that there isn't",
			value: { version: 1, steps: [{ ...step, act: { ...step.act, act: "dance" } }] },
			says: "steps.0.act.act: Invalid",
		},
	])("$does", ({ value, says }) => {
		expect(parsing(value)).toThrow(`This is no transcript of version 1.\n${says}`);
	});

	test("has all its faults named at once", () => {
		const value = {
			version: 1,
			steps: [
				{ ...step, step: 0 },
				{ ...step, outcome: { kind: "failed" } },
			],
		};

		expect(parsing(value)).toThrow(/\nsteps\.0\.step: .+\nsteps\.1\.outcome\.reason: /);
	});
});
