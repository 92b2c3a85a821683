import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openDocuments } from "../../src/live/documents.ts";
import { openDrafts } from "../../src/live/drafts.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";

const Note = z.object({ text: z.string(), tags: z.array(z.string()).default([]) });

const note = (text: string) => ({ text, tags: [] });

const day = 24 * 60 * 60 * 1_000;

/** Documents in a folder of their own, with a clock that is set by hand. */
async function opened() {
	const root = await folderWith({});
	const directory = join(root, "state", "harbour", "notes");
	const told: string[] = [];
	const clock = { now: new Date("2026-05-01T12:00:00Z") };
	const options = { directory, schema: Note, tell: (line: string) => told.push(line), now: () => clock.now };
	return { documents: openDocuments(options), again: () => openDocuments(options), directory, told, clock };
}

describe("a document", () => {
	test("is there after a restart, as it was put there last", async () => {
		const { documents, again } = await opened();

		await documents.put("a-1", note("first"));
		await documents.put("a-1", { text: "second", tags: ["x"] });

		expect(await again().get("a-1")).toEqual({ text: "second", tags: ["x"] });
	});

	test("can be any text", async () => {
		const { documents } = await opened();

		await fc.assert(
			fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
				await documents.put("any", note(text));
				expect(await documents.get("any")).toEqual(note(text));
			}),
			{ numRuns: 30 },
		);
	});

	test("is gone once it was removed, which may be said twice", async () => {
		const { documents } = await opened();
		await documents.put("a", note("first"));

		await documents.remove("a");
		await documents.remove("a");

		expect(await documents.get("a")).toBeUndefined();
		expect(await documents.list()).toEqual([]);
	});

	test("is the last one of many that were put at once", async () => {
		const { documents, directory } = await opened();

		await Promise.all(Array.from({ length: 20 }, (_, index) => documents.put("a", note(String(index)))));

		expect(await documents.get("a")).toEqual(note("19"));
		expect(await readdir(directory)).toEqual(["a.json"]);
	});

	test("is nobody else's on the machine", async () => {
		const { documents, directory } = await opened();

		await documents.put("a", note("first"));

		expect((await stat(directory)).mode & 0o077).toBe(0);
	});

	test("keeps what it was when it can't be written", async () => {
		const { documents, directory } = await opened();
		await documents.put("a", note("first"));
		const circular: { text: string; tags: string[]; self?: unknown } = note("second");
		circular.self = circular;

		await expect(documents.put("a", circular)).rejects.toThrow();

		expect(await documents.get("a")).toEqual(note("first"));
		expect(await readdir(directory)).toEqual(["a.json"]);
		await documents.put("a", note("third"));
		expect(await documents.get("a")).toEqual(note("third"));
	});
});

test("what is no id names nothing, wherever it would lead", async () => {
	const { documents, directory } = await opened();
	await documents.put("a", note("first"));
	await writeFile(join(directory, "..", "outside.json"), await readFile(join(directory, "a.json")));

	for (const id of ["../outside", "..", "", "A", "a.json", "a/b", "a\0", "a".repeat(65), "é"]) {
		expect(await documents.get(id)).toBeUndefined();
		await documents.remove(id);
		await expect(documents.put(id, note("x"))).rejects.toThrow(/can't be a document's id/);
	}
	expect(await readdir(join(directory, ".."))).toEqual(["notes", "outside.json"]);
});

describe("a broken document", () => {
	test.each([
		{ why: "cut off", text: '{"at": "2026-05-01T12:00:00Z", "value": {"te' },
		{ why: "empty", text: "" },
		{ why: "of another shape", text: '{"at": "2026-05-01T12:00:00Z", "value": {"words": "x"}}' },
		{ why: "without its time", text: '{"value": {"text": "x"}}' },
	])("that is $why is set aside and told, and stops nothing", async ({ text }) => {
		const { documents, directory, told } = await opened();
		await documents.put("a", note("first"));
		await documents.put("b", note("second"));
		await writeFile(join(directory, "a.json"), text);

		expect((await documents.list()).map(({ id }) => id)).toEqual(["b"]);
		expect(await documents.get("a")).toBeUndefined();

		expect(told).toEqual([expect.stringMatching(/a\.json can't be read, and is set aside as a\.json\.broken\. /)]);
		expect(await readFile(join(directory, "a.json.broken"), "utf8")).toBe(text);
		await documents.put("a", note("anew"));
		expect(await documents.get("a")).toEqual(note("anew"));
	});
});

test("documents are listed with their times, the last written first", async () => {
	const { documents, clock } = await opened();
	for (const id of ["one", "two", "three"]) {
		clock.now = new Date(clock.now.getTime() + day);
		await documents.put(id, note(id));
	}

	expect(await documents.list()).toEqual([
		{ id: "three", at: new Date("2026-05-04T12:00:00Z"), value: note("three") },
		{ id: "two", at: new Date("2026-05-03T12:00:00Z"), value: note("two") },
		{ id: "one", at: new Date("2026-05-02T12:00:00Z"), value: note("one") },
	]);
});

test("a folder that can't be read is an error, and not an empty one", async () => {
	const { documents, directory } = await opened();
	await documents.put("a", note("first"));
	await writeFile(join(directory, "..", "file"), "");
	const misplaced = openDocuments({ directory: join(directory, "..", "file"), schema: Note, tell: () => undefined });

	await expect(misplaced.list()).rejects.toThrow(/ENOTDIR/);
});

test("drafts are forgotten when nobody has touched them for 30 days", async () => {
	const root = await folderWith({});
	const clock = { now: new Date("2026-05-01T12:00:00Z") };
	const drafts = openDrafts({
		stateDirectory: root,
		incident: "harbour",
		schema: Note,
		tell: () => undefined,
		now: () => clock.now,
	});
	await drafts.put("old", note("old"));
	await drafts.put("touched", note("touched"));

	clock.now = new Date(clock.now.getTime() + 20 * day);
	await drafts.put("touched", note("again"));
	clock.now = new Date(clock.now.getTime() + 20 * day);

	expect(await drafts.expire()).toBe(1);
	expect((await drafts.list()).map(({ value }) => value.text)).toEqual(["again"]);
	expect(await readdir(join(root, "harbour", "drafts"))).toEqual(["touched.json"]);
});
