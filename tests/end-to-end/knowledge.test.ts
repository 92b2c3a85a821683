import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import type { Message } from "../../src/sandbox/types.ts";
import { expectNoHarm } from "./circumstances.ts";
import { formOf, openScene, type Scene, said } from "./knowledge-scene.ts";

let scene: Scene;

beforeEach(async () => {
	scene = await openScene();
});

afterEach(async () => {
	scene.sandbox.faults.clear();
	await scene.close();
});

const inspection = {
	"evidence.0.text": "The port authority ordered an inspection of all twelve cranes.",
	asks: "Who ordered an inspection?\nHow many cranes are inspected?",
	about: "Port authority",
};

describe("a fact", () => {
	test("is added from the form to the next answer", async () => {
		const preview = await scene.added(inspection);

		expect(preview.ephemeral).toBe(true);
		expect(said(preview)).toContain("**Preview:** a new fact, on top of revision 1");
		expect(said(preview)).toContain("> The port authority ordered an inspection of all twelve cranes.");
		expect(said(preview)).toContain("**Known questions:** 1 asked. All are answered as before.");
		expect(said(preview)).toContain("Its own 2 questions are answered by it.");

		const approved = await scene.pressed(preview, "Approve");

		expect(approved).toMatchObject({ kind: "update", message: { id: preview.id } });
		expect(said(approved)).toContain("**Approved.** This is revision 2");
		expect(await scene.answered("Who ordered an inspection?")).toContain(
			"> The **port authority** ordered an inspection of all twelve cranes.",
		);
		expect(await scene.fileText()).toMatch(/about:\n\s+- authority/);
		expectNoHarm(scene);
	});

	test("whose passage is not in the document is kept, and the nearest passage is offered and taken", async () => {
		const draft = await scene.added({
			...inspection,
			"evidence.0.text": "The port authority orders an inspection of all twelve cranes.",
		});

		expect(said(draft)).toContain("**Draft:** a new fact");
		expect(said(draft)).toContain("Nearest there:\n> The port authority ordered an inspection of all twelve cranes.");
		expect(said(draft)).toContain("Who ordered an inspection? · How many cranes are inspected?");

		const preview = messageOf(await scene.pressed(draft, "Take the nearest passage"));
		expect(said(preview)).toContain("**Preview:** a new fact");
		expect(said(await scene.pressed(preview, "Approve"))).toContain("revision 2");
		expectNoHarm(scene);
	});
});

/** The draft of `/knowledge edit`, as mo. */
const edited = async (entry = "facts:crane-stopped") => messageOf(await scene.keep("edit", { entry }));

const approve = async (preview: Message) => said(await scene.pressed(preview, "Approve"));

