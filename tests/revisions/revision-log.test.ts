import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { nodeFileSystem } from "../../src/revisions/node-file-system.ts";
import { pack, printRevision, sealed, sha256Of } from "../../src/revisions/revision.ts";
import { changeWith, logOnDisk, mo, textsOf } from "./log-on-disk.ts";
import { revisionWith } from "./made-up-revision.ts";

const crane = "title: The crane\n";
const started = { "knowledge.yaml": crane, "sources/log.txt": "It stopped.\n", "questions.jsonl": "" };

describe("opening a log", () => {
	test("records the whole folder as revision 1", async () => {
		const { open } = await logOnDisk({ ...started, "notes.txt": "mine", "sources/.draft": "mine" });
		const log = await open({ now: () => new Date("2026-03-02T10:30:00Z") });

		await expect(log.latest()).resolves.toMatchObject({
			number: 1,
			previous: null,
			at: "2026-03-02T10:30:00.000Z",
			by: "external",
			act: { kind: "begin", entries: [] },
		});
		expect(textsOf(await log.filesAt(1))).toEqual(started);
	});

	test("records nothing the second time", async () => {
		const { open } = await logOnDisk(started);
		await open();

		await expect((await open()).latest()).resolves.toMatchObject({ number: 1 });
	});

	test("begins with nothing where there is no folder yet, and makes it with the first change", async () => {
		const { open, textOf } = await logOnDisk({});
		const log = await open();

		const files = { "knowledge.yaml": crane, "sources/log.txt": "It stopped.\n" };
		await expect(log.commit(changeWith({ files }))).resolves.toMatchObject({ kind: "committed" });

		await expect(textOf("knowledge.yaml")).resolves.toBe(crane);
		await expect(textOf("sources/log.txt")).resolves.toBe("It stopped.\n");
	});

	test("keeps every byte, also of what is no text", async () => {
		const bytes = Uint8Array.of(0xff, 0xfe, 0x00, 0x80);
		const { open } = await logOnDisk({ "knowledge.yaml": bytes });

		const files = await (await open()).filesAt(1);

		expect(Buffer.compare(files?.get("knowledge.yaml") ?? Buffer.of(), bytes)).toBe(0);
	});

	test("takes away what processes left behind that died", async () => {
		const { incidentFolder, stateFolder, open } = await logOnDisk(started);
		await mkdir(join(stateFolder, "revisions"), { recursive: true });
		const left = ".casefile-999999999-dead.1-00000000-0000-0000-0000-000000000000.tmp";
		for (const directory of [incidentFolder, join(incidentFolder, "sources"), join(stateFolder, "revisions")])
			await writeFile(join(directory, left), "");

		await open();

		for (const directory of [incidentFolder, join(incidentFolder, "sources"), join(stateFolder, "revisions")])
			await expect(readdir(directory)).resolves.not.toContain(left);
	});
});

