import { appendFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCasefile } from "../../src/checking/casefile.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { replaceFile } from "../../src/knowledge/write-file.ts";
import { openLibrary } from "../../src/live/library.ts";
import { logText } from "../knowledge/incident-on-disk.ts";
import { craneTitled, eventually, misquoted, opened, rootWith, serves, titleOf, writeIncident } from "./shelves.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("knowledge that can't be served", { timeout: 20_000 }, () => {
	test("leaves in service what was good, is told once with its place, and is mended by the next good one", async () => {
		const root = await rootWith("harbour");
		const { library, told } = await opened({ root });
		const file = join(root, "harbour", "knowledge.yaml");
		const good = await readFile(file, "utf8");

		await writeFile(file, misquoted);
		await eventually(() => library.status("harbour")?.problem?.text).toMatch(/knowledge\.yaml:13:28: /);
		await writeFile(file, misquoted);
		await library.reload();

		expect(titleOf(library)).toBe("The crane");
		expect(told).toEqual([
			{
				incident: "harbour",
				kind: "refused",
				isServed: true,
				text: expect.stringMatching(/harbour.knowledge\.yaml:13:28: this is not in `log` word for word/),
			},
		]);

		await writeFile(file, good);
		await eventually(() => library.status("harbour")?.problem).toBeUndefined();
		expect(told.slice(1)).toEqual([{ incident: "harbour", kind: "mended" }]);
	});

	test("is told again when other things are wrong with it", async () => {
		const root = await rootWith("harbour");
		const { library, told } = await opened({ root });
		const file = join(root, "harbour", "knowledge.yaml");

		await writeFile(file, misquoted);
		await library.reload();
		await writeFile(file, "title: [");
		await library.reload();

		expect(told.map(({ kind }) => kind)).toEqual(["refused", "refused"]);
	});

	test("can be a source that was changed, or is no longer there", async () => {
		const root = await rootWith("harbour");
		const { library } = await opened({ root });
		const source = join(root, "harbour", "sources", "log.txt");

		await appendFile(source, "And more.\n");
		await eventually(() => library.status("harbour")?.problem?.text).toMatch(
			/knowledge\.yaml:7:13: .+ its text has changed/,
		);
		await rm(source);
		await eventually(() => library.status("harbour")?.problem?.text).toMatch(/knowledge\.yaml:6:11: /);
		await writeFile(source, logText);

		await eventually(() => library.status("harbour")?.problem).toBeUndefined();
		expect(titleOf(library)).toBe("The crane");
	});

	test("stops a library from being opened, as nothing good is known yet", async () => {
		const root = await rootWith("harbour");
		await writeFile(join(root, "harbour", "knowledge.yaml"), misquoted);

		await expect(openLibrary({ root })).rejects.toMatchObject({ name: "KnowledgeError" });
		await expect(openLibrary({ root: join(root, "nowhere") })).rejects.toMatchObject({
			name: "KnowledgeNotFoundError",
		});
	});
});

describe("incidents", { timeout: 20_000 }, () => {
	test("appear with their folders and go with them", async () => {
		const root = await rootWith("harbour");
		const { library, told } = await opened({ root });
		const before = library.casefiles;

		await writeIncident(join(root, "airport"), craneTitled("The airport"));
		await serves(library, "The airport", "airport");
		expect([...library.casefiles.keys()]).toEqual(["airport", "harbour"]);
		await rm(join(root, "airport"), { recursive: true });

		await eventually(() => [...library.casefiles.keys()]).toEqual(["harbour"]);
		expect([...before.keys()]).toEqual(["harbour"]);
		expect(library.status("airport")).toBeUndefined();
		expect(told.map(({ incident, kind }) => `${incident} ${kind}`)).toEqual(["airport new", "airport gone"]);
	});

	test("that come with a mistake are not served, and say why", async () => {
		const root = await rootWith("harbour");
		const { library, told } = await opened({ root });

		await writeIncident(join(root, "airport"), misquoted);

		await eventually(() => library.status("airport")?.problem?.text).toMatch(/airport.knowledge\.yaml:13:28: /);
		expect(library.status("airport")).not.toHaveProperty("served");
		expect([...library.casefiles.keys()]).toEqual(["harbour"]);
		expect(told).toMatchObject([{ kind: "refused", isServed: false }]);
	});

	test("stay in service when the disk is away that all of them are on", async () => {
		const root = await rootWith("all/airport", "all/harbour");
		const { library, told } = await opened({ root: join(root, "all") });

		await rename(join(root, "all"), join(root, "away"));
		await eventually(() => told.length).toBe(2);
		await rename(join(root, "away"), join(root, "all"));

		await eventually(() => library.status("harbour")?.problem).toBeUndefined();
		expect([...library.casefiles.keys()]).toEqual(["airport", "harbour"]);
		expect(told.map(({ kind }) => kind)).toEqual(["refused", "refused", "mended", "mended"]);
		expect(told[0]).toMatchObject({ text: expect.stringMatching(/there is no knowledge here any more\. Put/) });
	});

	test("are one alone where one alone is asked for", async () => {
		const root = await rootWith("airport", "harbour");
		const { library, told } = await opened({ root, only: "harbour" });

		await writeFile(join(root, "airport", "knowledge.yaml"), craneTitled("The airport"));
		await library.reload();

		expect([...library.casefiles.keys()]).toEqual(["harbour"]);
		expect(told).toEqual([]);
	});
});

describe("an approved change", { timeout: 20_000 }, () => {
	test("is served at once, and is not built again when it is found on the disk", async () => {
		const root = await rootWith("harbour");
		const { library, told } = await opened({ root });
		const directory = join(root, "harbour");
		await replaceFile(join(directory, "knowledge.yaml"), craneTitled("The crate"));
		const casefile = createCasefile(await loadKnowledge(directory));

		library.replace(casefile);
		expect(library.casefiles.get("harbour")).toBe(casefile);
		await library.reload();

		expect(library.casefiles.get("harbour")).toBe(casefile);
		expect(told.map(({ kind }) => kind)).toEqual(["changed"]);
	});

	test("is not undone by what was being read while it came", async () => {
		const root = await rootWith("harbour");
		const { library } = await opened({ root });
		const file = join(root, "harbour", "knowledge.yaml");
		const titles: (string | undefined)[] = [];
		library.onChange(() => titles.push(titleOf(library)));

		await replaceFile(file, craneTitled("By hand"));
		const reading = library.reload();
		await pause(105);
		await replaceFile(file, craneTitled("Approved"));
		library.replace(createCasefile(await loadKnowledge(join(root, "harbour"))));
		await reading;
		await library.reload();

		expect(titles.at(-1)).toBe("Approved");
		expect(titles.slice(titles.indexOf("Approved"))).toEqual(["Approved"]);
	});
});

test("a library that was closed notices nothing any more, and serves what it has", async () => {
	const root = await rootWith("harbour");
	const { library, told } = await opened({ root });

	library.close();
	await writeFile(join(root, "harbour", "knowledge.yaml"), craneTitled("The crate"));
	await pause(400);

	expect(titleOf(library)).toBe("The crane");
	expect(told).toEqual([]);
});

test("who has asked to hear no more is told nothing", async () => {
	const root = await rootWith("harbour");
	const { library } = await opened({ root });
	const told: unknown[] = [];
	library.onChange((news) => told.push(news))();

	await writeFile(join(root, "harbour", "knowledge.yaml"), craneTitled("The crate"));
	await library.reload();

	expect(titleOf(library)).toBe("The crate");
	expect(told).toEqual([]);
});