describe("an entry", () => {
	test("is offered by the words that are typed, and changed part by part", async () => {
		const offered = await scene.sandbox.autocomplete(scene.mo, scene.channel, "knowledge edit", {
			entry: "noon crane",
		});
		expect(offered).toMatchObject({
			choices: [{ name: "fact: The crane at pier four stopped at noon on 3 May.", value: "facts:crane-stopped" }],
		});

		const draft = await edited();
		expect(said(draft)).toContain("When did the crane stop? · Which crane stopped?");
		const preview = await scene.filled(draft, "Edit", { "evidence.0.text": "The crane at pier four stopped at noon" });

		expect(said(preview)).toContain("**Preview:** change fact `crane-stopped`, on top of revision 1");
		expect(said(preview)).toContain("**+** evidence, log\n> The crane at pier four stopped at noon\n");
	});

	test("keeps what its draft leaves out", async () => {
		const draft = await edited();
		const [, words] = buttonsOf(draft).filter(({ label }) => label === "Edit");
		const form = formOf(await scene.sandbox.click(draft, words?.customId ?? "", scene.mo));
		const preview = messageOf(
			await scene.sandbox.submitModal(form, { asks: "When did the crane stop?\nWhat happened at noon?" }),
		);

		expect(said(preview)).toContain("**−** asks: Which crane stopped?");
		expect(said(preview)).toContain("**+** asks: What happened at noon?");
		expect(await approve(preview)).toContain("revision 2");
		expect(await scene.answered("What happened at noon?")).toContain("stopped at noon");
		expect(await scene.fileText()).toContain("# What the log tells.");
		expectNoHarm(scene);
	});

	test("with more questions than a form holds keeps them all", async () => {
		const asks = Array.from(
			{ length: 20 },
			(_, index) => `      - ${index}, ${"and when ".repeat(27)}did the crane stop?\n`,
		);
		await scene.write((await scene.fileText()).replace(/asks:\n/, `asks:\n${asks.join("")}`));
		await scene.library.reload();

		const draft = await edited();
		const words = buttonsOf(draft).filter(({ label }) => label === "Edit")[1];
		const form = formOf(await scene.sandbox.click(draft, words?.customId ?? "", scene.mo));
		expect(JSON.stringify(form.json)).not.toContain('"asks"');
		const preview = messageOf(await scene.sandbox.submitModal(form, { about: "Port authority" }));

		expect(said(preview)).toContain("**+** about: authority");
		expect(said(preview)).not.toContain("**−**");
		expectNoHarm(scene);
	});

	test("with more passages than a draft holds keeps them all", async () => {
		const passage = "      - source: log\n        text: Nobody was hurt.\n";
		await scene.write((await scene.fileText()).replace(/evidence:\n/, `evidence:\n${passage.repeat(20)}`));
		await scene.library.reload();

		const preview = await filledNth(await edited(), 0, { topics: "cranes" });

		expect(said(preview)).toContain("**+** topics: cranes");
		expect(said(preview)).not.toContain("**−**");
	});

	test("is taken out with a reason, which the history tells, and comes back by undoing that", async () => {
		const form = formOf(await scene.keep("remove", { entry: "facts:crane-stopped" }));
		const preview = messageOf(await scene.sandbox.submitModal(form, { why: "It was another crane." }));

		expect(said(preview)).toContain("**Fact `crane-stopped`: removed**");
		expect(said(preview)).toContain("**Known questions:** 1 asked. 1 rearranged.");
		const approved = messageOf(await scene.pressed(preview, "Approve"));
		expect(await scene.fileText()).not.toContain("crane-stopped");

		const history = said(await scene.keep("history"));
		expect(history).toContain("**2** · removed `crane-stopped`");
		expect(history).toContain("> It was another crane.");
		expect(history).toContain("by mo");

		const undo = messageOf(await scene.pressed(approved, "Undo"));
		expect(said(undo)).toContain("**Fact `crane-stopped`: added**");
		expect(await approve(undo)).toContain("revision 3");
		expect(await scene.fileText()).toContain("- id: crane-stopped");
		expectNoHarm(scene);
	});
});

/** Sends off the form that the n-th Edit button opens. */
async function filledNth(draft: Message, n: number, fields: Readonly<Record<string, string | readonly string[]>>) {
	const button = buttonsOf(draft).filter(({ label }) => label === "Edit")[n];
	const form = formOf(await scene.sandbox.click(draft, button?.customId ?? "", scene.mo));
	return messageOf(await scene.sandbox.submitModal(form, fields));
}

