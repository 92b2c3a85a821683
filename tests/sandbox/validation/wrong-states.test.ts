import { afterAll, beforeAll, expect, test } from "vitest";
import { ModalBody } from "../../../src/sandbox/bodies.ts";
import { type Answer, call, type Delivered, deliver, deliverCommand, upload } from "../http.ts";
import { button, chat, input, inRow, label, many, modal } from "./parts.ts";
import { openRoom, type Room } from "./room.ts";

let room: Room;
let clock = Date.now();

beforeAll(async () => {
	room = await openRoom({ now: () => clock, maximumFileBytes: 10, dailyCommandCreates: 110 });
});

afterAll(() => room.sandbox.stop());

const get = (path: string, token?: string) => call(room.sandbox, "GET", path, undefined, token);
const post = (path: string, body?: unknown) => call(room.sandbox, "POST", path, body);
const patch = (path: string, body: unknown) => call(room.sandbox, "PATCH", path, body);
const said = { content: "a" };
const reply = { type: 4, data: said };

const waiting = () => deliverCommand(room.sandbox, room.ada, room.channel);

async function answered(body: object = reply): Promise<Delivered> {
	const delivered = await waiting();
	await post(delivered.callback, body);
	return delivered;
}

const original = ({ webhook }: Delivered) => `${webhook}/messages/@original`;

/** The button of a message that is deleted before it is answered. */
async function pressedInVain(): Promise<Delivered> {
	const shown = await answered({ type: 4, data: { ...said, ...inRow(button()) } });
	const message = room.sandbox.messages(room.channel, room.ada).at(-1);
	if (!message) throw new Error("There is no message.");
	const pressed = await deliver(room.sandbox, () => room.sandbox.click(message, "a", room.ada));
	await call(room.sandbox, "DELETE", original(shown));
	return pressed;
}

async function submitted(): Promise<Delivered> {
	const json = modal(label(input()));
	const { id } = await answered({ type: 9, data: json });
	const opened = { interactionId: id, user: room.ada, channel: room.channel, json: ModalBody.parse(json) };
	return deliver(room.sandbox, () => room.sandbox.submitModal(opened, { t: "a" }));
}

