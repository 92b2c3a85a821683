import { userInfo } from "node:os";
import { describe, expect, test } from "vitest";
import { approved, deskOnDisk, inspection } from "../../desk/desk-on-disk.ts";
import { call } from "../streams.ts";

async function keptIncident() {
	const kept = await deskOnDisk();
	kept.library.close();
	const shared = ["--knowledge", kept.root, "--state", kept.stateDir];
	return {
		...kept,
		undo: (...args: readonly string[]) => call(["undo", ...args, ...shared]),
		history: (...args: readonly string[]) => call(["history", ...args, ...shared]),
	};
}

describe("undo", () => {
	test("shows what it would change, and writes nothing", async () => {
		const { harbour, undo, history, textOf } = await keptIncident();
		await approved(harbour, inspection);
		const before = await textOf("knowledge.yaml");

		const { code, output, notes } = await undo("2");

		expect(code).toBe(0);
		expect(output).toContain("facts port-authority-ordered-inspection-all: removed\n");
		expect(output).toContain("\n0 known questions asked: all answered as before\n");
		expect(notes).toBe('Nothing is written yet. To take it back: undo 2 --why "…" --yes\n');
		expect(await textOf("knowledge.yaml")).toBe(before);
		expect((await history()).output).toMatch(/^2 /);
	});

	test("takes a revision back as a new one, in the name of whoever calls", async () => {
		const { harbour, undo, history, textOf } = await keptIncident();
		const before = await textOf("knowledge.yaml");
		await approved(harbour, inspection);

		const { code, notes } = await undo("2", "--why", "It was not asked for.", "--yes");

		expect({ code, notes }).toEqual({ code: 0, notes: "This is revision 3. To take it back: undo 3\n" });
		expect(await textOf("knowledge.yaml")).toBe(before);
		const { output } = await history("--by", userInfo().username);
		expect(output).toMatch(/^3 .* undo port-authority-ordered-inspection-all\n {3}It was not asked for\.\n$/);
	});

	test("takes back what was changed by hand", async () => {
		const { undo, textOf, write, history } = await keptIncident();
		await history();
		const before = await textOf("knowledge.yaml");
		await write("knowledge.yaml", before.replace("Which crane stopped?", "Which one stopped?"));

		const { code } = await undo("2", "--why", "The old wording was better.", "--yes");

		expect(code).toBe(0);
		expect(await textOf("knowledge.yaml")).toBe(before);
	});

	test("refuses where the entry has changed again since", async () => {
		const { harbour, undo, textOf, write } = await keptIncident();
		await approved(harbour, inspection);
		const text = await textOf("knowledge.yaml");
		await write("knowledge.yaml", text.replace("Who ordered an inspection?", "Who ordered it?"));

		const { code, output, notes } = await undo("2", "--why", "It was not asked for.", "--yes");

		expect({ code, output }).toEqual({ code: 1, output: "" });
		expect(notes).toMatch(/^casefile: undo: .*changed.*\n$/);
	});

	test.each([
		{ args: ["1"], code: 1, says: "undo: the first revision can't be undone" },
		{ args: ["9"], code: 1, says: "undo: there is no revision 9" },
		{ args: ["2", "--yes"], code: 2, says: 'undo: the history needs a reason, as in --why "…" --yes' },
		{ args: ["it"], code: 2, says: 'undo: "it" is no revision\'s number' },
	])("refuses $args in one line", async ({ args, code, says }) => {
		const { undo } = await keptIncident();

		const called = await undo(...args);

		expect(called.notes).toMatch(/^casefile: .*\n$/);
		expect(called.notes).toContain(says);
		expect(called).toMatchObject({ code, output: "" });
	});
});
