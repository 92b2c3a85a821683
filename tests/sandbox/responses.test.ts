import { expect, test } from "vitest";
import { isObject } from "../../src/sandbox/json.ts";
import { checkSchema } from "../../src/sandbox/validation/schema-check.ts";
import { openSandbox } from "./bot.ts";
import { call, deliverCommand } from "./http.ts";

/** What Discord's own description of its answers finds wrong with ours. */
const wrong = async (schema: string, body: unknown) =>
	(await checkSchema(schema, body, "")).map(({ path, code }) => `${path.join(".")} ${code}`);

const container = {
	type: 17,
	components: [
		{ type: 10, content: "a" },
		{ type: 14 },
		{
			type: 9,
			components: [{ type: 10, content: "b" }],
			accessory: { type: 11, media: { url: "https://example.org/a.png" } },
		},
		{ type: 12, items: [{ media: { url: "https://example.org/a.png" } }] },
		{ type: 1, components: [{ type: 2, style: 1, custom_id: "a", label: "A" }] },
		{ type: 1, components: [{ type: 3, custom_id: "s", options: [{ label: "One", value: "1" }] }] },
	],
};

test.each([
	{ of: "plain text", body: { content: "a" } },
	{ of: "an embed", body: { embeds: [{ title: "a", fields: [{ name: "a", value: "b" }], footer: { text: "f" } }] } },
	{ of: "Components V2", body: { flags: 1 << 15, components: [container] } },
])("a message of $of is given out as Discord describes it", async ({ body }) => {
	const { sandbox, channel, ada } = await openSandbox();
	const sent = await call(sandbox, "POST", `/channels/${channel.id}/messages`, body);
	const { callback } = await deliverCommand(sandbox, ada, channel);
	const replied = await call(sandbox, "POST", `${callback}?with_response=true`, { type: 4, data: body });

	expect(await wrong("MessageResponse", sent.body)).toEqual([]);
	expect(await wrong("InteractionCallbackResponse", replied.body)).toEqual([]);
});

test("the bot, its gateway and its commands are given out as Discord describes them", async () => {
	const { sandbox } = await openSandbox();
	const options = [
		{ type: 3, name: "what", description: "What.", required: true, choices: [{ name: "a", value: "b" }] },
	];
	const path = `/applications/${sandbox.applicationId}/commands`;
	const command = await call(sandbox, "POST", path, { name: "ask", description: "Asks.", options, contexts: [0] });
	const me = await call(sandbox, "GET", "/users/@me");

	expect(await wrong("ApplicationCommandResponse", command.body)).toEqual([]);
	expect(await wrong("UserResponse", me.body)).toEqual([]);
	expect(await wrong("GatewayBotResponse", (await call(sandbox, "GET", "/gateway/bot")).body)).toEqual([]);
	expect(isObject(me.body) && me.body.bot).toBe(true);
});

test("commands are listed with their translations only to whoever asks for them", async () => {
	const { sandbox } = await openSandbox();
	const path = `/applications/${sandbox.applicationId}/commands`;
	const option = { name: "question", description: "What?", type: 3, name_localizations: { de: "frage" } };
	const body = { name: "ask", description: "Asks.", description_localizations: { de: "Fragt." }, options: [option] };
	await call(sandbox, "PUT", path, [body]);

	const plain = JSON.stringify((await call(sandbox, "GET", path)).body);
	const whole = JSON.stringify((await call(sandbox, "GET", `${path}?with_localizations=true`)).body);

	expect(plain).not.toContain("localizations");
	expect(whole).toContain("Fragt.");
	expect(whole).toContain("frage");
});
