import { mkdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entryHash } from "../../src/editing/entry-hash.ts";
import { entryOf, readFileData } from "../../src/editing/file-data.ts";
import { StorageError } from "../../src/revisions/storage-errors.ts";
import {
	ann,
	approved,
	type DeskOnDisk,
	deskOnDisk,
	inspection,
	mo,
	pressed,
	previewed,
	shown,
	wordingOf,
} from "./desk-on-disk.ts";

const orderedBy = "Who ordered an inspection?";

/** An entry's id with what it says now, as a form that is opened knows it. */
async function entryAsItIs({ textOf }: DeskOnDisk, id = "crane-stopped") {
	const read = readFileData(await textOf("knowledge.yaml"));
	return { id, hash: entryHash("data" in read ? entryOf(read.data, "facts", id) : undefined) };
}

describe("a draft", () => {
	test("says who began it, when, and which revision they saw", async () => {
		const { harbour } = await deskOnDisk();

		const { id, draft } = await harbour.begin(inspection, mo);

		expect(id).toMatch(/^[a-z0-9]{12}$/);
		expect(draft).toMatchObject({ kind: "add-fact", incident: "harbour", base: 1, by: mo });
		await expect(harbour.draft(id)).resolves.toEqual({ id, draft });
	});

	test("with a mistake says what to put right, is kept over a restart, and can be put right then", async () => {
		const before = await deskOnDisk();
		const evidence = [{ source: "log", text: "The port authority ordered an inspection of twelve cranes." }];
		const mistaken = { ...inspection, evidence: evidence.map((each) => ({ ...each, occurrence: "" })) };
		const { id } = await before.harbour.begin(mistaken, mo);
		const prepared = await before.harbour.prepare(id);
		if (prepared === undefined || !("problems" in prepared)) throw new Error("It should be wrong.");
		const [offer] = prepared.problems.flatMap(({ offers }) => offers);

		const { harbour } = await before.again();
		await harbour.fill(id, { [offer?.field ?? ""]: offer?.value ?? "" });

		expect(prepared.problems.map(({ field }) => field)).toEqual(["evidence.0.text"]);
		expect(previewed(await harbour.prepare(id)).changes).toMatchObject([{ section: "facts", kind: "added" }]);
	});

	test("is gone once it was put away", async () => {
		const { harbour } = await deskOnDisk();
		const { id, on } = await shown(harbour, inspection);

		await harbour.discard(id);

		await expect(harbour.draft(id)).resolves.toBeUndefined();
		await expect(harbour.fill(id, { asks: "Who?" })).resolves.toBeUndefined();
		await expect(harbour.prepare(id)).resolves.toBeUndefined();
		await expect(harbour.approve(id, pressed(on))).resolves.toEqual({ kind: "gone" });
	});

	test("is forgotten when nobody has touched it for 30 days", async () => {
		let today = new Date("2026-01-01T12:00:00Z");
		const { harbour } = await deskOnDisk({}, () => today);
		const { id } = await harbour.begin(inspection, mo);
		const touched = await harbour.begin(inspection, mo);
		today = new Date("2026-01-31T11:00:00Z");
		await harbour.fill(touched.id, { why: "It is asked often." });
		today = new Date("2026-01-31T13:00:00Z");

		await harbour.begin(inspection, ann);

		await expect(harbour.draft(id)).resolves.toBeUndefined();
		await expect(harbour.draft(touched.id)).resolves.toMatchObject({ draft: { why: "It is asked often." } });
	});

	test("that is broken on the disk counts as gone, and is told", async () => {
		const { harbour, told } = await deskOnDisk({ "harbour/drafts/0123456789ab.json": "{" });

		await expect(harbour.draft("0123456789ab")).resolves.toBeUndefined();
		expect(told).toEqual([expect.stringContaining("0123456789ab.json can't be read")]);
	});

	test.each(["../../../knowledge", "", "a/b", "UPPER"])("with the id %j is no draft", async (id) => {
		const { harbour } = await deskOnDisk();

		await expect(harbour.draft(id)).resolves.toBeUndefined();
		await expect(harbour.approve(id, pressed(1))).resolves.toEqual({ kind: "gone" });
	});
});