describe("a change", () => {
	test("is kept with who, when and why, and is in the folder", async () => {
		const { open, textOf, incidentFolder } = await logOnDisk(started);
		const log = await open({ now: () => new Date("2026-03-02T10:30:00Z") });

		const commit = await log.commit(
			changeWith({
				files: { "knowledge.yaml": "title: Edited\n", "sources/log.txt": null, "sources/new.txt": "New.\n" },
				interaction: "77",
			}),
		);

		const { hash } = await log.latest();
		expect(commit).toEqual({
			kind: "committed",
			revision: {
				number: 2,
				previous: (await log.read(1))?.hash,
				at: "2026-03-02T10:30:00.000Z",
				by: mo,
				why: "It said something else.",
				act: { kind: "edit", entries: ["stopped"] },
				interaction: "77",
				files: {
					"knowledge.yaml": { before: sha256Of(crane), after: sha256Of("title: Edited\n") },
					"sources/log.txt": { before: sha256Of("It stopped.\n"), after: null },
					"sources/new.txt": { before: null, after: sha256Of("New.\n") },
				},
				hash,
			},
		});
		await expect(textOf("knowledge.yaml")).resolves.toBe("title: Edited\n");
		await expect(readdir(join(incidentFolder, "sources"))).resolves.toEqual(["new.txt"]);
	});

	test("records only the files that differ", async () => {
		const { open } = await logOnDisk(started);
		const log = await open();

		await log.commit(changeWith({ files: { ...started, "knowledge.yaml": "title: Edited\n" } }));

		await expect(log.latest()).resolves.toMatchObject({ files: { "knowledge.yaml": {} } });
		expect(Object.keys((await log.latest()).files)).toEqual(["knowledge.yaml"]);
	});

	test("that changes nothing is none", async () => {
		const { open } = await logOnDisk(started);
		const log = await open();

		await expect(log.commit(changeWith({ files: { "knowledge.yaml": crane } }))).resolves.toMatchObject({
			kind: "unchanged",
			latest: { number: 1 },
		});
		await expect(log.latest()).resolves.toMatchObject({ number: 1 });
	});

	test("is refused with what came between, where it was made on another revision", async () => {
		const { open, textOf } = await logOnDisk(started);
		const log = await open();
		await log.commit(changeWith({ why: "first" }));

		const second = await log.commit(changeWith({ files: { "knowledge.yaml": "title: Unseen\n" } }));

		expect(second).toMatchObject({ kind: "conflict", latest: { number: 2, why: "first" } });
		await expect(textOf("knowledge.yaml")).resolves.toBe("title: Edited\n");
	});

	test.each([0, 2, -1, 1.5])("is refused on revision %d, which isn't the latest", async (base) => {
		const { open } = await logOnDisk(started);

		await expect((await open()).commit(changeWith({ base }))).resolves.toMatchObject({ kind: "conflict" });
	});

	test("is committed once by one interaction, on whatever revision it is tried again", async () => {
		const { open } = await logOnDisk(started);
		const log = await open();
		await log.commit(changeWith({ interaction: "77" }));
		await log.commit(changeWith({ base: 2, files: { "knowledge.yaml": "title: Later\n" }, interaction: "78" }));

		const again = await (await open()).commit(changeWith({ base: 3, interaction: "77" }));

		expect(again).toMatchObject({ kind: "already", revision: { number: 2, interaction: "77" } });
		await expect(log.latest()).resolves.toMatchObject({ number: 3 });
	});

	test("is made by one of many who race, of one process and of several", async () => {
		const { open, textOf } = await logOnDisk(started);
		const logs = [await open(), await open()];

		const racing = Array.from({ length: 10 }, (_, index) =>
			logs[index % 2]?.commit(changeWith({ files: { "knowledge.yaml": `title: ${index}\n` } })),
		);
		const kinds = (await Promise.all(racing)).map((commit) => commit?.kind);

		expect(kinds.filter((kind) => kind === "committed")).toHaveLength(1);
		expect(kinds.filter((kind) => kind === "conflict")).toHaveLength(9);
		await expect(textOf("knowledge.yaml")).resolves.toBe(`title: ${kinds.indexOf("committed")}\n`);
	});

	test("is a conflict for whoever comes second even where the lock fails", async () => {
		const { open, textOf } = await logOnDisk(started);
		const rival = await open();
		let isFirstLink = true;
		const log = await open({
			fileSystem: {
				...nodeFileSystem,
				link: async (path, name) => {
					if (isFirstLink && name.endsWith("00000002.json")) {
						isFirstLink = false;
						await rm(join(name, "../writing"), { recursive: true });
						await mkdir(join(name, "../writing"));
						await rival.commit(changeWith({ why: "faster" }));
					}
					await nodeFileSystem.link(path, name);
				},
			},
		});

		const commit = await log.commit(changeWith({ files: { "knowledge.yaml": "title: Slower\n" } }));

		expect(commit).toMatchObject({ kind: "conflict", latest: { number: 2, why: "faster" } });
		await expect(textOf("knowledge.yaml")).resolves.toBe("title: Edited\n");
	});

	test("keeps the permissions of the file", async () => {
		const { open, incidentFolder } = await logOnDisk(started);
		await chmod(join(incidentFolder, "knowledge.yaml"), 0o660);

		await (await open()).commit(changeWith({}));

		expect((await stat(join(incidentFolder, "knowledge.yaml"))).mode & 0o777).toBe(0o660);
	});

	test("leaves nothing beside the files", async () => {
		const { open, incidentFolder, stateFolder } = await logOnDisk(started);

		await (await open()).commit(changeWith({}));

		await expect(readdir(incidentFolder)).resolves.toEqual(["knowledge.yaml", "questions.jsonl", "sources"]);
		await expect(readdir(join(stateFolder, "revisions"))).resolves.toEqual([
			"00000001.json",
			"00000002.json",
			"writing",
		]);
		await expect(readdir(join(stateFolder, "revisions/writing"))).resolves.toEqual(["lock-2", "projected-2"]);
	});

	test.each(["../harbour.yaml", "notes.txt", "sources/a/b.txt"])("can't write %s", async (path) => {
		const { open } = await logOnDisk(started);

		await expect((await open()).commit(changeWith({ files: { [path]: "" } }))).rejects.toThrow(
			`\`${path}\` is not a file of an incident.`,
		);
	});

	test("can't make a file larger than one that loads", async () => {
		const { open } = await logOnDisk(started);
		const files = { "knowledge.yaml": "x".repeat(4 * 2 ** 20 + 1) };

		await expect((await open()).commit(changeWith({ files }))).rejects.toThrow("4194304 are the most");
	});
});

