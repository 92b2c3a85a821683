import { describe, expect, test } from "vitest";
import { select, stateAt, summaryOf, verifyChain } from "../../src/revisions/history.ts";
import { pack, sealed, sha256Of } from "../../src/revisions/revision.ts";
import { chainOf, revisionWith } from "./made-up-revision.ts";

describe("a chain", () => {
	test("holds where each revision follows the one before", () => {
		expect(verifyChain(chainOf(5))).toBeUndefined();
		expect(verifyChain([])).toBeUndefined();
	});

	test("breaks where a revision is missing", () => {
		expect(verifyChain(chainOf(5).toSpliced(2, 1))).toBe("revision 4 stands where 3 should");
	});

	test("breaks where one was changed afterwards", () => {
		const chain = chainOf(5).map((revision) => (revision.number === 3 ? { ...revision, why: "bent" } : revision));

		expect(verifyChain(chain)).toBe("revision 3 was changed after it was written: its hash is another");
	});

	test("breaks behind one that was changed and sealed anew", () => {
		const chain = chainOf(5).map((revision) => {
			const { hash: _, ...rest } = revision;
			return revision.number === 3 ? sealed({ ...rest, why: "bent" }) : revision;
		});

		expect(verifyChain(chain)).toBe("revision 4 does not follow the one before it");
	});
});

test("knows where each file's content is kept, at any revision", () => {
	const content = (text: string) => ({ before: null, after: pack(Buffer.from(text)) });
	const history = [
		revisionWith({ files: { "knowledge.yaml": content("1"), "sources/log.txt": content("log") } }),
		revisionWith({ number: 2, files: { "knowledge.yaml": content("2") } }),
		revisionWith({ number: 3, files: { "sources/log.txt": { before: sha256Of("log"), after: null } } }),
	].map(summaryOf);

	const places = [0, 1, 2, 3].map((number) => Object.fromEntries(stateAt(history, number)));

	expect(places).toEqual([
		{},
		{
			"knowledge.yaml": { sha256: sha256Of("1"), revision: 1 },
			"sources/log.txt": { sha256: sha256Of("log"), revision: 1 },
		},
		{
			"knowledge.yaml": { sha256: sha256Of("2"), revision: 2 },
			"sources/log.txt": { sha256: sha256Of("log"), revision: 1 },
		},
		{ "knowledge.yaml": { sha256: sha256Of("2"), revision: 2 } },
	]);
});

describe("a page of the history", () => {
	const history = [
		revisionWith({ number: 1, by: "external", act: { kind: "begin", entries: [] } }),
		revisionWith({ number: 2, by: { id: "3", name: "mo" }, act: { kind: "add-fact", entries: ["stopped"] } }),
		revisionWith({ number: 3, by: { id: "4", name: "jo" }, act: { kind: "edit", entries: ["stopped", "owner"] } }),
		revisionWith({ number: 4, by: { id: "3", name: "mo, renamed" }, act: { kind: "edit", entries: ["owner"] } }),
	].map(summaryOf);

	test.each([
		{ does: "begins with the latest", query: { count: 2 }, numbers: [4, 3] },
		{ does: "goes on from a revision", query: { from: 2, count: 2 }, numbers: [2, 1] },
		{ does: "ends with the first", query: { from: 1, count: 5 }, numbers: [1] },
		{ does: "is empty before the first", query: { from: 0, count: 5 }, numbers: [] },
		{ does: "holds those of one entry", query: { entry: "stopped", count: 5 }, numbers: [3, 2] },
		{ does: "holds those of one person, whatever the name", query: { by: "3", count: 5 }, numbers: [4, 2] },
		{ does: "holds those by hand", query: { by: "external", count: 5 }, numbers: [1] },
		{ does: "counts what it holds", query: { entry: "owner", by: "3", count: 1 }, numbers: [4] },
		{ does: "holds none where none are asked for", query: { count: 0 }, numbers: [] },
	])("$does", ({ query, numbers }) => {
		expect(select(history, query).map(({ number }) => number)).toEqual(numbers);
	});
});