describe("a preview", () => {
	test("tells what changes, and what becomes of the known questions", async () => {
		const { harbour, write, ask } = await deskOnDisk();
		const known = { kind: "direct", answerable: true, must: [] };
		const gold = [{ source: "log", text: "The port authority ordered an inspection of all twelve cranes." }];
		const questions = [
			{ ...known, id: "q1", question: "When did the crane stop?", gold: [] },
			{ ...known, id: "q2", question: "Who gave the order to look at the derricks?", gold },
		];
		await write("questions.jsonl", questions.map((question) => JSON.stringify(question)).join("\n"));

		const { changes, meanwhile, effects, on } = await shown(harbour, {
			...inspection,
			fields: { asks: "Who gave the order to look at the derricks?" },
		});

		expect(on).toBe((await harbour.latest()).number);
		expect(changes).toMatchObject([{ section: "facts", kind: "added" }]);
		expect(meanwhile).toEqual([]);
		expect(effects).toMatchObject({ asked: 2, silent: [], broken: [], own: [{ isMet: true }] });
		expect(effects.appeared.map(({ question }) => question.id)).toEqual(["q2"]);
		expect(ask("Who gave the order to look at the derricks?")?.status).not.toBe("answered");
	});

	test("says that there is no such revision", async () => {
		const { harbour } = await deskOnDisk();
		const { id } = await harbour.begin({ kind: "restore", why: "", revision: 7 }, mo);

		await expect(harbour.prepare(id)).resolves.toMatchObject({ problems: [{ field: "revision" }] });
	});

	test("says that the knowledge is gone", async () => {
		const { harbour, root } = await deskOnDisk();
		const { id } = await harbour.begin(inspection, mo);
		await rm(join(root, "harbour", "knowledge.yaml"));

		await expect(harbour.prepare(id)).resolves.toMatchObject({ problems: [{ field: "file" }] });
		await expect(harbour.check()).resolves.toEqual([expect.stringContaining("There is no `knowledge.yaml`")]);
	});
});

describe("an approved draft", () => {
	test("answers the very next question, and is in the folder and in the history", async () => {
		const { harbour, ask, textOf } = await deskOnDisk();
		const { id, on } = await shown(harbour, inspection);

		const approval = await harbour.approve(id, pressed(on, ann));
		const answer = ask(orderedBy);

		expect(answer).toMatchObject({ status: "answered", snippets: [{ text: expect.stringContaining("authority") }] });
		expect(approval).toMatchObject({
			kind: "approved",
			revision: { number: 2, by: ann, why: "Somebody asked.", act: { kind: "add-fact" } },
		});
		await expect(textOf("knowledge.yaml")).resolves.toContain(orderedBy);
		await expect(harbour.draft(id)).resolves.toBeUndefined();
		await expect(harbour.changesOf(2)).resolves.toMatchObject([{ section: "facts", kind: "added" }]);
		await expect(harbour.history({ count: 5 })).resolves.toMatchObject([{ number: 2 }, { number: 1 }]);
	});

	test("is approved once, however often the same interaction comes", async () => {
		const { harbour } = await deskOnDisk();
		const { id, on } = await shown(harbour, inspection);
		const approving = pressed(on);

		const both = await Promise.all([harbour.approve(id, approving), harbour.approve(id, approving)]);

		expect(both).toMatchObject(both.map(() => ({ kind: "approved", revision: { number: 2 } })));
		await expect(harbour.approve(id, pressed(on))).resolves.toEqual({ kind: "gone" });
		await expect(harbour.latest()).resolves.toMatchObject({ number: 2 });
	});

	test("that a crash left in the drawer is not approved again", async () => {
		const before = await deskOnDisk();
		const { id, on } = await shown(before.harbour, inspection);
		const drawer = join(before.stateDir, "harbour", "drafts", `${id}.json`);
		const approving = pressed(on);
		const laid = JSON.parse(await readFile(drawer, "utf8"));
		await before.harbour.approve(id, approving);
		const left = { ...laid, value: { ...laid.value, approving: approving.interaction } };
		await writeFile(drawer, JSON.stringify(left));

		const { harbour } = await before.again();

		await expect(harbour.approve(id, pressed(on))).resolves.toMatchObject({
			kind: "approved",
			revision: { number: 2 },
		});
		await expect(harbour.latest()).resolves.toMatchObject({ number: 2 });
		await expect(harbour.draft(id)).resolves.toBeUndefined();
	});

	test("has to be looked at again after it was filled in otherwise, and after a restart", async () => {
		const { harbour, again } = await deskOnDisk();
		const { id, on } = await shown(harbour, inspection);
		await harbour.fill(id, { asks: "Who had all cranes inspected?" });

		const unseen = { kind: "overtaken", meanwhile: [] };
		await expect(harbour.approve(id, pressed(on))).resolves.toEqual(unseen);
		await expect((await again()).harbour.approve(id, pressed(on))).resolves.toEqual(unseen);
		await expect(harbour.latest()).resolves.toMatchObject({ number: 1 });

		await harbour.prepare(id);
		await expect(harbour.approve(id, pressed(on))).resolves.toMatchObject({ kind: "approved" });
	});

	test("is approved also when many were looked at since", async () => {
		const { harbour, ask } = await deskOnDisk();
		const { id, on } = await shown(harbour, inspection);
		for (const asks of ["One?", "Two?", "Three?", "Four?"]) await shown(harbour, { ...inspection, fields: { asks } });

		await expect(harbour.approve(id, pressed(on))).resolves.toMatchObject({ kind: "approved" });
		expect(ask(orderedBy)?.status).toBe("answered");
	});
});

