import { describe, expect, test } from "vitest";
import {
	commandDraft,
	focusedOn,
	textDraft,
	withContent,
	withOption,
} from "../../../src/sandbox/page/composer/draft.ts";
import { emptyList, entriesOf, hasList, matching, noCompletions } from "../../../src/sandbox/page/composer/listing.ts";
import { ask, command, option, styles } from "./composer-commands.ts";

const commands = [
	command({ name: "knowledge add", description: "Write something down." }),
	command({ name: "timeline", description: "What happened when; add a range to see less." }),
	command({ name: "address", description: "Where somebody is." }),
	ask,
];

const namesOf = (text: string) =>
	entriesOf(textDraft(text), commands, noCompletions).map((entry) => entry.kind === "command" && entry.command.name);

describe("the menu of commands", () => {
	test("lists all of them in their order after a slash", () => {
		expect(namesOf("/")).toEqual(["knowledge add", "timeline", "address", "ask"]);
	});

	test("ranks the beginning of a name before its inside, and that before the description", () => {
		expect(namesOf("/add")).toEqual(["address", "knowledge add", "timeline"]);
	});

	test("doesn't mind capitals", () => {
		expect(namesOf("/ASK")).toEqual(["ask"]);
	});

	test.each(["", "ask", " /ask", "/ask\nme"])("isn't there for %j", (text) => {
		expect(hasList(textDraft(text))).toBe(false);
	});

	test("says that nothing matches, or that there is nothing", () => {
		expect(emptyList(textDraft("/zzz"), commands, noCompletions)).toBe("No command matches what you typed.");
		expect(emptyList(textDraft("/"), [], noCompletions)).toBe("No commands are offered here.");
	});
});

describe("the list of a field", () => {
	const styled = withOption(commandDraft(ask), styles);

	test("has the choices that match", () => {
		const entries = entriesOf(withContent(styled, { text: "lo" }), [ask], noCompletions);

		expect(entries).toEqual([{ kind: "choice", choice: { name: "Long", value: "l" } }]);
	});

	test("has all choices once one is picked, so that another can be", () => {
		const entries = entriesOf(withContent(styled, { text: "Long", picked: "l" }), [ask], noCompletions);

		expect(entries).toHaveLength(2);
	});

	test("has what the application offers, whatever is typed", () => {
		const completed = commandDraft(command({ options: [option({ isRequired: true, isCompleted: true })] }));
		const choices = [{ name: "Something else", value: "else" }];

		const entries = entriesOf(withContent(completed, { text: "x" }), [], { status: "ready", choices });

		expect(entries).toEqual([{ kind: "choice", choice: choices[0] }]);
	});

	test.each([
		["loading", "Loading options…"],
		["failed", "Loading options failed"],
		["ready", "No options match what you typed."],
	] as const)("says of choices that are %s: %s", (status, sentence) => {
		const completed = commandDraft(command({ options: [option({ isRequired: true, isCompleted: true })] }));

		expect(emptyList(completed, [], { status, choices: [] })).toBe(sentence);
	});

	test("has the options that are left after the last field", () => {
		const atEnd = focusedOn(styled, 2);

		expect(entriesOf(atEnd, [ask], noCompletions)).toEqual([{ kind: "option", option: ask.options[2] }]);
	});
});

test("what matches keeps its order among equals", () => {
	const names = ["bb", "ab", "ba"].map((name) => ({ name }));

	expect(matching(names, "b").map(({ name }) => name)).toEqual(["bb", "ba", "ab"]);
});
