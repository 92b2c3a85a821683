import { expect, onTestFinished, test } from "vitest";
import { messageOf } from "../../src/sandbox/reading.ts";
import { openScene, said } from "./knowledge-scene.ts";

test("a moderator goes on with a draft whose message is gone, and sees nobody else's", async () => {
	const scene = await openScene();
	onTestFinished(() => scene.close());
	expect(said(await scene.keep("drafts"))).toContain("You have begun nothing");

	await scene.added({ "evidence.0.text": "Nobody was hurt at all.", asks: "Was anybody hurt?" });
	const list = messageOf(await scene.keep("drafts"));
	expect(said(list)).toContain("a new fact");

	const draft = await scene.pressed(list, "Go on");
	expect(said(draft)).toContain("Nobody was hurt at all.");
	expect(said(draft)).toContain("Was anybody hurt?");

	await scene.pressed(messageOf(draft), "Discard");
	expect(said(await scene.keep("drafts"))).toContain("You have begun nothing");
});