describe("two moderators at once", () => {
	test("on two entries both come through, the second on top of the first", async () => {
		const { harbour, ask } = await deskOnDisk();
		const entity = { kind: "add-entity", why: "", fields: { name: "Port authority", kind: "organisation" } } as const;
		const [one, other] = [await shown(harbour, inspection), await shown(harbour, entity, ann)];

		const approvals = await Promise.all([
			harbour.approve(one.id, pressed(one.on)),
			harbour.approve(other.id, pressed(other.on, ann)),
		]);

		expect(approvals).toMatchObject([
			{ kind: "approved", revision: { number: 2 } },
			{ kind: "approved", revision: { number: 3 } },
		]);
		expect(ask(orderedBy)?.status).toBe("answered");
		expect([...harbour.casefile.knowledge.entities.values()].map(({ name }) => name)).toEqual(["Port authority"]);
	});

	test("on one entry, the second sees what the first changed, and goes on top of it", async () => {
		const opened = await deskOnDisk();
		const { harbour, ask } = opened;
		const entry = await entryAsItIs(opened);
		const one = await shown(harbour, wordingOf(entry, "Since when does the crane stand?"));
		const other = await shown(harbour, wordingOf(entry, "What time did it halt?"), ann);
		await harbour.approve(one.id, pressed(one.on));

		await expect(harbour.approve(other.id, pressed(other.on, ann))).resolves.toMatchObject({
			kind: "overtaken",
			meanwhile: [{ id: "crane-stopped", lines: [{ sign: "+", text: "Since when does the crane stand?" }] }],
		});

		const wrong = await harbour.prepare(other.id);
		const [offer] = wrong !== undefined && "problems" in wrong ? wrong.problems.flatMap(({ offers }) => offers) : [];
		await harbour.fill(other.id, { [offer?.field ?? ""]: offer?.value ?? "" });
		const onTop = previewed(await harbour.prepare(other.id));
		expect(onTop).toMatchObject({ on: 2, meanwhile: [{ id: "crane-stopped" }] });
		await expect(harbour.approve(other.id, pressed(onTop.on, ann))).resolves.toMatchObject({ kind: "approved" });
		expect(ask("Since when does the crane stand?")?.status).toBe("answered");
		expect(harbour.casefile.knowledge.facts[0]?.asks).toHaveLength(4);
	});
});

