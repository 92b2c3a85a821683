import fc from "fast-check";
import { expect, test } from "vitest";
import { Names } from "../../../src/sandbox/transcript/names.ts";
import { openSandbox } from "../bot.ts";

test("mentions are read by name, and times and other ids not at all", async () => {
	const { sandbox, guild, channel, ada } = await openSandbox();
	const names = new Names(sandbox.world);
	const role = sandbox.world.createRole(guild, "Editor");
	const text = `<@${ada.id}> <#${channel.id}> <@&${role.id}> <t:1700000000:R> <t:1700000000> call 123456789012345678`;

	expect(names.text(text)).toBe("<@ada> <#general> <@&Editor> <t:…:R> <t:…> call …");
	expect([ada.id, channel.id, role.id, "42"].map((value) => names.value(value))).toEqual([
		{ person: "ada" },
		{ place: "general" },
		{ role: "Editor" },
		"42",
	]);
});

test("no text keeps an id, and one without ids and times stays as it is", async () => {
	const { sandbox } = await openSandbox();
	const names = new Names(sandbox.world);
	const id = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);
	const word = fc.string().filter((text) => !/\d/.test(text));

	fc.assert(
		fc.property(word, id, word, (before, snowflake, after) => {
			expect(names.text(`${before}${snowflake}${after}`)).not.toContain(snowflake);
			expect(names.text(`${before}${after}`)).toBe(`${before}${after}`);
		}),
	);
});