/** Requests that would be right at another time or in another place. */
const wrong: readonly {
	readonly what: string;
	readonly send: () => Promise<Answer>;
	readonly status: number;
	/** Discord's, of its JSON errors. */
	readonly code?: number;
}[] = [
	{ what: "a wrong token", send: () => get("/users/@me", "wrong"), status: 401, code: 0 },
	{ what: "a path there isn't", send: () => get("/nowhere"), status: 404, code: 0 },
	{ what: "a method there isn't", send: () => call(room.sandbox, "PUT", "/gateway/bot"), status: 405, code: 0 },
	{ what: "a file there isn't", send: () => get("/attachments/1/1/a.txt"), status: 404, code: 0 },
	{ what: "an application there isn't", send: () => get("/applications/1/commands"), status: 404, code: 10_002 },
	{ what: "a channel there isn't", send: () => get("/channels/1"), status: 404, code: 10_003 },
	{
		what: "a message there isn't",
		send: () => get(`/channels/${room.channel.id}/messages/1`),
		status: 404,
		code: 10_008,
	},
	{ what: "a user there isn't", send: () => get("/users/1"), status: 404, code: 10_013 },
	{ what: "a webhook there isn't", send: () => get("/webhooks/1/x/messages/@original"), status: 404, code: 10_015 },
	{ what: "a command there isn't", send: () => get(`${room.commands}/1`), status: 404, code: 10_063 },
	{
		what: "an interaction there isn't",
		send: () => post("/interactions/1/x/callback", reply),
		status: 404,
		code: 10_062,
	},
	{
		what: "an interaction by another's token",
		send: async () => post(`/interactions/${(await waiting()).id}/x/callback`, reply),
		status: 404,
		code: 10_062,
	},
	{
		what: "a second answer",
		send: async () => post((await answered()).callback, reply),
		status: 400,
		code: 40_060,
	},
	{
		what: "deferring what is answered",
		send: async () => post((await answered()).callback, { type: 5 }),
		status: 400,
		code: 40_060,
	},
	{
		what: "an edit before the answer",
		send: async () => patch(original(await waiting()), said),
		status: 404,
		code: 10_015,
	},
	{
		what: "a follow-up before the answer",
		send: async () => post((await waiting()).webhook, said),
		status: 404,
		code: 10_015,
	},
	{
		what: "a reading before the answer",
		send: async () => get(original(await waiting())),
		status: 404,
		code: 10_015,
	},
	{
		what: "an edit after fifteen minutes",
		send: async () => {
			const delivered = await answered();
			clock += 15 * 60_000 + 1;
			return patch(original(delivered), said);
		},
		status: 401,
		code: 50_027,
	},
	{
		what: "a follow-up after fifteen minutes",
		send: async () => {
			const { webhook } = await answered();
			clock += 15 * 60_000 + 1;
			return post(webhook, said);
		},
		status: 401,
		code: 50_027,
	},
	{
		what: "an edit of a reply that is gone",
		send: async () => {
			const delivered = await answered();
			await call(room.sandbox, "DELETE", original(delivered));
			return patch(original(delivered), said);
		},
		status: 404,
		code: 10_008,
	},
	{
		what: "another interaction's message",
		send: async () => {
			await answered();
			const id = room.sandbox.messages(room.channel, room.ada).at(-1)?.id;
			return patch(`${(await answered()).webhook}/messages/${id}`, said);
		},
		status: 404,
		code: 10_008,
	},
	{
		what: "an update of a message that is gone",
		send: async () => post((await pressedInVain()).callback, { type: 7, data: said }),
		status: 404,
		code: 10_008,
	},
	{
		what: "a modal for a modal",
		send: async () => post((await submitted()).callback, { type: 9, data: modal(label(input())) }),
		status: 400,
		code: 50_035,
	},
	{
		what: "an update without a message",
		send: async () => post((await submitted()).callback, { type: 7, data: said }),
		status: 400,
		code: 50_035,
	},
	{ what: "an empty message", send: () => room.send["a message"]({ content: " \n" }), status: 400, code: 50_006 },
	{ what: "an empty reply", send: () => room.send["a reply"]({}), status: 400, code: 50_006 },
	{ what: "an empty follow-up", send: () => room.send["a follow-up"]({ embeds: [] }), status: 400, code: 50_006 },
	{
		what: "an edit that leaves nothing",
		send: () => room.send["an edit of a reply"]({ content: "", components: [] }),
		status: 400,
		code: 50_006,
	},
	{
		what: "an edit of what others wrote",
		send: () => {
			const { id } = room.sandbox.post(room.ada, room.channel, "mine");
			return patch(`/channels/${room.channel.id}/messages/${id}`, said);
		},
		status: 403,
		code: 50_005,
	},
	{
		what: "a channel that the bot isn't in",
		send: () => post(`/channels/${room.sandbox.world.createPrivateChannel([room.ada]).id}/messages`, said),
		status: 403,
		code: 50_001,
	},
	{
		what: "commands of a guild without the bot",
		send: () => {
			const { id } = room.sandbox.world.createGuild("Elsewhere", { installed: false });
			return get(`/applications/${room.sandbox.applicationId}/guilds/${id}/commands`);
		},
		status: 403,
		code: 50_001,
	},
	{
		what: "a file that is too large",
		send: async () =>
			upload(room.sandbox, (await waiting()).callback, { body: reply, files: { "a.txt": "x".repeat(11) } }),
		status: 413,
		code: 40_005,
	},
	{
		what: "a sixth follow-up where only the user installed it",
		send: async () => {
			await post(room.commands, { ...chat({ name: "mine" }), integration_types: [1], contexts: [2] });
			room.sandbox.world.installForUser(room.ada);
			const place = room.sandbox.world.createPrivateChannel([room.ada]);
			const { callback, webhook } = await deliver(room.sandbox, () => room.sandbox.slash(room.ada, place, "mine"));
			await post(callback, reply);
			for (const _ of many(5, () => 0)) await post(webhook, said);
			return post(webhook, said);
		},
		status: 400,
		code: 40_094,
	},
	{
		what: "a hundred and first command",
		send: async () => {
			await call(
				room.sandbox,
				"PUT",
				room.commands,
				many(100, (at) => chat({ name: `c${at}` })),
			);
			return post(room.commands, chat());
		},
		status: 400,
		code: 30_032,
	},
	{
		what: "more commands than can be made in a day",
		send: async () => {
			await call(room.sandbox, "PUT", room.commands, []);
			return call(
				room.sandbox,
				"PUT",
				room.commands,
				many(100, (at) => chat({ name: `d${at}` })),
			);
		},
		status: 400,
		code: 30_034,
	},
	{
		what: "one more than a bucket holds",
		send: async () => {
			room.sandbox.limits.limits = [{ match: /^POST \/channels\/\d+\/messages$/, limit: 0, windowMs: 1_000 }];
			const answer = await room.send["a message"](said);
			room.sandbox.limits.limits = [];
			return answer;
		},
		status: 429,
	},
];

test.each(wrong)("$what is refused with $status and $code", async ({ send, status, code }) => {
	const answer = await send();

	expect(answer.status).toBe(status);
	expect(answer.code).toBe(code);
});

test("a late answer is refused", async () => {
	const hasty = await openRoom({ ackDeadlineMs: 1 });
	const { callback } = await deliverCommand(hasty.sandbox, hasty.ada, hasty.channel);
	await hasty.sandbox.events.until((event) => event.type === "interaction" && event.stage === "failed");

	expect(await call(hasty.sandbox, "POST", callback, reply)).toMatchObject({ status: 404, code: 10_062 });
	await hasty.sandbox.stop();
});

test("what isn't JSON, or isn't the form that it says, is refused", async () => {
	const { sandbox, channel } = room;
	const send = (contentType: string) =>
		fetch(`${sandbox.api}/v10/channels/${channel.id}/messages`, {
			method: "POST",
			headers: { authorization: `Bot ${sandbox.token}`, "content-type": contentType },
			body: "{",
		});

	for (const type of ["application/json", "multipart/form-data; boundary=x"]) {
		const response = await send(type);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ code: 50_109 });
	}
});

test("these are wrong in more than twenty ways", () => {
	const ways = new Set(wrong.map(({ status, code }) => `${status} ${code}`));

	expect({ requests: wrong.length, ways: ways.size }).toEqual({ requests: 36, ways: 21 });
});