describe("a quote", () => {
	test("has a speaker, who may have to be put right, and a claim", async () => {
		const form = formOf(await scene.keep("add-quote", { source: "log" }));
		const draft = messageOf(
			await scene.sandbox.submitModal(form, {
				"evidence.0.text": "The operator said that a valve had been closed.",
				speaker: "Crane operater",
				asks: "What did the operator say?",
			}),
		);
		expect(said(draft)).toContain("**Speaker:**");

		const right = messageOf(await scene.pressed(draft, "Take Crane operator"));
		const again = messageOf(await scene.pressed(right, "Change"));
		const preview = await filledNth(again, 2, { by: "Crane operator", stance: ["assesses"], strength: "said" });

		expect(said(preview)).toContain("**+** speaker: operator");
		expect(said(preview)).toContain("**+** stance: assesses");
		expect(await approve(preview)).toContain("revision 2");
		expect(await scene.answered("What did the operator say?")).toContain("speaker: Crane operator");
		expectNoHarm(scene);
	});

	test("may be by somebody new", async () => {
		const form = formOf(await scene.keep("add-entity"));
		const preview = messageOf(
			await scene.sandbox.submitModal(form, { name: "Harbour master", kind: ["person"], aliases: "the master" }),
		);

		expect(await approve(preview)).toContain("revision 2");
		expect(await scene.fileText()).toContain("name: Harbour master");
	});
});

test("a draft may be changed in every part, with a reason, before it is approved", async () => {
	const draft = messageOf(await scene.pressed(await scene.added(inspection), "Change"));
	const withSlot = await filledNth(draft, 2, { slot: "cranes", value: "all twelve cranes" });
	const preview = await filledNth(messageOf(await scene.pressed(withSlot, "Change")), 4, { why: "Somebody asked." });

	expect(said(preview)).toContain("**+** slot: cranes");
	expect(said(preview)).toContain("**Reason:** Somebody asked.");
	await approve(preview);
	expect(said(await scene.keep("history"))).toContain("> Somebody asked.");
});

test("spellings and words of one meaning are added and taken out", async () => {
	const alias = messageOf(await scene.keep("alias", { entity: "Port authority", alias: "PA" }));
	expect(await approve(alias)).toContain("revision 2");
	const words = messageOf(await scene.keep("synonym", { words: "crane, derrick" }));
	expect(said(words)).toContain("**Synonyms: changed**");
	expect(await approve(words)).toContain("revision 3");
	expect(await scene.fileText()).toMatch(/aliases:\n\s+- PA/);

	const gone = messageOf(await scene.keep("alias", { entity: "PA", alias: "PA", act: "remove" }));
	expect(await approve(gone)).toContain("revision 4");
	expect(await scene.fileText()).not.toContain("PA\n");
});

describe("the history", () => {
	test("is paged, by entry and person, and shows what each revision changed", async () => {
		for (const word of ["derrick", "hoist", "jib", "boom", "winch", "davit", "gantry"]) {
			await approve(messageOf(await scene.keep("synonym", { words: `crane, ${word}` })));
		}
		const first = messageOf(await scene.keep("history"));
		expect(said(first)).toContain("**History:** 8 revisions, page 1 of 2");
		const second = messageOf(await scene.pressed(first, "Next"));
		expect(said(second)).toContain("**1** · the knowledge as it was found");
		expect(said(await scene.keep("history", { person: scene.mo.id }))).toContain("7 revisions");
		expect(said(await scene.keep("history", { person: "1" }))).toMatch(/^No revision is like that/);

		const shown = messageOf(await scene.pressed(messageOf(await scene.keep("history")), "Show"));
		expect(said(shown)).toContain("**+** synonyms: crane, gantry");
		const restored = messageOf(await scene.keep("restore", { revision: 1 }));
		expect(said(restored)).toContain("**−** synonyms: crane, derrick");
		expect(await approve(restored)).toContain("revision 9");
		expect(await scene.fileText()).not.toContain("derrick");
		expectNoHarm(scene);
	});

	test("tells of one entry alone, also of one that is gone", async () => {
		const form = formOf(await scene.keep("remove", { entry: "crane-stopped" }));
		await approve(messageOf(await scene.sandbox.submitModal(form, { why: "It was another crane." })));
		await approve(messageOf(await scene.keep("synonym", { words: "crane, hoist" })));

		const offered = await scene.sandbox.autocomplete(scene.mo, scene.channel, "knowledge history", { entry: "crane" });
		expect(offered).toMatchObject({ choices: [{ value: "crane-stopped" }] });
		const history = said(await scene.keep("history", { entry: "crane-stopped" }));
		expect(history).toContain("**History:** 1 revision\n**2** · removed `crane-stopped`");
	});

	test("offers who changed something", async () => {
		await approve(messageOf(await scene.keep("synonym", { words: "crane, hoist" })));
		const people = await scene.sandbox.autocomplete(scene.mo, scene.channel, "knowledge history", { person: "" });

		expect(people).toMatchObject({
			choices: [
				{ name: "mo", value: scene.mo.id },
				{ name: "by hand, in the folder", value: "external" },
			],
		});
	});

	test("says what stands in the way of taking something back", async () => {
		expect(said(await scene.keep("undo", { revision: 1 }))).toContain("the first revision can't be undone");
		expect(said(await scene.keep("restore", { revision: 99 }))).toContain("there is no revision 99");
	});
});

