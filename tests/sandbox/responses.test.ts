import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/sandbox/rest/router.ts";
import { checkSchema } from "../../src/sandbox/validation/schema-check.ts";
import { type Answer, call, deliverCommand, idOf } from "./http.ts";
import {
	button,
	chat,
	input,
	label,
	modal,
	picture,
	row,
	select,
	shown,
	stringOption,
	text,
} from "./validation/parts.ts";
import { openRoom, type Room } from "./validation/room.ts";

let room: Room;

beforeAll(async () => {
	room = await openRoom();
});

afterAll(() => room.sandbox.stop());

/** How an endpoint is asked, and the schema of Discord's that its answer keeps; without one it says nothing. */
interface Asked {
	readonly schema?: string;
	/** Whether it answers with a list. */
	readonly many?: boolean;
	readonly ask: () => Promise<Answer>;
}

const get = (path: string) => call(room.sandbox, "GET", path);
const post = (path: string, body?: unknown) => call(room.sandbox, "POST", path, body);
const patch = (path: string, body: unknown) => call(room.sandbox, "PATCH", path, body);
const remove = (path: string) => call(room.sandbox, "DELETE", path);

const said = { content: "a" };
const channelPath = () => `/channels/${room.channel.id}`;
const messagesPath = () => `${channelPath()}/messages`;
const newMessage = async () => `${messagesPath()}/${idOf(await post(messagesPath(), said))}`;

async function answered(): Promise<string> {
	const { callback, webhook } = await deliverCommand(room.sandbox, room.ada, room.channel);
	await post(callback, { type: 4, data: said });
	return webhook;
}

const whole = chat({
	name: "whole",
	options: [
		stringOption({ required: true, choices: [{ name: "a", value: "b" }] }),
		{ type: 4, name: "i", description: "I.", min_value: 0, max_value: 1, autocomplete: true },
		{ type: 7, name: "c", description: "C.", channel_types: [0] },
	],
	default_member_permissions: "8",
	description_localizations: { de: "Ganz." },
});

const application = { schema: "PrivateApplicationResponse" } as const;
const command = { schema: "ApplicationCommandResponse" } as const;
const message = { schema: "MessageResponse" } as const;

function commandEndpoints(path: string, commands: () => string): Readonly<Record<string, Asked>> {
	const created = async () => `${commands()}/${idOf(await post(commands(), whole))}`;
	return {
		[`GET ${path}`]: {
			...command,
			many: true,
			ask: async () => {
				await created();
				return get(`${commands()}?with_localizations=true`);
			},
		},
		[`POST ${path}`]: { ...command, ask: () => post(commands(), whole) },
		[`PUT ${path}`]: { ...command, many: true, ask: () => call(room.sandbox, "PUT", commands(), [whole]) },
		[`GET ${path}/:command`]: { ...command, ask: async () => get(await created()) },
		[`PATCH ${path}/:command`]: { ...command, ask: async () => patch(await created(), { description: "Other." }) },
		[`DELETE ${path}/:command`]: { ask: async () => remove(await created()) },
	};
}

const guildCommands = () => `/applications/${room.sandbox.applicationId}/guilds/${room.guild.id}/commands`;

const endpoints: Readonly<Record<string, Asked>> = {
	"GET /gateway": { schema: "GatewayResponse", ask: () => get("/gateway") },
	"GET /gateway/bot": { schema: "GatewayBotResponse", ask: () => get("/gateway/bot") },
	"GET /users/@me": { schema: "UserPIIResponse", ask: () => get("/users/@me") },
	"GET /users/:user": { schema: "UserResponse", ask: () => get(`/users/${room.ada.id}`) },
	"POST /users/@me/channels": {
		schema: "PrivateChannelResponse",
		ask: () => post("/users/@me/channels", { recipient_id: room.ada.id }),
	},
	"GET /applications/@me": { ...application, ask: () => get("/applications/@me") },
	"GET /oauth2/applications/@me": { ...application, ask: () => get("/oauth2/applications/@me") },
	...commandEndpoints("/applications/:application/commands", () => room.commands),
	...commandEndpoints("/applications/:application/guilds/:guild/commands", guildCommands),
	"POST /interactions/:interaction/:token/callback": {
		schema: "InteractionCallbackResponse",
		ask: async () => {
			const { callback } = await deliverCommand(room.sandbox, room.ada, room.channel);
			return post(`${callback}?with_response=true`, { type: 4, data: said });
		},
	},
	"POST /webhooks/:application/:token": { ...message, ask: async () => post(await answered(), said) },
	"GET /webhooks/:application/:token/messages/:message": {
		...message,
		ask: async () => get(`${await answered()}/messages/@original`),
	},
	"PATCH /webhooks/:application/:token/messages/:message": {
		...message,
		ask: async () => patch(`${await answered()}/messages/@original`, { content: "b" }),
	},
	"DELETE /webhooks/:application/:token/messages/:message": {
		ask: async () => remove(`${await answered()}/messages/@original`),
	},
	"GET /channels/:channel": { schema: "GuildChannelResponse", ask: () => get(channelPath()) },
	"POST /channels/:channel/typing": { ask: () => post(`${channelPath()}/typing`) },
	"GET /channels/:channel/messages": { ...message, many: true, ask: () => get(messagesPath()) },
	"POST /channels/:channel/messages": { ...message, ask: () => post(messagesPath(), said) },
	"GET /channels/:channel/messages/:message": { ...message, ask: async () => get(await newMessage()) },
	"PATCH /channels/:channel/messages/:message": {
		...message,
		ask: async () => patch(await newMessage(), { content: "b" }),
	},
	"DELETE /channels/:channel/messages/:message": { ask: async () => remove(await newMessage()) },
};

