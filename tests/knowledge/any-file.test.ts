import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalForm } from "../../src/knowledge/canonical-form.ts";
import { checkFolder } from "../../src/knowledge/check-knowledge.ts";
import { readFile } from "../../src/knowledge/format-knowledge.ts";
import { describeProblem, isError, run } from "../../src/knowledge/problem.ts";
import { readKnowledge } from "../../src/knowledge/read-knowledge.ts";
import { crane, logText } from "./incident-on-disk.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const folder = (yaml: Uint8Array, questions: Uint8Array = bytes("")) => ({
	incident: "harbour",
	knowledgeFile: { bytes: yaml },
	sources: new Map([["sources/log.txt", { bytes: bytes(logText) }]]),
	questions: { bytes: questions },
});

const piece = fc.oneof(
	fc.constantFrom(
		": ",
		"- ",
		"\n",
		"\n  ",
		'"',
		"'",
		"[",
		"]",
		"{",
		"}",
		"&a",
		"*a",
		"!",
		"|",
		">-",
		"#",
		"%",
		"\t",
		"---\n",
	),
	fc.constantFrom(
		"facts:",
		"id: stopped",
		"slot: x",
		"value: The crane",
		"occurrence: 2",
		"asks:",
		"text: x",
		"\uFEFF",
	),
	fc.string({ unit: "binary", maxLength: 4 }),
);

/** A sound file with pieces taken out and others put in. */
const edited = fc
	.array(fc.tuple(fc.nat(crane.length), fc.nat(12), piece), { maxLength: 4 })
	.map((edits) => edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), crane));

function formatted(text: string): string | undefined {
	const { problems, result } = run(readFile(folder(bytes(text))));
	return result === undefined || problems.length > 0 ? undefined : canonicalForm(result.document);
}

describe("whatever a file holds,", () => {
	test("everything is judged and nothing thrown; what is loaded is true of its documents", { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(edited, (text) => {
				expect(run(checkFolder(folder(bytes(text)))).problems.map(describeProblem)).toBeInstanceOf(Array);

				const { problems, result } = run(readKnowledge(folder(bytes(text))));
				if (problems.some(isError)) return;
				for (const { evidence } of [...(result?.knowledge?.facts ?? []), ...(result?.knowledge?.quotes ?? [])]) {
					expect(evidence.length).toBeGreaterThan(0);
					for (const { start, end, text } of evidence) expect(logText.slice(start, end)).toBe(text);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("what can be read can be written in its canonical form, once and for all", { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(edited, (text) => {
				const once = formatted(text);
				if (once !== undefined) expect(formatted(once)).toBe(once);
			}),
			{ numRuns: 300 },
		);
	});

	test("every place that is told stands in the file", () => {
		fc.assert(
			fc.property(edited, (text) => {
				const lines = text.split("\n");
				for (const { file, line, column } of run(checkFolder(folder(bytes(text)))).problems) {
					if (file !== "knowledge.yaml") continue;
					expect(line).toBeLessThanOrEqual(lines.length);
					expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? "")].length + 1);
				}
			}),
			{ numRuns: 200 },
		);
	});

	test("bytes of all kinds are judged, as questions too", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 80 }), fc.string({ maxLength: 80 }), (bits, text) => {
				expect(run(checkFolder(folder(bits, bits))).problems).toBeInstanceOf(Array);
				expect(run(checkFolder(folder(bytes(crane), bytes(text)))).problems).toBeInstanceOf(Array);
			}),
			{ numRuns: 200 },
		);
	});
});