describe("a folder that was changed by hand", () => {
	test("is kept between two changes, and recorded", async () => {
		const { open, textOf, incidentFolder } = await logOnDisk(started);
		const log = await open();
		await log.commit(changeWith({}));
		await writeFile(join(incidentFolder, "knowledge.yaml"), "title: By hand\n");

		const second = await log.commit(changeWith({ base: 2, files: { "knowledge.yaml": "title: Unseen\n" } }));

		expect(second).toMatchObject({
			kind: "conflict",
			latest: { number: 3, by: "external", act: { kind: "external" } },
		});
		await expect(textOf("knowledge.yaml")).resolves.toBe("title: By hand\n");
		expect(textsOf(await log.filesAt(3))).toMatchObject({ "knowledge.yaml": "title: By hand\n" });
	});

	test("is recorded when it is noticed: changed, added and removed files in one revision", async () => {
		const { open, incidentFolder } = await logOnDisk(started);
		const log = await open();
		await writeFile(join(incidentFolder, "knowledge.yaml"), "title: By hand\n");
		await writeFile(join(incidentFolder, "sources/new.txt"), "New.\n");
		await rm(join(incidentFolder, "sources/log.txt"));

		await expect(log.noteExternal()).resolves.toMatchObject({
			number: 2,
			files: {
				"knowledge.yaml": { before: sha256Of(crane), after: sha256Of("title: By hand\n") },
				"sources/log.txt": { before: sha256Of("It stopped.\n"), after: null },
				"sources/new.txt": { before: null, after: sha256Of("New.\n") },
			},
		});
		await expect(log.noteExternal()).resolves.toBeUndefined();
	});

	test("is recorded at the next start, also where it was put back to how it was before", async () => {
		const { open, textOf, incidentFolder } = await logOnDisk(started);
		await (await open()).commit(changeWith({}));
		await writeFile(join(incidentFolder, "knowledge.yaml"), crane);

		await expect((await open()).latest()).resolves.toMatchObject({ number: 3, by: "external" });
		await expect(textOf("knowledge.yaml")).resolves.toBe(crane);
	});

	test("is left alone by a change that was approved while it happened", async () => {
		const { open, textOf, incidentFolder } = await logOnDisk(started);
		const log = await open({
			fileSystem: {
				...nodeFileSystem,
				link: async (path, name) => {
					await nodeFileSystem.link(path, name);
					if (name.endsWith("00000002.json"))
						await writeFile(join(incidentFolder, "knowledge.yaml"), "title: By hand\n");
				},
			},
		});

		await log.commit(changeWith({}));

		await expect(textOf("knowledge.yaml")).resolves.toBe("title: By hand\n");
		await expect(log.noteExternal()).resolves.toMatchObject({
			number: 3,
			files: { "knowledge.yaml": { before: sha256Of("title: Edited\n"), after: sha256Of("title: By hand\n") } },
		});
	});

	test("is replaced as a whole without a loss", async () => {
		const { open, incidentFolder } = await logOnDisk(started);
		const log = await open();
		await rename(incidentFolder, `${incidentFolder}-old`);

		await expect(log.noteExternal()).resolves.toMatchObject({ number: 2 });
		await rename(`${incidentFolder}-old`, incidentFolder);
		await expect(log.noteExternal()).resolves.toMatchObject({ number: 3 });

		expect(textsOf(await log.filesAt(2))).toEqual({});
		expect(textsOf(await log.filesAt(3))).toEqual(started);
	});

	test("stops changes where it holds what can't be recorded", async () => {
		const { open, incidentFolder } = await logOnDisk(started);
		const log = await open();
		await writeFile(join(incidentFolder, "sources/video.txt"), Buffer.alloc(4 * 2 ** 20 + 1));

		await expect(log.commit(changeWith({}))).rejects.toThrow(
			`Nothing was changed: \`${incidentFolder}/sources/video.txt\` has 4194305 bytes, and 4194304 are the most that is kept. Take it out of the folder, then try again.`,
		);
		await rm(join(incidentFolder, "sources/video.txt"));
		await expect(log.commit(changeWith({}))).resolves.toMatchObject({ kind: "committed" });
	});
});

