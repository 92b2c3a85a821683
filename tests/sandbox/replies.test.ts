import { beforeEach, describe, expect, test } from "vitest";
import { ModalBody } from "../../src/sandbox/bodies.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Channel, User } from "../../src/sandbox/types.ts";
import { openSandbox } from "./bot.ts";
import { call, type Delivered, deliver, deliverCommand } from "./http.ts";

const v2 = 1 << 15;
const ephemeral = 1 << 6;
const button = { type: 1, components: [{ type: 2, style: 1, custom_id: "a", label: "A" }] };

let sandbox: Sandbox;
let channel: Channel;
let ada: User;
let clock: number;

beforeEach(async () => {
	clock = Date.now();
	const opened = await openSandbox({ now: () => clock, patienceMs: 60_000 });
	({ sandbox, channel, ada } = opened);
	sandbox.limits.limits = [];
});

const post = (path: string, body: unknown) => call(sandbox, "POST", path, body);
const patch = (path: string, body: unknown) => call(sandbox, "PATCH", path, body);

async function answered(data: object, type = 4): Promise<Delivered> {
	const delivered = await deliverCommand(sandbox, ada, channel);
	expect((await post(delivered.callback, { type, data })).status).toBe(204);
	return delivered;
}

test("an interaction is answered once", async () => {
	const { callback } = await answered({ content: "a" });

	expect(await post(callback, { type: 4, data: { content: "b" } })).toMatchObject({ status: 400, code: 40_060 });
	expect(await post(callback, { type: 5 })).toMatchObject({ status: 400, code: 40_060 });
});

describe("a message that answers", () => {
	const provenance = () => sandbox.messages(channel, ada).map(({ json }) => json);
	const used = (name: string) => ({ name, user: { username: "ada" } });

	test("a command says which one, and by whom; a follow-up says what it follows", async () => {
		const group = { type: 2, name: "quote", description: "Quotes." };
		const options = [{ ...group, options: [{ type: 1, name: "drop", description: "Drops." }] }];
		const path = `/applications/${sandbox.applicationId}/commands`;
		await post(path, { name: "keep", description: "Keeps.", options });
		const { id, callback, webhook } = await deliver(sandbox, () => sandbox.slash(ada, channel, "keep quote drop"));
		await post(callback, { type: 4, data: { content: "a" } });
		await post(webhook, { content: "b" });

		const [first, second] = provenance();
		expect(first).toMatchObject({ type: 20, interaction: { id, type: 2, ...used("keep quote drop") } });
		expect(second).toMatchObject({
			type: 19,
			message_reference: { message_id: first?.id },
			interaction_metadata: { original_response_message_id: first?.id },
		});
		expect(second).not.toHaveProperty("interaction");
	});

	test("a menu's command says so", async () => {
		await post(`/applications/${sandbox.applicationId}/commands`, { name: "Check this", type: 3 });
		const said = sandbox.post(ada, channel, "It was the wind.");
		const { callback } = await deliver(sandbox, () => sandbox.messageMenu(ada, said, "Check this"));
		await post(callback, { type: 4, data: { content: "a" } });

		expect(provenance().at(-1)).toMatchObject({ type: 23, interaction: used("Check this") });
	});

	test("a component replies to its message, even to one that is gone", async () => {
		const { webhook } = await answered({ content: "a", components: [button] });
		const [message] = sandbox.messages(channel, ada);
		if (!message) throw new Error("no message");
		const { callback } = await deliver(sandbox, () => sandbox.click(message, "a", ada));
		await call(sandbox, "DELETE", `${webhook}/messages/@original`);
		await post(callback, { type: 4, data: { content: "b" } });

		const [reply] = provenance();
		expect(reply).toMatchObject({
			type: 19,
			message_reference: { message_id: message.id, guild_id: expect.anything() },
		});
		expect(reply).not.toHaveProperty("interaction");
		expect(reply?.interaction_metadata).not.toHaveProperty("original_response_message_id");
	});
});

test("a wrong token answers nothing", async () => {
	const { id } = await deliverCommand(sandbox, ada, channel);

	expect(await post(`/interactions/${id}/x/callback`, { type: 4, data: { content: "a" } })).toMatchObject({
		status: 404,
		code: 10_062,
	});
});

