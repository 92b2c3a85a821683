import { describe, expect, test } from "vitest";
import { callsWithoutMessage, entriesOf } from "../../../src/sandbox/page/messages/message-groups.ts";
import { messageText } from "../../../src/sandbox/page/messages/message-text.ts";
import type { MessageView } from "../../../src/sandbox/view/views.ts";

const noon = new Date(2026, 4, 3, 12, 0, 0);
const minute = 60_000;

const messageOf = (parts: Partial<MessageView> = {}, minutes = 0): MessageView => ({
	id: `${minutes}`,
	placeId: "1",
	author: { id: "1", name: "ada", isBot: false, roles: [] },
	sentAt: new Date(noon.getTime() + minutes * minute).toISOString(),
	isEdited: false,
	isEphemeral: false,
	isThinking: false,
	mentionsViewer: false,
	content: [],
	embeds: [],
	components: [],
	pictures: [],
	files: [],
	json: {},
	...parts,
});

const shapeOf = (messages: readonly MessageView[]) =>
	entriesOf(messages).map((entry) => (entry.kind === "day" ? "day" : entry.isFirst ? "first" : "follows"));

describe("groups of messages", () => {
	test("stand together within seven minutes of one person", () => {
		expect(shapeOf([messageOf(), messageOf({}, 6), messageOf({}, 14)])).toEqual(["day", "first", "follows", "first"]);
	});

	test("end with another person, an answer to a command, or one that only the viewer sees", () => {
		const other = { id: "2", name: "mo", isBot: false, roles: [] };
		const messages = [
			messageOf(),
			messageOf({ author: other }, 1),
			messageOf({ author: other, call: { by: "ada", command: "/ask" } }, 2),
			messageOf({ author: other, isEphemeral: true }, 3),
		];
		expect(shapeOf(messages)).toEqual(["day", "first", "first", "first", "first"]);
	});

	test("are parted by days", () => {
		const day = 24 * 60;
		expect(shapeOf([messageOf(), messageOf({}, day)])).toEqual(["day", "first", "day", "first"]);
		expect(shapeOf([])).toEqual([]);
	});
});

describe("a command on its way", () => {
	const call = { number: 1, placeId: "1", command: "/ask" };
	const thought = messageOf({ isThinking: true, call: { by: "ada", command: "/ask" } });

	test("is not shown beside the message that stands for it", () => {
		expect(callsWithoutMessage([call], [], "ada")).toEqual([call]);
		expect(callsWithoutMessage([call], [thought], "ada")).toEqual([]);
		expect(callsWithoutMessage([call], [thought], "mo")).toEqual([call]);
	});

	test("stays once it has failed", () => {
		const failed = { ...call, failure: "The application did not respond" };
		expect(callsWithoutMessage([failed], [thought], "ada")).toEqual([failed]);
	});
});

test("copies the words of texts, embeds and components, each on a line of its own", () => {
	const words = (text: string) => [{ kind: "text", text }] as const;
	const message = messageOf({
		content: [
			{ kind: "strong", content: words("Bold") },
			{ kind: "break" },
			{ kind: "list", start: 3, items: [words("three"), words("four")] },
		],
		embeds: [{ title: { content: words("Title") }, description: words("Description"), fields: [] }],
		components: [
			{
				kind: "container",
				isSpoiler: false,
				components: [
					{ kind: "text", content: words("Inside") },
					{ kind: "section", texts: [words("Beside")] },
					{ kind: "separator", hasLine: true, isLarge: false },
				],
			},
		],
	});
	expect(messageText(message)).toBe("Bold\n3. three\n4. four\n\nTitle\nDescription\nInside\nBeside");
});