describe("what was done", () => {
	test("is taken back by an undo, and brought back by a restore, each a revision of its own", async () => {
		const { harbour, ask, textOf } = await deskOnDisk();
		const before = await textOf("knowledge.yaml");
		const added = await approved(harbour, inspection);
		const after = await textOf("knowledge.yaml");

		const undone = await approved(harbour, { kind: "undo", why: "Not asked after all.", revision: added });
		expect(ask(orderedBy)?.snippets[0]?.id).not.toMatch(/authority/);
		await expect(textOf("knowledge.yaml")).resolves.toBe(before);

		const restored = await approved(harbour, { kind: "restore", why: "It is.", revision: added });
		await expect(textOf("knowledge.yaml")).resolves.toBe(after);
		expect([added, undone, restored]).toEqual([2, 3, 4]);
		await expect(harbour.changesOf(3)).resolves.toMatchObject([{ section: "facts", kind: "removed" }]);
		await expect(harbour.changesOf(1)).resolves.toEqual([]);
		await expect(harbour.changesOf(5)).resolves.toBeUndefined();
	});

	test("by hand is kept and told of, and a preview from before goes on top of it", async () => {
		const { harbour, textOf, write, ask } = await deskOnDisk();
		const { id, on } = await shown(harbour, inspection);
		const byHand = (await textOf("knowledge.yaml")).replace("The harbour incident", "The crane");
		await write("knowledge.yaml", byHand);

		await expect(harbour.approve(id, pressed(on))).resolves.toMatchObject({ revision: { number: 3 } });

		expect(harbour.casefile.knowledge.title).toBe("The crane");
		expect(ask(orderedBy)?.status).toBe("answered");
		await expect(harbour.history({ count: 2 })).resolves.toMatchObject([{ by: mo }, { by: "external" }]);
		await expect(harbour.changesOf(2)).resolves.toMatchObject([{ section: "title" }]);
	});

	test("by hand is in the history as soon as it is answered from", async () => {
		const { harbour, textOf, write } = await deskOnDisk();
		await harbour.latest();

		await write("knowledge.yaml", (await textOf("knowledge.yaml")).replace("The harbour incident", "The crane"));

		await expect.poll(harbour.latest, { timeout: 10_000 }).toMatchObject({ number: 2, by: "external" });
		expect(harbour.casefile.knowledge.title).toBe("The crane");
	});

	test("by hand that made the file unreadable is mended by a restore", async () => {
		const { harbour, textOf, write } = await deskOnDisk();
		const good = await textOf("knowledge.yaml");
		await harbour.latest();
		await write("knowledge.yaml", good.replace("stopped at noon", "stood at noon"));

		await expect(harbour.check()).resolves.toEqual([expect.stringMatching(/^knowledge\.yaml:13:41: /)]);
		await approved(harbour, { kind: "restore", why: "Misquoted.", revision: 1 });

		await expect(textOf("knowledge.yaml")).resolves.toBe(good);
		await expect(harbour.check()).resolves.toEqual([]);
	});
});

describe("storage that fails", () => {
	test("says what to do where a draft can't be kept", async () => {
		const { harbour } = await deskOnDisk({ "harbour/drafts": "This is no folder." });

		const failing = harbour.begin(inspection, mo);

		await expect(failing).rejects.toThrow(StorageError);
		await expect(failing).rejects.toThrow(/^Nothing was changed: .+ then try again\.$/);
	});

	test("changes nothing, and the same preview can be approved when it is mended", async () => {
		const { harbour, root, ask, textOf } = await deskOnDisk();
		const before = await textOf("knowledge.yaml");
		const { id, on } = await shown(harbour, inspection);
		const inTheWay = join(root, "harbour", "sources", "pictures");
		await mkdir(inTheWay);

		await expect(harbour.approve(id, pressed(on))).rejects.toThrow(/^Nothing was changed: .+pictures` is not a file/);
		await expect(textOf("knowledge.yaml")).resolves.toBe(before);
		expect(ask(orderedBy)?.snippets[0]?.id).not.toMatch(/authority/);

		await rmdir(inTheWay);
		await expect(harbour.approve(id, pressed(on))).resolves.toMatchObject({ revision: { number: 2 } });
	});

	test("is told in the log where a change by hand can't be recorded, which is served all the same", async () => {
		const { harbour, told, write, textOf } = await deskOnDisk({ harbour: "This is no folder." });

		await write("knowledge.yaml", (await textOf("knowledge.yaml")).replace("The harbour incident", "The crane"));

		await expect
			.poll(() => told, { timeout: 10_000 })
			.toEqual([
				expect.stringMatching(/^What was changed by hand in harbour is not in its history yet\. Nothing was changed: /),
			]);
		expect(harbour.casefile.knowledge.title).toBe("The crane");
	});

	test("is asked again once it has room", async () => {
		const { harbour, stateDir } = await deskOnDisk({ harbour: "This is no folder." });
		await expect(harbour.latest()).rejects.toThrow(StorageError);

		await rm(join(stateDir, "harbour"));

		await expect(harbour.latest()).resolves.toMatchObject({ number: 1 });
	});
});

test("a desk gives the folder's files as text", async () => {
	const { harbour, textOf } = await deskOnDisk();

	const files = await harbour.files();

	expect([...files.keys()]).toEqual(["knowledge.yaml", "sources/log.txt"]);
	expect(files.get("knowledge.yaml")).toBe(await textOf("knowledge.yaml"));
});

test("there is no desk of an incident that is not served", async () => {
	const { desk } = await deskOnDisk();

	expect(desk.incidents).toEqual(["harbour"]);
	for (const name of ["canal", "../harbour", "constructor", ""]) expect(desk.of(name)).toBeUndefined();
});