test("nothing can be edited or followed up before the first answer", async () => {
	const { webhook } = await deliverCommand(sandbox, ada, channel);

	expect(await patch(`${webhook}/messages/@original`, { content: "a" })).toMatchObject({ status: 404, code: 10_015 });
	expect(await post(webhook, { content: "a" })).toMatchObject({ status: 404, code: 10_015 });
});

test("the token ends after fifteen minutes", async () => {
	const { webhook } = await answered({ content: "a" });

	clock += 15 * 60_000;
	expect((await patch(`${webhook}/messages/@original`, { content: "b" })).status).toBe(200);
	clock += 1;
	expect(await patch(`${webhook}/messages/@original`, { content: "c" })).toMatchObject({ status: 401, code: 50_027 });
	expect(await post(webhook, { content: "c" })).toMatchObject({ status: 401, code: 50_027 });
});

test("a reply that is deleted is not there any more", async () => {
	const { webhook } = await answered({ content: "a" });

	expect((await call(sandbox, "DELETE", `${webhook}/messages/@original`)).status).toBe(204);
	expect(await patch(`${webhook}/messages/@original`, { content: "b" })).toMatchObject({ status: 404, code: 10_008 });
	expect(sandbox.messages(channel, ada)).toEqual([]);
});

test("@original may come percent-encoded", async () => {
	const { webhook } = await answered({ content: "a" });

	expect(await call(sandbox, "GET", `${webhook}/messages/%40original`)).toMatchObject({
		status: 200,
		body: { content: "a", interaction_metadata: { type: 2 } },
	});
});

test("an edit changes only what it names", async () => {
	const { webhook } = await answered({ content: "a", embeds: [{ title: "t" }] });

	await patch(`${webhook}/messages/@original`, { content: "b" });

	expect(sandbox.messages(channel, ada)).toMatchObject([{ content: "b", embeds: [{ title: "t" }], edited: true }]);
	expect(await patch(`${webhook}/messages/@original`, { content: null, embeds: [] })).toMatchObject({ code: 50_006 });
});

test("an edit can't make a private reply public", async () => {
	const { webhook } = await answered({ content: "a", flags: ephemeral });

	await patch(`${webhook}/messages/@original`, { content: "b", flags: 0 });

	expect(sandbox.messages(channel, ada)).toMatchObject([{ content: "b", ephemeral: true, flags: ephemeral }]);
});

test("Components V2 can be switched on by an edit and never off", async () => {
	const { webhook } = await answered({ content: "a" });
	const components = [{ type: 10, content: "b" }];

	expect((await patch(`${webhook}/messages/@original`, { flags: v2, content: null, components })).status).toBe(200);
	expect((await patch(`${webhook}/messages/@original`, { flags: 0, content: "c", components: [] })).faults).toEqual([
		"content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
	]);
	expect((await patch(`${webhook}/messages/@original`, { components })).status).toBe(200);
	expect(sandbox.messages(channel, ada)).toMatchObject([{ content: "", flags: v2 }]);
});

describe("a follow-up", () => {
	test("fills in a deferred reply, with the privacy it was deferred with", async () => {
		const { webhook } = await answered({ flags: ephemeral }, 5);

		expect(sandbox.messages(channel, ada)).toMatchObject([{ thinking: true }]);
		await post(webhook, { content: "a" });
		await post(webhook, { content: "b" });

		expect(sandbox.messages(channel, ada)).toMatchObject([
			{ content: "a", ephemeral: true, thinking: false },
			{ content: "b", ephemeral: false },
		]);
	});

	test("can be read, changed and deleted by its id, and by no other interaction", async () => {
		const { webhook } = await answered({ content: "a" });
		const other = await answered({ content: "x" });
		await post(webhook, { content: "b" });
		const id = sandbox.messages(channel, ada).at(-1)?.id ?? "";

		expect(await patch(`${other.webhook}/messages/${id}`, { content: "c" })).toMatchObject({
			status: 404,
			code: 10_008,
		});
		expect(await patch(`${webhook}/messages/${id}`, { content: "c" })).toMatchObject({ body: { content: "c" } });
		expect((await call(sandbox, "DELETE", `${webhook}/messages/${id}`)).status).toBe(204);
		expect(await call(sandbox, "GET", `${webhook}/messages/${id}`)).toMatchObject({ status: 404, code: 10_008 });
	});

	test("is one of five at most where only the user installed the application", async () => {
		const command = { name: "mine", description: "Mine.", integration_types: [1], contexts: [2] };
		await post(`/applications/${sandbox.applicationId}/commands`, command);
		sandbox.world.installForUser(ada);
		const place = sandbox.world.createPrivateChannel([ada]);
		const { callback, webhook } = await deliver(sandbox, () => sandbox.slash(ada, place, "mine"));
		await post(callback, { type: 4, data: { content: "a" } });

		const statuses = [];
		for (let at = 0; at < 6; at += 1) statuses.push((await post(webhook, { content: "b" })).code ?? "sent");

		expect(statuses).toEqual(["sent", "sent", "sent", "sent", "sent", 40_094]);
	});
});

