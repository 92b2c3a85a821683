import { describe, expect, test } from "vitest";
import { filtered, since, violationsIn } from "../../../src/sandbox/page/developer/log-filter.ts";
import { clockTime, shortPath, statusView } from "../../../src/sandbox/page/developer/status.ts";
import type { LogEntry, ViolationView } from "../../../src/sandbox/view/views.ts";

const violation: ViolationView = { path: "data.content", code: "BASE_TYPE_MAX_LENGTH", message: "Too long", page: "" };

const at = "2026-01-01T12:00:00.005Z";
const good: LogEntry = {
	kind: "request",
	number: 0,
	at,
	method: "POST",
	path: "/channels/1/messages",
	body: { content: "Hello" },
	files: [],
	status: 200,
	milliseconds: 3,
	response: undefined,
	violations: [],
};
const bad: LogEntry = { ...good, number: 1, status: 400, violations: [violation, violation] };
const event: LogEntry = { kind: "event", number: 2, at, name: "MESSAGE_CREATE", data: { content: "hello" } };
const note: LogEntry = { kind: "note", number: 3, at, text: "The bot has joined.", isBad: false };
const log = [good, bad, event, note];

describe("the log", () => {
	test.each([
		{ kind: "all", numbers: [0, 1, 2, 3] },
		{ kind: "requests", numbers: [0, 1] },
		{ kind: "events", numbers: [2] },
		{ kind: "violations", numbers: [1] },
	] as const)("shows $kind", ({ kind, numbers }) => {
		expect(filtered(log, { kind, text: "" }).map(({ number }) => number)).toEqual(numbers);
	});

	test.each([
		{ text: " HELLO ", numbers: [0, 1, 2] },
		{ text: "message_create", numbers: [2] },
		{ text: "too long", numbers: [1] },
		{ text: "has joined", numbers: [3] },
		{ text: "nowhere", numbers: [] },
	])("is searched for '$text' in names, paths and JSON", ({ text, numbers }) => {
		expect(filtered(log, { kind: "all", text }).map(({ number }) => number)).toEqual(numbers);
	});

	test("counts violations one by one", () => {
		expect(violationsIn(log)).toBe(2);
	});

	test("that was cleared begins with what comes next, and anew with another server", () => {
		expect(since(log, -1)).toEqual(log);
		expect(since(log, 1)).toEqual([event, note]);
		expect(since(log, 3)).toEqual([]);
		expect(since(log, 40)).toEqual(log);
		expect(since([], -1)).toEqual([]);
	});
});

test.each([
	{ status: 204, text: "204 No Content", tone: "good" },
	{ status: 299, text: "299 OK", tone: "good" },
	{ status: 429, text: "429 Too Many Requests", tone: "warning" },
	{ status: 400, text: "400 Bad Request", tone: "bad" },
	{ status: 599, text: "599 Error", tone: "bad" },
	{ status: 0, text: "no answer", tone: "bad" },
])("the status $status is told as '$text'", ({ status, text, tone }) => {
	expect(statusView(status)).toEqual({ text, tone });
});

test("ids and tokens are shortened in paths", () => {
	const token = "aW50ZXJhY3Rpb24tdG9rZW4_-12345";

	expect(shortPath(`/interactions/157396455100099480/${token}/callback`)).toBe("/interactions/…99480/aW50ZX…/callback");
	expect(shortPath("/gateway/bot")).toBe("/gateway/bot");
});

test("times are told to the millisecond", () => {
	expect(clockTime(at)).toMatch(/^\d\d:\d\d:00\.005$/);
});
