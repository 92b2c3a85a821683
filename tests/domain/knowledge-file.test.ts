import { describe, expect, test } from "vitest";
import { KnowledgeFile, knowledgeLimits } from "../../src/domain/knowledge-file.ts";

const source = { id: "log", title: "Log", file: "sources/log.txt", sha256: "0".repeat(64) };
const evidence = [{ source: "log", text: "It stopped." }];
const file = (entries: object = {}) => ({ title: "The crane", sources: [source], ...entries });

const accepts = (data: unknown) => KnowledgeFile.safeParse(data).success;

test("needs a title and a source, and nothing else", () => {
	expect(accepts(file())).toBe(true);
	expect(accepts({ title: "x" })).toBe(false);
	expect(accepts({ title: "x", sources: [] })).toBe(false);
	expect(accepts({ sources: [source] })).toBe(false);
});

test("knows no key that isn't named, anywhere", () => {
	expect(accepts(file({ colour: "red" }))).toBe(false);
	expect(accepts(file({ facts: [{ id: "a", evidence, colour: "red" }] }))).toBe(false);
	expect(accepts(file({ facts: [{ id: "a", evidence: [{ ...evidence[0], colour: "red" }] }] }))).toBe(false);
	expect(accepts(file({ facts: [{ id: "a", evidence, claim: { by: "a", stance: "denies", colour: "red" } }] }))).toBe(
		false,
	);
});

describe("an id", () => {
	test.each(["a", "a-b", "a1-2b", "2014", "x".repeat(64)])("can be %s", (id) => {
		expect(accepts(file({ entities: [{ id, name: "x", kind: "other" }] }))).toBe(true);
	});
	test.each(["", "A", "a_b", "-a", "a-", "a--b", "a b", "a.b", "x".repeat(65), "a\n"])("can't be %j", (id) => {
		expect(accepts(file({ entities: [{ id, name: "x", kind: "other" }] }))).toBe(false);
	});
});

describe("a source's file", () => {
	test.each(["sources/a.txt", "sources/A_b-1.2.txt"])("can be %s", (path) => {
		expect(accepts({ title: "x", sources: [{ ...source, file: path }] })).toBe(true);
	});
	test.each([
		"a.txt",
		"sources/a.pdf",
		"sources/../a.txt",
		"sources/.a.txt",
		"sources/b/a.txt",
		"/sources/a.txt",
		"sources\\a.txt",
		"sources/a.txt\n",
	])("can't be %j", (path) => {
		expect(accepts({ title: "x", sources: [{ ...source, file: path }] })).toBe(false);
	});
});

test.each([
	["https://example.org/a?b=c", true],
	["http://example.org", true],
	["javascript:alert(1)", false],
	["ftp://example.org", false],
	["example.org", false],
	["//example.org", false],
])("an address %s is accepted: %s", (url, isAccepted) => {
	expect(accepts({ title: "x", sources: [{ ...source, url }] })).toBe(isAccepted);
});

test("an occurrence is counted from 1", () => {
	const at = (occurrence: unknown) =>
		accepts(file({ facts: [{ id: "a", evidence: [{ ...evidence[0], occurrence }] }] }));

	expect(["1", "12", "9999"].map(at)).toEqual([true, true, true]);
	expect(["0", "01", "-1", "1.5", "", "10000", 1].map(at)).toEqual(Array(7).fill(false));
});

test("a fact and a quote need evidence, an open question only what is asked", () => {
	expect(accepts(file({ facts: [{ id: "a", evidence: [] }] }))).toBe(false);
	expect(accepts(file({ quotes: [{ id: "a", speaker: "b", evidence: [] }] }))).toBe(false);
	expect(accepts(file({ open: [{ id: "a", asks: ["Who?"] }] }))).toBe(true);
	expect(accepts(file({ open: [{ id: "a", asks: [] }] }))).toBe(false);
});

test("every text has an end", () => {
	const { label, ask, text } = knowledgeLimits;

	expect(accepts({ ...file(), title: "x".repeat(label) })).toBe(true);
	expect(accepts({ ...file(), title: "x".repeat(label + 1) })).toBe(false);
	expect(accepts(file({ open: [{ id: "a", asks: ["x".repeat(ask + 1)] }] }))).toBe(false);
	expect(accepts(file({ facts: [{ id: "a", evidence: [{ source: "log", text: "x".repeat(text + 1) }] }] }))).toBe(
		false,
	);
});

test("white space around a label is nothing of it, and within evidence it is", () => {
	const parsed = KnowledgeFile.parse(
		file({ title: " x ", facts: [{ id: "a", evidence: [{ source: "log", text: " x " }] }] }),
	);

	expect(parsed).toMatchObject({ title: "x", facts: [{ evidence: [{ text: " x " }] }] });
});
