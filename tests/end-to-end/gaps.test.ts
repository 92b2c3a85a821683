import { describe, expect, onTestFinished, test } from "vitest";
import { messageOf } from "../../src/sandbox/reading.ts";
import { formOf, openScene, type Scene, said } from "./knowledge-scene.ts";

async function open(gapDays?: number): Promise<Scene> {
	const scene = await openScene(gapDays === undefined ? {} : { gapDays });
	onTestFinished(() => scene.close());
	return scene;
}

const gapsOf = async (scene: Scene) => messageOf(await scene.keep("gaps"));

/** What members ask is written down once their answer is there. */
const waiting = (scene: Scene, question: RegExp) =>
	expect.poll(async () => said(await gapsOf(scene))).toMatch(question);

describe("a question that nothing answers", () => {
	test("is counted, and listed with what comes nearest", async () => {
		const scene = await open(30);
		await scene.ask("Which valve had been closed by whom at noon?");
		await scene.ask("which valve had been closed by whom at noon");

		await waiting(scene, /which valve had been closed by whom at noon\*\*, asked 2 times/);
	});

	test("is not counted when it is only looked at again", async () => {
		const scene = await open(30);
		const answer = await scene.ask("Which valve had been closed by whom at noon?");
		await waiting(scene, /asked once/);

		await scene.press(answer, "Why");

		expect(said(await gapsOf(scene))).toContain("asked once");
	});

	test("becomes a question that the documents leave open, and waits no more", async () => {
		const scene = await open(30);
		await scene.ask("Which valve had been closed by whom at noon?");
		await waiting(scene, /which valve/);

		const preview = messageOf(await scene.pressed(await gapsOf(scene), "The documents don't say"));
		expect(said(preview)).toContain("which valve had been closed by whom at noon");

		expect(said(await scene.pressed(preview, "Approve"))).toContain("**Approved.**");

		expect(said(await gapsOf(scene))).toContain("No question is waiting");
		expect(await scene.answered("Which valve had been closed by whom at noon?")).toContain(
			"**The documents leave this open**",
		);
	});

	test("can be added to the entry whose passage comes nearest", async () => {
		const scene = await open(30);
		await scene.ask("Until what hour did people see the crane of that pier move?");
		await waiting(scene, /until what hour/);

		const preview = messageOf(await scene.pressed(await gapsOf(scene), "Add the wording to this entry"));
		await scene.pressed(preview, "Approve");

		expect(await scene.fileText()).toContain("until what hour did people see the crane of that pier move");
		expect(said(await gapsOf(scene))).toContain("No question is waiting");
	});

	test("is never asked about again once it is out of scope", async () => {
		const scene = await open(30);
		await scene.ask("Who wins the cup?");
		await waiting(scene, /who wins the cup/);

		expect(said(await scene.pressed(await gapsOf(scene), "Out of scope"))).toContain("No question is waiting");

		await scene.ask("Who wins the cup?");
		expect(said(await gapsOf(scene))).toContain("No question is waiting");
	});

	test("begins a fact, with the question filled in", async () => {
		const scene = await open(30);
		await scene.ask("Was anybody hurt by the falling hook?");
		await waiting(scene, /falling hook/);

		const draft = messageOf(await scene.pressed(await gapsOf(scene), "Add a fact"));

		expect(said(draft)).toContain("hook");
	});
});

describe("what a member thinks of an answer", () => {
	test("stands beside the entry that came first, until a moderator has read it", async () => {
		const scene = await open(30);
		const answer = await scene.ask("When did the crane stop?");
		const form = formOf(await scene.sandbox.click(answer, rateButtonOf(answer), scene.ada));
		await scene.sandbox.submitModal(form, { verdict: "wrong", word: "It was at one." });

		const list = () => scene.keep("feedback");
		await expect.poll(async () => said(await list())).toContain("It was at one.");
		expect(said(await list())).toMatch(/The crane at pier four stopped at noon on 3 May\.\*\*\nwrong: 1 · helpful: 0/);
		expect(JSON.stringify(messageOf(await list()).json)).not.toContain(scene.ada.id);

		expect(said(await scene.pressed(messageOf(await list()), "Read"))).toContain("Nobody has said anything");
	});
});

function rateButtonOf(answer: Parameters<typeof said>[0]): string {
	const found = /"custom_id":"(ask:rate:[^"]+)"/.exec(JSON.stringify(answer))?.[1];
	if (found === undefined) throw new Error("There is no button to rate the answer.");
	return found;
}

test("nothing is counted where the settings don't say so", async () => {
	const scene = await open();
	await scene.ask("Who wins the cup?");

	expect(said(await gapsOf(scene))).toContain("Questions are not counted here.");
});
