import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRoom, type Room, type Sending } from "./room.ts";
import { wrongCallbacks, wrongChoices, wrongEdits, wrongModals, wrongReplies, wrongUpdates } from "./wrong-answers.ts";
import { wrongCommandEdits, wrongCommands, wrongOptions, wrongSets } from "./wrong-commands.ts";
import { type Wrong, wrongComponents, wrongContents, wrongEmbeds, wrongLayouts } from "./wrong-messages.ts";

interface Subject {
	readonly subject: string;
	readonly as: Sending;
	readonly cases: Readonly<Record<string, Wrong>>;
}

const subjects: readonly Subject[] = [
	{ subject: "a message's text and files", as: "a message", cases: wrongContents },
	{ subject: "embeds", as: "a message", cases: wrongEmbeds },
	{ subject: "components", as: "a message", cases: wrongComponents },
	{ subject: "Components V2", as: "a message", cases: wrongLayouts },
	{ subject: "an edited message", as: "an edit of a message", cases: wrongEdits },
	{ subject: "a callback", as: "a callback", cases: wrongCallbacks },
	{ subject: "a reply", as: "a reply", cases: wrongReplies },
	{ subject: "an update", as: "an update", cases: wrongUpdates },
	{ subject: "an edited reply", as: "an edit of a reply", cases: wrongEdits },
	{ subject: "a follow-up", as: "a follow-up", cases: wrongEdits },
	{ subject: "a modal", as: "a modal", cases: wrongModals },
	{ subject: "choices", as: "choices", cases: wrongChoices },
	{ subject: "a command", as: "a command", cases: wrongCommands },
	{ subject: "an option", as: "a command", cases: wrongOptions },
	{ subject: "an edited command", as: "an edit of a command", cases: wrongCommandEdits },
	{ subject: "commands that replace all", as: "all commands", cases: wrongSets },
];

let room: Room;

beforeAll(async () => {
	room = await openRoom();
});

afterAll(() => room.sandbox.stop());

describe.each(subjects)("$subject", ({ as, cases }) => {
	test.each(Object.entries(cases))("can't have %s", async (_, { body, fault }) => {
		const answer = await room.send[as](body);

		expect(answer).toMatchObject({ status: 400, code: 50_035, body: { message: "Invalid Form Body" } });
		expect(answer.faults).toEqual([fault]);
		const [violation] = room.sandbox.requests.at(-1)?.violations ?? [];
		expect(violation?.page).toMatch(/^https:\/\/discord\.com\/developers\/docs\//);
		expect(violation?.message).toMatch(/\w/);
	});
});

/** What is wrong at what place, whichever of many it is and whatever it is sent in: `embeds.*.title BASE_TYPE_MAX_LENGTH`. */
function kindOf({ fault }: Wrong): string {
	return fault.replace(/^data\./, "").replaceAll(/\b\d+\b/g, "*");
}

test("these are more than a hundred wrong requests, and nearly as many kinds of them", () => {
	const wrong = subjects.flatMap(({ cases }) => Object.values(cases));
	const kinds = new Set(wrong.map(kindOf));
	const codes = new Set(wrong.map(({ fault }) => fault.split(" ").at(-1)));

	expect({ requests: wrong.length, kinds: kinds.size, codes: codes.size }).toEqual({
		requests: 188,
		kinds: 161,
		codes: 53,
	});
});