describe("a crash between keeping a change and bringing it into the folder", () => {
	const second = (previous: string | undefined) =>
		revisionWith({
			number: 2,
			previous: previous ?? null,
			files: {
				"knowledge.yaml": { before: sha256Of(crane), after: pack(Buffer.from("title: Kept\n")) },
				"sources/log.txt": { before: sha256Of("It stopped.\n"), after: null },
				"sources/new.txt": { before: null, after: pack(Buffer.from("New.\n")) },
			},
		});

	test("is made good at the next start, wherever it happened", async () => {
		const { open, textOf, stateFolder, incidentFolder } = await logOnDisk(started);
		const { hash } = await (await open()).latest();
		await writeFile(join(stateFolder, "revisions/00000002.json"), printRevision(second(hash)));
		await writeFile(join(incidentFolder, "sources/new.txt"), "New.\n");

		const log = await open();

		await expect(log.latest()).resolves.toMatchObject({ number: 2 });
		await expect(textOf("knowledge.yaml")).resolves.toBe("title: Kept\n");
		await expect(readdir(join(incidentFolder, "sources"))).resolves.toEqual(["new.txt"]);
	});

	test("doesn't overwrite what was changed by hand before the next start", async () => {
		const { open, textOf, stateFolder, incidentFolder } = await logOnDisk(started);
		const { hash } = await (await open()).latest();
		await writeFile(join(stateFolder, "revisions/00000002.json"), printRevision(second(hash)));
		await writeFile(join(incidentFolder, "knowledge.yaml"), "title: By hand\n");

		const log = await open();

		await expect(textOf("knowledge.yaml")).resolves.toBe("title: By hand\n");
		expect(textsOf(await log.filesAt(2))["knowledge.yaml"]).toBe("title: Kept\n");
		expect(textsOf(await log.filesAt(3))).toEqual({
			"knowledge.yaml": "title: By hand\n",
			"questions.jsonl": "",
			"sources/new.txt": "New.\n",
		});
	});
});

