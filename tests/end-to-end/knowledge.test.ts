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
