import { describe, expect, test } from "vitest";
import { ann, approved, deskOnDisk, inspection } from "../../desk/desk-on-disk.ts";
import { call } from "../streams.ts";

/** A history of three revisions: as it was found, by mo, and by hand. */
async function keptHistory() {
	const { harbour, root, stateDir, textOf, write, library } = await deskOnDisk();
	library.close();
	await approved(harbour, inspection);
	await write("knowledge.yaml", (await textOf("knowledge.yaml")).replace("Which crane stopped?", "Which one stopped?"));
	return (...args: readonly string[]) => call(["history", ...args, "--knowledge", root, "--state", stateDir]);
}

describe("the list", () => {
	test("has every revision, the newest first, with time, author, act and reason", async () => {
		const history = await keptHistory();

		const { code, output, notes } = await history();

		expect({ code, notes }).toEqual({ code: 0, notes: "" });
		expect(output.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\dZ/g, "TIME")).toBe(
			[
				"3  TIME  by hand  external",
				"2  TIME  mo       add-fact port-authority-ordered-inspection-all",
				"   Somebody asked.",
				"1  TIME  by hand  begin",
				"",
			].join("\n"),
		);
	});

	test("is of one entry, one person, or so long, and says how much more there is", async () => {
		const history = await keptHistory();

		expect((await history("--entry", "port-authority-ordered-inspection-all")).output).toMatch(/^2 .*\n.*\n$/);
		expect((await history("--by", "Mo")).output).toMatch(/^2 /);
		expect((await history("--by", "by hand")).output).toMatch(/^3 .*\n1 .*\n$/);
		expect(await history("--count", "1")).toMatchObject({
			output: expect.stringMatching(/^3 .*\n$/),
			notes: "2 more; all with --count 3\n",
		});
	});

	test.each([
		{ args: ["--by", "moo"], says: 'history: nothing was changed by "moo"; did you mean "mo"?' },
		{ args: ["--entry", "nothing-such"], says: 'history: nothing is known of the entry "nothing-such"' },
		{ args: ["--count", "none"], says: 'history: --count "none" is no number of revisions' },
		{ args: ["4"], says: "history: there is no revision 4; the latest is 3" },
		{ args: ["last"], says: 'history: "last" is no revision\'s number; casefile history lists them' },
	])("refuses $args in one line", async ({ args, says }) => {
		const history = await keptHistory();

		const { code, output, notes } = await history(...args);

		expect(notes).toContain(says);
		expect({ code, output }).toEqual({ code: 2, output: "" });
	});
});

describe("one revision", () => {
	test("is told with what goes and what comes", async () => {
		const history = await keptHistory();

		const byHand = await history("3");
		const byMo = await history("2");

		expect(byHand.output).toMatch(/^Revision 3, .*Z, by hand: external\n\n/);
		expect(byHand.output).toContain(
			"facts crane-stopped: changed\n- asks: Which crane stopped?\n+ asks: Which one stopped?\n",
		);
		expect(byMo.output).toMatch(/^Revision 2, .*Z, by mo: add-fact .*\n {2}Somebody asked\.\n\n/);
		expect(byMo.output).toContain("+ evidence: log: The port authority ordered an inspection of all twelve cranes.");
	});

	test("that began the history changes nothing", async () => {
		const history = await keptHistory();

		expect((await history("1")).output).toContain("The knowledge as it was found when its history began.");
	});
});

test("is told of knowledge that can't be loaded, too", async () => {
	const { harbour, root, stateDir, write, library } = await deskOnDisk();
	library.close();
	await approved(harbour, inspection, ann);
	await write("knowledge.yaml", "title: [\n");

	const { code, output } = await call(["history", "--knowledge", root, "--state", stateDir]);

	expect(code).toBe(0);
	expect(output).toMatch(/^3 .* external\n2 .* ann /);
});

test("never brings another folder's incident into the history of the bot's own", async () => {
	const { root } = await deskOnDisk();

	const { code, notes } = await call(["history", "--knowledge", root]);

	expect(code).toBe(2);
	expect(notes).toContain(`say with --state DIR where that of ${root} is`);
});
