import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Action,
	callsOf,
	initialState,
	messagesOf,
	offerOf,
	placeOf,
	reduce,
	type State,
} from "../../../src/sandbox/page/state.ts";
import type { LogEntry, MessageView, ModalView, PersonView, SceneView } from "../../../src/sandbox/view/views.ts";

const person = (id: string): PersonView => ({ id, name: id, isBot: false, roles: [] });

const message = (id: string, part: Partial<MessageView> = {}): MessageView => ({
	id,
	placeId: "general",
	author: person("ada"),
	sentAt: "2026-01-01T12:00:00.000Z",
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
	...part,
});

const sceneOf = (viewer: string, part: Partial<SceneView> = {}): SceneView => ({
	application: { ...person("bot"), isBot: true },
	isConnected: true,
	viewer: person(viewer),
	people: [person("ada"), person("ben")],
	places: [
		{ id: "general", kind: "guild", name: "general", guild: "Newsroom" },
		{ id: `dm-${viewer}`, kind: "bot-dm", name: viewer },
	],
	offers: { general: { chat: [], messageMenu: ["Check"], userMenu: [] } },
	messages: [],
	log: [],
	faults: [],
	...part,
});

const modal: ModalView = { interactionId: "1", title: "Why?", parts: [] };
const call = { number: 1, placeId: "general", command: "/ask" };
const note = (number: number): LogEntry => ({ kind: "note", number, at: "", text: "", isBad: false });

/** What ada sees once all of it has happened. */
const once = (...actions: readonly Action[]): State => actions.reduce(reduce, initialState(sceneOf("ada"), "general"));

const idsOf = (state: State) => messagesOf(state).map(({ id }) => id);

describe("the place", () => {
	test("is the one in the address, or the first where there is none of that name", () => {
		expect(initialState(sceneOf("ada"), "ada").placeId).toBe("dm-ada");
		expect(initialState(sceneOf("ada"), "nowhere").placeId).toBe("general");
		expect(placeOf(initialState(sceneOf("ada", { places: [] }), "general"))).toBeUndefined();
	});

	test("decides what is shown and offered", () => {
		const state = once(
			{ type: "message", message: message("1") },
			{ type: "message", message: message("2", { placeId: "dm-ada" }) },
			{ type: "call", call },
			{ type: "go", placeId: "dm-ada" },
		);

		expect(idsOf(state)).toEqual(["2"]);
		expect(callsOf(state)).toEqual([]);
		expect(offerOf(state).messageMenu).toEqual([]);
		expect(offerOf(once()).messageMenu).toEqual(["Check"]);
	});
});

describe("messages", () => {
	test("stand in the order in which they came, and stay in their place when they change", () => {
		const state = once(
			{ type: "message", message: message("1") },
			{ type: "message", message: message("2") },
			{ type: "message", message: message("1", { isEdited: true }) },
		);

		expect(messagesOf(state)).toEqual([message("1", { isEdited: true }), message("2")]);
	});

	test("go when they are deleted or put away", () => {
		const two: readonly Action[] = ["1", "2"].map((id) => ({ type: "message", message: message(id) }));

		expect(idsOf(once(...two, { type: "deleted", messageId: "1" }))).toEqual(["2"]);
		expect(idsOf(once(...two, { type: "dismiss", messageId: "2" }))).toEqual(["1"]);
	});
});

describe("a call", () => {
	test("is shown until it is answered", () => {
		expect(callsOf(once({ type: "call", call }))).toEqual([call]);
		expect(callsOf(once({ type: "call", call }, { type: "answered", number: 1 }))).toEqual([]);
	});

	test("that failed stays with its reason until it is put away", () => {
		const failed = once({ type: "call", call }, { type: "failed call", number: 1, reason: "No response" });

		expect(callsOf(failed)).toEqual([{ ...call, failure: "No response" }]);
		expect(callsOf(reduce(failed, { type: "dismiss call", number: 1 }))).toEqual([]);
	});
});

test("a component's failure stands at its message until it is used again", () => {
	const failed = once({ type: "failed component", messageId: "1", reason: "No response" });

	expect(failed.failures).toEqual({ "1": "No response" });
	expect(reduce(failed, { type: "working component", messageId: "1" }).failures).toEqual({});
});

describe("a new scene", () => {
	const busy = once(
		{ type: "open modal", modal },
		{ type: "call", call },
		{ type: "failed component", messageId: "1", reason: "No response" },
		{ type: "dismiss", messageId: "1" },
		{ type: "toggle developer" },
	);

	test("of the same person leaves what they are doing", () => {
		const offline = reduce(busy, { type: "offline" });
		const state = reduce(offline, { type: "scene", scene: sceneOf("ada", { messages: [message("2")] }) });

		expect(offline.isOnline).toBe(false);
		expect(state).toMatchObject({ isOnline: true, modal, calls: [call], dismissed: ["1"] });
		expect(idsOf(state)).toEqual(["2"]);
	});

	test("of somebody else ends what one was doing, and leaves the developer's view open", () => {
		const state = reduce(busy, { type: "scene", scene: sceneOf("ben") });

		expect(state).toMatchObject({ calls: [], failures: {}, dismissed: [], isDeveloperOpen: true, placeId: "general" });
		expect(state.modal).toBeUndefined();
	});

	test("of somebody else leads from one's own direct message to theirs", () => {
		const inDirect = reduce(busy, { type: "go", placeId: "dm-ada" });

		expect(reduce(inDirect, { type: "scene", scene: sceneOf("ben") }).placeId).toBe("dm-ben");
	});
});

test("a modal is there until it is closed", () => {
	const state = once({ type: "open modal", modal });

	expect(state.modal).toBe(modal);
	expect(reduce(state, { type: "close modal" })).not.toHaveProperty("modal");
});

test("the log keeps its last entries", () => {
	const entries: readonly Action[] = Array.from({ length: 600 }, (_, number) => ({ type: "log", entry: note(number) }));

	const { log } = once(...entries).scene;

	expect(log.length).toBe(500);
	expect(log.at(-1)?.number).toBe(599);
});

test("whatever happens in whatever order, no message stands twice and every call that is shown can be ended", () => {
	const id = fc.constantFrom("1", "2", "3");
	const number = fc.integer({ min: 1, max: 3 });
	const action: fc.Arbitrary<Action> = fc.oneof(
		id.map((each): Action => ({ type: "message", message: message(each) })),
		id.map((messageId): Action => ({ type: "deleted", messageId })),
		id.map((messageId): Action => ({ type: "dismiss", messageId })),
		number.map((each): Action => ({ type: "call", call: { ...call, number: each } })),
		number.map((each): Action => ({ type: "failed call", number: each, reason: "No response" })),
		fc.constantFrom("ada", "ben").map((viewer): Action => ({ type: "scene", scene: sceneOf(viewer) })),
		fc.constantFrom("general", "dm-ada").map((placeId): Action => ({ type: "go", placeId })),
	);

	fc.assert(
		fc.property(fc.array(action), (actions) => {
			const state = once(...actions);
			const ended = state.calls.reduce((rest, each) => reduce(rest, { type: "answered", number: each.number }), state);

			expect(new Set(idsOf(state)).size).toBe(idsOf(state).length);
			expect(ended.calls).toEqual([]);
		}),
	);
});