describe("the folder", () => {
	test("is told to be in order, or what is wrong with it, while the last good one answers", async () => {
		expect(said(await scene.keep("status"))).toContain("What lies in the folder is what is answered from.");
		expect(said(await scene.keep("check"))).toBe("The knowledge folder is in order.");

		await scene.write((await scene.fileText()).replace("at noon on 3 May.", "at dawn on 3 May."));
		await scene.library.reload();

		expect(said(await scene.keep("status"))).toContain("**Not served:**");
		expect(said(await scene.keep("check"))).toMatch(/knowledge\.yaml\\:23\\:49.*\n-# The source/);
		expect(await scene.answered("When did the crane stop?")).toContain("noon");
		expectNoHarm(scene);
	});

	test("is handed out as files, to the byte", async () => {
		const message = messageOf(await scene.keep("export"));

		expect(message.ephemeral).toBe(true);
		const texts = await Promise.all(message.attachments.map(async ({ url }) => (await fetch(url)).text()));
		expect(message.attachments.map(({ filename }) => filename)).toEqual([
			"knowledge.yaml",
			"questions.jsonl",
			"2_log.txt",
		]);
		expect(texts).toEqual([
			await scene.fileText(),
			await scene.fileText("questions.jsonl"),
			await scene.fileText("sources/log.txt"),
		]);
		expectNoHarm(scene);
	});

	test("takes in a document, which can be quoted at once", async () => {
		const content = "The inspection\n\nEleven of the twelve cranes passed the inspection in June.\n";
		const file = { filename: "Inspection report.txt", content, contentType: "text/plain" };
		const preview = messageOf(await scene.keep("import", { file }));
		expect(said(preview)).toContain("import the document Inspection");
		expect(await approve(preview)).toContain("revision 2");
		const [source] = [...(scene.library.casefiles.get("harbour")?.knowledge.sources.values() ?? [])].filter(
			({ id }) => id !== "log",
		);
		expect(source?.text).toBe(content);

		const form = formOf(await scene.keep("add-fact", { source: source?.id ?? "" }));
		const fact = messageOf(
			await scene.sandbox.submitModal(form, {
				"evidence.0.text": "Eleven of the twelve cranes passed the inspection in June.",
				asks: "How many cranes passed?",
			}),
		);
		expect(await approve(fact)).toContain("revision 3");
		expect(await scene.answered("How many cranes passed?")).toContain("Eleven");
		expectNoHarm(scene);
	});

	test.each([
		{ file: { filename: "a.zip", content: "PK", contentType: "application/zip" }, says: /is no text/ },
		{ file: { filename: "a.txt", content: Uint8Array.of(0x47, 0xfc), contentType: "text/plain" }, says: /UTF-8/ },
	])("refuses a file that is no text: $file.filename", async ({ file, says }) => {
		expect(said(await scene.keep("import", { file }))).toMatch(says);
	});
});
