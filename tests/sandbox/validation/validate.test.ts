import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, deliverCommand, idOf, upload } from "../http.ts";
import { button, chat, inRow, many, shown, v2, x } from "./parts.ts";
import { openRoom, type Room } from "./room.ts";

let room: Room;

beforeAll(async () => {
	room = await openRoom();
});

afterAll(() => room.sandbox.stop());

test("all faults of a body are told at once", async () => {
	const body = { content: x(2_001), ...inRow(button({ custom_id: undefined, style: 9 })) };

	const { faults } = await room.send["a message"](body);

	expect(faults).toEqual(["components.0.components.0.style BASE_TYPE_CHOICES", "content BASE_TYPE_MAX_LENGTH"]);
});

test("what was refused can be put right: the interaction still waits", async () => {
	const { sandbox, ada, channel } = room;
	const { callback } = await deliverCommand(sandbox, ada, channel);

	for (const data of [{}, { content: x(2_001) }]) {
		expect((await call(sandbox, "POST", callback, { type: 4, data })).status).toBe(400);
	}
	expect((await call(sandbox, "POST", callback, { type: 4, data: { content: "a" } })).status).toBe(204);
});

test("what comes along can be named, wherever an address stands", async () => {
	const { sandbox, ada, channel } = room;
	const address = "attachment://a.png";
	const embed = { title: "a", image: { url: address }, footer: { text: "b", icon_url: address } };
	const gallery = { type: 12, items: [{ media: { url: address } }] };

	for (const data of [{ embeds: [embed] }, shown({ type: 13, file: { url: address } }, gallery)]) {
		const { callback } = await deliverCommand(sandbox, ada, channel);
		const answer = await upload(sandbox, callback, { body: { type: 4, data }, files: { "a.png": "a" } });
		expect(answer).toMatchObject({ status: 204, faults: [] });
	}
});

test("ten files may come along, and no more", async () => {
	const { sandbox, ada, channel } = room;
	const files = (count: number) => Object.fromEntries(many(count, (at) => [`${at}.txt`, "a"]));
	const { callback } = await deliverCommand(sandbox, ada, channel);
	const body = { type: 4, data: { content: "a" } };

	expect((await upload(sandbox, callback, { body, files: files(11) })).faults).toEqual([
		"data.files BASE_TYPE_MAX_LENGTH",
	]);
	expect((await upload(sandbox, callback, { body, files: files(10) })).status).toBe(204);
});

test("an edited command is checked as a whole, and kept where it is refused", async () => {
	const { sandbox, commands } = room;
	const id = idOf(await call(sandbox, "POST", commands, chat({ name: "edited" })));

	expect((await call(sandbox, "PATCH", `${commands}/${id}`, { name: "Not so" })).status).toBe(400);
	expect(await call(sandbox, "PATCH", `${commands}/${id}`, { description: "Other." })).toMatchObject({
		status: 200,
		body: { id, name: "edited", description: "Other." },
	});
});

test.each(["/gateway", "/api/gateway", "/api/v9/gateway"])("another version isn't served: %s", async (path) => {
	expect((await fetch(room.sandbox.origin + path)).status).toBe(404);
});

test("any body is answered, whatever it says", async () => {
	const { sandbox, commands, channel } = room;
	const keys = [
		"type",
		"components",
		"content",
		"embeds",
		"fields",
		"options",
		"choices",
		"media",
		"name",
		"component",
	];
	const key = fc.constantFrom(...keys);
	const { anything } = fc.letrec((tie) => ({
		anything: fc.oneof(
			{ depthSize: "medium" },
			fc.constantFrom(1, 2, 3, 9, 12, 13, 17, 18, 21, v2, null, "", "a", "attachment://a", true),
			fc.array(tie("anything"), { maxLength: 3 }),
			fc.dictionary(key, tie("anything"), { maxKeys: 4 }),
		),
	}));
	const { callback } = await deliverCommand(sandbox, room.ada, channel);
	const paths = [`/channels/${channel.id}/messages`, commands, callback];

	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...paths), fc.dictionary(key, anything), async (path, body) => {
			const { status } = await call(sandbox, "POST", path, { ...body, flags: v2, data: body });
			expect(status).toBeLessThan(500);
		}),
		{ numRuns: 150 },
	);
});

test("a request is logged with what was wrong with it and the page that says so", async () => {
	await room.send["a message"]({ content: x(2_001) });

	expect(room.sandbox.requests.at(-1)).toMatchObject({
		method: "POST",
		path: `/channels/${room.channel.id}/messages`,
		status: 400,
		violations: [{ path: ["content"], code: "BASE_TYPE_MAX_LENGTH", page: expect.stringMatching(/^https:\/\//) }],
	});
});
