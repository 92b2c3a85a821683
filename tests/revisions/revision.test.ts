import fc from "fast-check";
import { expect, test } from "vitest";
import { isRecordedPath, pack, parseRevision, printRevision, sealed, unpack } from "../../src/revisions/revision.ts";
import { revisionWith } from "./made-up-revision.ts";

/** Halves of a character alone are among them. */
const anyCodeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

test("is read as it was printed", () => {
	fc.assert(
		fc.property(fc.string({ unit: anyCodeUnit }), fc.uint8Array(), (why, bytes) => {
			const revision = revisionWith({ why, files: { "sources/log.txt": { before: null, after: pack(bytes) } } });

			expect(parseRevision(printRevision(revision))).toEqual(revision);
		}),
	);
});

test("has the same hash in whatever order its keys stand", () => {
	const { hash, ...rest } = revisionWith();
	const reversed = Object.fromEntries(Object.entries(rest).reverse());

	expect(sealed({ ...rest, ...reversed }).hash).toBe(hash);
});

test("gives back every byte of a file", () => {
	fc.assert(fc.property(fc.uint8Array(), (bytes) => Buffer.compare(unpack(pack(bytes)), bytes) === 0));
});

test("refuses content that isn't the one it names", () => {
	const content = { ...pack(Buffer.from("old")), gzip: pack(Buffer.from("new")).gzip };

	expect(() => unpack(content)).toThrow("The stored content is not the one with the sha256");
});

test("refuses content that unpacks to more than a file may hold", () => {
	expect(() => unpack(pack(new Uint8Array(5 * 2 ** 20)))).toThrow();
});

test.each(["knowledge.yaml", "questions.jsonl", "sources/report.txt", "sources/two words — and é.txt"])(
	"records %s",
	(path) => expect(isRecordedPath(path)).toBe(true),
);

test.each([
	"",
	"notes.txt",
	"knowledge.yaml/",
	"/etc/passwd",
	"../knowledge.yaml",
	"sources/../knowledge.yaml",
	"sources/",
	"sources/..",
	"sources/.hidden",
	"sources/a/b.txt",
	"sources/a\\b.txt",
	"sources/a\0.txt",
	"knowledge.yaml\n",
])("records nothing at %j", (path) => {
	expect(isRecordedPath(path)).toBe(false);
	expect(() => revisionWith({ files: { [path]: { before: null, after: null } } })).toThrow("not a file of an incident");
});

test("is never sealed in a form that could not be read again", () => {
	expect(() => revisionWith({ act: { kind: "Add a fact", entries: [] } })).toThrow();
	expect(() => revisionWith({ number: 0 })).toThrow();
});
