import type { Sight } from "./message-drawing.ts";
import type { Stage } from "./stage.ts";

/** What a picture shows, by its file's name: messages, one below the other. */
type Scenes = Readonly<Record<string, (stage: Stage) => Promise<readonly Sight[]>>>;

const question = "who attributed the attack?";

/** Somebody's account of it, with a bit of everything. */
const account = [
	"Albania gave the Iranian diplomats 24 hours to leave, and the last of them left on 9 September.",
	"The cyberattack permanently shut down several government websites.",
	"The attackers asked for five million dollars.",
	"What did Iran say to all that?",
].join(" ");

export const scenes: Scenes = {
	ask: async (stage) => [(await stage.call("ask", { question })).sight],
	"ask-context": async (stage) => [(await stage.press(await stage.call("ask", { question }), "Context")).sight],
	"ask-abstention": async (stage) => [
		(await stage.call("ask", { question: "how much did it cost to restore the systems?" })).sight,
	],
	attribution: async (stage) => [(await stage.call("attribution", { about: "Albania" })).sight],
	timeline: async (stage) => [(await stage.call("timeline", { from: "15 July", to: "7 September" })).sight],
	quotes: async (stage) => [(await stage.call("quotes", { speaker: "Edi Rama" })).sight],
	"quotes-citation": async (stage) => [
		(await stage.press(await stage.call("quotes", { speaker: "Edi Rama" }), "Copy citation 1")).sight,
	],
	people: async (stage) => [(await stage.call("people", { name: "Mandiant" })).sight],
	sources: async (stage) => [(await stage.call("sources")).sight],
	"sources-reading": async (stage) => [(await stage.press(await stage.call("sources"), "Read")).sight],
	"check-against-sources": async (stage) => {
		const said = stage.say(account);
		return [said.sight, (await stage.callOn(said, "Check against sources")).sight];
	},
	why: async (stage) => [(await stage.call("why", { answer: question })).sight],
	help: async (stage) => [(await stage.call("help")).sight],
};