describe("the history", () => {
	test("is that of all processes, newest first, with every file at every revision", async () => {
		const { open } = await logOnDisk(started);
		const [log, other] = [await open(), await open()];
		await log.commit(changeWith({ why: "one" }));
		await other.commit(changeWith({ base: 2, why: "two", files: { "knowledge.yaml": "title: Two\n" } }));

		const history = await log.history({ count: 2 });

		expect(history.map(({ number, why }) => [number, why])).toEqual([
			[3, "two"],
			[2, "one"],
		]);
		expect(textsOf(await log.filesAt(2))).toEqual({ ...started, "knowledge.yaml": "title: Edited\n" });
		await expect(log.filesAt(4)).resolves.toBeUndefined();
		await expect(log.filesAt(0)).resolves.toBeUndefined();
		await expect(log.read(4)).resolves.toBeUndefined();
	});

	test("takes an undo as a revision like any other", async () => {
		const { open, textOf } = await logOnDisk(started);
		const log = await open();
		await log.commit(changeWith({ files: { "knowledge.yaml": "title: Wrong\n", "sources/log.txt": null } }));

		const before = textsOf(await log.filesAt(1));
		await log.commit(changeWith({ base: 2, files: before, act: { kind: "undo", entries: [] } }));

		await expect(textOf("knowledge.yaml")).resolves.toBe(crane);
		expect(textsOf(await log.filesAt(3))).toEqual(started);
		await expect(log.latest()).resolves.toMatchObject({ number: 3, act: { kind: "undo" } });
	});

	test("tells of what other processes change", async () => {
		const { open } = await logOnDisk(started);
		const [log, other] = [await open(), await open()];
		const told: number[] = [];
		onTestFinished(log.watch((latest) => told.push(latest)));

		await other.commit(changeWith({}));

		await vi.waitFor(() => expect(told.at(-1)).toBe(2), { timeout: 10_000 });
	});

	test("is not believed where a record was changed by hand", async () => {
		const { open, stateFolder } = await logOnDisk(started);
		await open();
		const path = join(stateFolder, "revisions/00000001.json");
		await writeFile(path, (await readFile(path, "utf8")).replace('"why": ""', '"why": "bent"'));

		await expect(open()).rejects.toThrow(
			`The history in \`${stateFolder}/revisions\` is broken: revision 1 was changed after it was written: its hash is another. Put it back from a backup`,
		);
	});

	test("is not believed where a record is missing", async () => {
		const { open, stateFolder } = await logOnDisk(started);
		await (await open()).commit(changeWith({}));
		await rm(join(stateFolder, "revisions/00000001.json"));

		await expect(open()).rejects.toThrow("revision 1 is missing");
	});

	test("is not gone on with where it was taken away meanwhile", async () => {
		const { open, stateFolder, textOf } = await logOnDisk(started);
		const log = await open();
		await log.commit(changeWith({}));
		await rm(join(stateFolder, "revisions/00000002.json"));

		await expect(log.commit(changeWith({ base: 2, files: { "knowledge.yaml": "title: Lost\n" } }))).rejects.toThrow(
			"revisions are gone that were there",
		);
		await expect(textOf("knowledge.yaml")).resolves.toBe("title: Edited\n");
	});

	test("never writes outside of the incident, whatever a record says", async () => {
		const { open, stateFolder, incidentFolder } = await logOnDisk(started);
		const { hash } = await (await open()).latest();
		const { hash: _, ...rest } = revisionWith({ number: 2, previous: hash });
		const forged = printRevision({
			...sealed(rest),
			files: { "../escaped.txt": { before: null, after: pack(Buffer.of()) } },
		});
		await writeFile(join(stateFolder, "revisions/00000002.json"), forged);

		await expect(open()).rejects.toThrow("this is not a record as it was written");
		await expect(readdir(join(incidentFolder, ".."))).resolves.toEqual(["harbour"]);
	});
});
