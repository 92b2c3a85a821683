import fc from "fast-check";
import { expect, test } from "vitest";
import { findPings } from "../../src/sandbox/mentions.ts";
import { openSandbox } from "./bot.ts";
import { call } from "./http.ts";

const nobody = { everyone: false, users: [], roles: [] };
const text = "@everyone <@1> <@!2> <@&3> <@1>";

test.each([
	{ allowed: undefined, pings: { everyone: true, users: ["1", "2"], roles: ["3"] } },
	{ allowed: { parse: [] }, pings: nobody },
	{ allowed: {}, pings: nobody },
	{ allowed: { parse: ["users"] }, pings: { ...nobody, users: ["1", "2"] } },
	{ allowed: { parse: ["roles", "everyone"] }, pings: { everyone: true, users: [], roles: ["3"] } },
	{ allowed: { parse: [], users: ["2", "9"] }, pings: { ...nobody, users: ["2"] } },
	{ allowed: { roles: ["3"] }, pings: { ...nobody, roles: ["3"] } },
])("with $allowed a text notifies $pings", ({ allowed, pings }) => {
	expect(findPings(text, allowed)).toEqual(pings);
});

test("no text notifies anybody where nothing may be parsed", () => {
	const mention = fc.constantFrom("@everyone", "@here", "<@1>", "<@!2>", "<@&3>");
	const texts = fc.array(fc.oneof(mention, fc.string())).map((parts) => parts.join(""));

	fc.assert(
		fc.property(texts, (any) => {
			expect(findPings(any, { parse: [] })).toEqual(nobody);
		}),
	);
});

test("a text display notifies, and an embed does not", async () => {
	const { sandbox, channel, ada, bob } = await openSandbox();
	const send = (body: object) => call(sandbox, "POST", `/channels/${channel.id}/messages`, body);

	await send({ flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: `<@${ada.id}>` }] }] });
	await send({ embeds: [{ description: `<@${bob.id}>` }] });

	expect(sandbox.messages(channel, ada).map(({ pings }) => pings.users)).toEqual([[ada.id], []]);
	expect(sandbox.messages(channel, ada)[0]?.json.mentions).toMatchObject([{ username: "ada" }]);
});