test("@original of a component that was acknowledged is the message it is on", async () => {
	await answered({ content: "a", components: [button] });
	const [message] = sandbox.messages(channel, ada);
	if (!message) throw new Error("no message");
	const { callback, webhook } = await deliver(sandbox, () => sandbox.click(message, "a", ada));

	expect((await post(callback, { type: 6 })).status).toBe(204);
	expect(await patch(`${webhook}/messages/@original`, { content: "b" })).toMatchObject({ body: { id: message.id } });
});

test("a message that is gone can't be updated", async () => {
	const { webhook } = await answered({ content: "a", components: [button] });
	const [message] = sandbox.messages(channel, ada);
	if (!message) throw new Error("no message");
	const { callback } = await deliver(sandbox, () => sandbox.click(message, "a", ada));
	await call(sandbox, "DELETE", `${webhook}/messages/@original`);

	expect(await post(callback, { type: 7, data: { content: "b" } })).toMatchObject({ status: 404, code: 10_008 });
});

test("a modal that a command opened has no message to update", async () => {
	const field = { type: 18, label: "Say", component: { type: 4, custom_id: "t", style: 1 } };
	const json = { custom_id: "m", title: "Modal", components: [field] };
	const { id, callback } = await deliverCommand(sandbox, ada, channel);
	await post(callback, { type: 9, data: json });
	const modal = { interactionId: id, user: ada, channel, json: ModalBody.parse(json) };
	const submitted = await deliver(sandbox, () => sandbox.submitModal(modal, { t: "a" }));

	expect((await post(submitted.callback, { type: 7, data: { content: "b" } })).faults).toEqual([
		"type BASE_TYPE_CHOICES",
	]);
	expect((await post(submitted.callback, { type: 4, data: { content: "b" } })).status).toBe(204);
	expect(sandbox.messages(channel, ada).at(-1)?.json.interaction_metadata).toMatchObject({
		type: 5,
		triggering_interaction_metadata: { id, type: 2 },
	});
});

test("whom a message notifies is decided anew only where its text is", async () => {
	const { webhook } = await answered({ content: `<@${ada.id}>`, allowed_mentions: { parse: [] } });
	const pinged = () => sandbox.messages(channel, ada).map(({ pings }) => pings.users);

	await patch(`${webhook}/messages/@original`, { embeds: [{ title: "a" }] });
	expect(pinged()).toEqual([[]]);
	await patch(`${webhook}/messages/@original`, { content: `<@${ada.id}>!` });
	expect(pinged()).toEqual([[ada.id]]);
});

test("the answer says what became of it where that is asked for", async () => {
	const { id, callback } = await deliverCommand(sandbox, ada, channel);

	const answer = await post(`${callback}?with_response=true`, { type: 5, data: { flags: ephemeral } });

	expect(answer).toMatchObject({
		status: 200,
		body: {
			interaction: { id, type: 2, response_message_loading: true, response_message_ephemeral: true },
		},
	});
	expect(answer.body).not.toHaveProperty("resource");
	expect(sandbox.messages(channel, ada)).toMatchObject([{ flags: ephemeral | (1 << 7) }]);
});