/** What Discord's own description of its answers finds wrong with ours. */
const wrong = async (schema: string, body: unknown) =>
	(await checkSchema(schema, body, "")).map(({ path, code }) => `${path.join(".")} ${code}`);

test("every endpoint is asked here", () => {
	// A file is given out as it came in: tests/sandbox/rest/server.test.ts.
	const ofJson = routes.filter(({ path }) => !path.startsWith("/attachments/"));

	expect(Object.keys(endpoints).toSorted()).toEqual(ofJson.map(({ method, path }) => `${method} ${path}`).toSorted());
});

describe("Discord describes the answer to", () => {
	test.each(Object.entries(endpoints))("%s", async (_, { schema, many: isList = false, ask }) => {
		const { status, body } = await ask();

		if (schema === undefined) return expect([status, body]).toEqual([204, undefined]);
		expect([200, 201]).toContain(status);
		const parts: readonly unknown[] = isList && Array.isArray(body) ? body : [body];
		expect(parts.length).toBeGreaterThan(0);
		for (const part of parts) expect(await wrong(schema, part)).toEqual([]);
	});
});

const layout = {
	type: 17,
	components: [
		text("a"),
		{ type: 14 },
		{ type: 9, components: [text("b")], accessory: { type: 11, media: picture } },
		{ type: 12, items: [{ media: picture }] },
		row(button()),
		row(select()),
		row({ type: 5, custom_id: "u" }),
	],
};

describe("Discord describes", () => {
	test.each([
		{ what: "plain text", data: said },
		{
			what: "an embed",
			data: { embeds: [{ title: "a", fields: [{ name: "a", value: "b" }], footer: { text: "f" } }] },
		},
		{ what: "Components V2", data: shown(layout) },
	])("a message of $what, as it is sent, as a reply, and as a follow-up to it", async ({ data }) => {
		const sent = await room.send["a message"](data);
		const { callback, webhook } = await deliverCommand(room.sandbox, room.ada, room.channel);
		const replied = await post(`${callback}?with_response=true`, { type: 4, data });
		const followed = await post(webhook, data);

		expect(await wrong("MessageResponse", sent.body)).toEqual([]);
		expect(await wrong("InteractionCallbackResponse", replied.body)).toEqual([]);
		expect(await wrong("MessageResponse", followed.body)).toEqual([]);
	});

	test.each([
		{ what: "a deferred reply", body: { type: 5 } },
		{ what: "a modal that opens", body: { type: 9, data: modal(label(input())) } },
	])("$what", async ({ body }) => {
		const { callback } = await deliverCommand(room.sandbox, room.ada, room.channel);

		const answer = await post(`${callback}?with_response=true`, body);

		expect(await wrong("InteractionCallbackResponse", answer.body)).toEqual([]);
	});
});

test("commands are listed with their translations only to whoever asks for them", async () => {
	const option = stringOption({ name: "question", name_localizations: { de: "frage" } });
	const body = chat({ description_localizations: { de: "Fragt." }, options: [option] });
	await call(room.sandbox, "PUT", room.commands, [body]);

	const plain = JSON.stringify((await get(room.commands)).body);
	const translated = JSON.stringify((await get(`${room.commands}?with_localizations=true`)).body);

	expect(plain).not.toContain("localizations");
	expect(translated).toContain("Fragt.");
	expect(translated).toContain("frage");
});
