import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { runPrompt } from "../../src/cli/prompt.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import { answerOf, casefileOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";
import { terminal } from "./streams.ts";

function incidentOf(incident: string, words: string): Casefile {
	const log = sourceOf(words);
	const answer = answerOf([snippetOf(passageOf(log, words))], { incident });
	return casefileOf(knowledgeOf([log], { incident, title: `The ${incident}` }), answer, [
		`what of the ${incident}?`,
		"and then?",
	]);
}

const crane = incidentOf("crane", "The crane stopped at noon.");
const valve = incidentOf("valve", "The valve was closed.");

async function prompt(lines: readonly string[], casefiles: readonly Casefile[] = [crane]): Promise<string> {
	const output = new PassThrough();
	const shown = text(output);
	await runPrompt({ casefiles, input: Readable.from(lines.map((line) => `${line}\n`)), output, environment: {} });
	output.end();
	return shown;
}

test("says where there is more to see, and shows a real answer at once", async () => {
	const shown = await prompt([]);

	expect(shown).toContain("npm start opens it in the browser");
	expect(shown).toContain("› what of the crane?\n\nAnswered from one document (confidence 90 %):");
	expect(shown).toContain(" 1 │ The crane stopped at noon.");
	expect(shown).toContain("You can also ask:\n  · and then?");
});

test("answers every line of a pipe and ends with it", async () => {
	const shown = await prompt(["when?", "", "  where?  "]);

	expect(shown).toContain("› when?\n\nAnswered from");
	expect(shown).toContain("› where?\n\nAnswered from");
	expect(shown).not.toContain("› \n");
});

test("ends at exit, and leaves what follows unanswered", async () => {
	expect(await prompt(["exit", "when?"])).not.toContain("› when?");
});

test("says why a question can't be asked", async () => {
	const shown = await prompt(["?!", "a".repeat(10_000)]);

	expect(shown).toContain("there is no word in the question");
	expect(shown).toContain("the question has 10,000 characters, and 300 are the most");
});

test("shows how the last answer came about", async () => {
	expect(await prompt(["/why"])).toContain("Question  what of the crane?");
});

test("asks another incident", async () => {
	const shown = await prompt(["/incident", "/incident vlave", "/incident valve", "/why", "when?"], [crane, valve]);

	expect(shown).toContain("Which one: crane, valve?");
	expect(shown).toContain("There is no vlave: crane, valve?");
	expect(shown).toContain("Incident: The valve (one document)\n  · what of the valve?");
	expect(shown).toContain("Ask something first");
	expect(shown).toContain(" 1 │ The valve was closed.");
});

test("knows what a misspelt directive was meant to be", async () => {
	expect(await prompt(["/incidnt"])).toContain('There is no /incidnt; did you mean "/incident"?');
});

test.each([
	{ key: "Ctrl-D", typed: "\u0004" },
	{ key: "Ctrl-C", typed: "\u0003" },
])("ends at $key on a terminal", async ({ typed }) => {
	const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
	const output = terminal();
	const shown = text(output);
	const ended = runPrompt({ casefiles: [crane], input, output, environment: { NO_COLOR: "1" } });

	input.write("when?\r");
	input.write(typed);
	await ended;
	output.end();

	expect(await shown).toContain("Type a question and press Enter.");
});
