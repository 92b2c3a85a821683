import type { Message } from "../../src/sandbox/types.ts";
import type { Stage } from "./stage.ts";

/** What a picture shows, by its file's name. */
type Scenes = Readonly<Record<string, (stage: Stage, path: string) => Promise<void>>>;

const question = "who attributed the attack?";

/** Somebody's account of it, with a bit of everything. */
const account = [
	"Albania gave the Iranian diplomats 24 hours to leave, and the last of them left on 9 September.",
	"The cyberattack permanently shut down several government websites.",
	"The attackers asked for five million dollars.",
	"What did Iran say to all that?",
].join(" ");

/** A picture of the last of the messages that came of something. */
const ofMessage = (play: (stage: Stage) => Promise<Message>) => async (stage: Stage, path: string) =>
	stage.photograph([await play(stage)], path);

export const scenes: Scenes = {
	page: (stage, path) =>
		stage.photographPage(async (page) => {
			await page.getByRole("textbox", { name: /Message/ }).focus();
			await page.keyboard.type(`/ask ${question}`);
			await page.keyboard.press("Enter");
			await page.getByText("Only you can see this").waitFor();
		}, path),
	developer: (stage, path) =>
		stage.photographPage(async (page) => {
			await page.getByRole("button", { name: "Developer's view" }).click();
			await page.getByRole("textbox", { name: /^Message/ }).focus();
			await page.keyboard.type("/people Mandiant");
			await page.keyboard.press("Enter");
			await page
				.getByRole("button", { name: /POST .*callback/ })
				.last()
				.click();
		}, path),
	ask: ofMessage((stage) => stage.call("ask", { question })),
	"ask-context": ofMessage(async (stage) => stage.press(await stage.call("ask", { question }), "Context")),
	"ask-abstention": ofMessage((stage) =>
		stage.call("ask", { question: "how much did it cost to restore the systems?" }),
	),
	attribution: ofMessage((stage) => stage.call("attribution", { about: "Albania" })),
	timeline: ofMessage((stage) => stage.call("timeline", { from: "15 July", to: "7 September" })),
	quotes: ofMessage((stage) => stage.call("quotes", { speaker: "Edi Rama" })),
	"quotes-citation": ofMessage(async (stage) =>
		stage.press(await stage.call("quotes", { speaker: "Edi Rama" }), "Copy citation 1"),
	),
	people: ofMessage((stage) => stage.call("people", { name: "Mandiant" })),
	sources: ofMessage((stage) => stage.call("sources")),
	"sources-reading": ofMessage(async (stage) => stage.press(await stage.call("sources"), "Read")),
	"check-against-sources": async (stage, path) => {
		const said = stage.say(account);
		await stage.photograph([said, await stage.callOn(said, "Check against sources")], path);
	},
	why: ofMessage((stage) => stage.call("why", { answer: question })),
	help: ofMessage((stage) => stage.call("help")),
	"knowledge-preview": async (stage, path) => {
		const preview = await stage.keep("add-asks", {
			entry: "mandiant-moderate-confidence",
			question: "which company looked into it?",
		});
		await stage.photograph([preview], path, "mo");
	},
};
