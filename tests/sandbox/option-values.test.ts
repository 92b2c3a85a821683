import { ApplicationCommandOptionType as Type } from "discord.js";
import { beforeEach, describe, expect, test } from "vitest";
import { isObject } from "../../src/sandbox/json.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Channel, Guild, User } from "../../src/sandbox/types.ts";
import { openSandbox } from "./bot.ts";
import { call } from "./http.ts";

const describeOption = (name: string, type: Type, over: object = {}) => ({ name, type, description: name, ...over });

const command = {
	name: "all",
	description: "Takes everything.",
	options: [
		describeOption("text", Type.String, { required: true, min_length: 2, max_length: 4 }),
		describeOption("kind", Type.String, { choices: [{ name: "One", value: "1" }] }),
		describeOption("count", Type.Integer, { min_value: 1, max_value: 3 }),
		describeOption("share", Type.Number),
		describeOption("loud", Type.Boolean),
		describeOption("who", Type.User),
		describeOption("where", Type.Channel),
		describeOption("role", Type.Role),
		describeOption("anyone", Type.Mentionable),
		describeOption("file", Type.Attachment),
		describeOption("free", Type.String, { autocomplete: true }),
	],
};

const nested = {
	name: "knowledge",
	description: "Keeps the knowledge.",
	options: [
		describeOption("add", Type.Subcommand, { options: [describeOption("text", Type.String, { required: true })] }),
		describeOption("quote", Type.SubcommandGroup, { options: [describeOption("drop", Type.Subcommand)] }),
	],
};

let sandbox: Sandbox;
let guild: Guild;
let channel: Channel;
let ada: User;
let sent: unknown;

beforeEach(async () => {
	({ sandbox, guild, channel, ada } = await openSandbox({ ackDeadlineMs: 1 }));
	await call(sandbox, "PUT", `/applications/${sandbox.applicationId}/commands`, [command, nested]);
	sandbox.faults.alterInteraction = (payload) => {
		sent = isObject(payload.data) ? payload.data : undefined;
		return payload;
	};
});

test("every kind of value is sent, with what it names", async () => {
	const role = sandbox.world.createRole(guild, "editors");
	const file = { filename: "a.txt", content: "abc", contentType: "text/plain" };
	const values = {
		text: "why",
		kind: "1",
		count: 2,
		share: 0.5,
		loud: true,
		who: ada,
		where: channel,
		role,
		anyone: role,
	};

	await sandbox.slash(ada, channel, "all", { ...values, file });

	expect(sent).toMatchObject({
		name: "all",
		type: 1,
		options: [
			{ name: "text", type: 3, value: "why" },
			{ name: "kind", type: 3, value: "1" },
			{ name: "count", type: 4, value: 2 },
			{ name: "share", type: 10, value: 0.5 },
			{ name: "loud", type: 5, value: true },
			{ name: "who", type: 6, value: ada.id },
			{ name: "where", type: 7, value: channel.id },
			{ name: "role", type: 8, value: role.id },
			{ name: "anyone", type: 9, value: role.id },
			{ name: "file", type: 11 },
		],
		resolved: {
			users: { [ada.id]: { username: "ada" } },
			members: { [ada.id]: { roles: [] } },
			channels: { [channel.id]: { name: "general" } },
			roles: { [role.id]: { name: "editors" } },
		},
	});
});

test("a refusal names the option, and says beside it what to do", async () => {
	const refused = sandbox.slash(ada, channel, "all", { text: "why", count: 0 });

	await expect(refused).rejects.toMatchObject({ field: "count", reason: "Specify from 1 to 3, not 0." });
	await expect(sandbox.slash(ada, channel, "none")).rejects.toMatchObject({ field: undefined });
});

describe("Discord's client does not send", () => {
	test.each<{ what: string; values: OptionValues; why: string }>([
		{
			what: "a command without a required option",
			values: {},
			why: '"text": This option is required. Specify a value.',
		},
		{ what: "an option that there isn't", values: { text: "why", other: 1 }, why: '"other": There is no such option.' },
		{ what: "a text that is too short", values: { text: "y" }, why: '"text": Specify from 2 to 4 characters, not 1.' },
		{
			what: "a text that is too long",
			values: { text: "whyyy" },
			why: '"text": Specify from 2 to 4 characters, not 5.',
		},
		{ what: "a number for a text", values: { text: 12 }, why: '"text": Specify a text.' },
		{
			what: "a text that is no choice",
			values: { text: "why", kind: "2" },
			why: '"kind": Pick one of the choices: "2" is none.',
		},
		{ what: "a number out of range", values: { text: "why", count: 4 }, why: '"count": Specify from 1 to 3, not 4.' },
		{
			what: "a broken number for a whole one",
			values: { text: "why", count: 1.5 },
			why: '"count": Specify a whole number.',
		},
		{ what: "a word for yes or no", values: { text: "why", loud: "yes" }, why: '"loud": Specify true or false.' },
		{
			what: "a user who isn't there",
			values: { text: "why", who: "1" },
			why: '"who": There is no such thing with the id 1.',
		},
		{ what: "a word for a file", values: { text: "why", file: "a.txt" }, why: '"file": Attach a file.' },
	])("$what", async ({ values, why }) => {
		await expect(sandbox.slash(ada, channel, "all", values)).rejects.toThrow(why);
	});

	test.each([
		{ name: "none", why: '"none" can\'t be called in general: no such command is registered.' },
		{ name: "knowledge", why: "only be called by one of its subcommands" },
		{ name: "knowledge other", why: 'There is no subcommand "other".' },
		{ name: "knowledge add more", why: 'There is no subcommand "more".' },
	])("/$name", async ({ name, why }) => {
		await expect(sandbox.slash(ada, channel, name)).rejects.toThrow(why);
	});
});

test("a subcommand is sent within its group", async () => {
	await sandbox.slash(ada, channel, "knowledge quote drop");
	expect(sent).toMatchObject({
		options: [{ name: "quote", type: 2, options: [{ name: "drop", type: 1, options: [] }] }],
	});

	await sandbox.slash(ada, channel, "knowledge add", { text: "a" });
	expect(sent).toMatchObject({ options: [{ name: "add", type: 1, options: [{ name: "text", value: "a" }] }] });
});

test("while an option is typed, nothing else needs to be there, or to fit", async () => {
	await sandbox.autocomplete(ada, channel, "all", { free: "wh" });

	expect(sent).toMatchObject({ options: [{ name: "free", type: 3, value: "wh", focused: true }] });
	await sandbox.autocomplete(ada, channel, "all", { text: "far too long", count: 99, free: "wh" });
	expect(sent).toMatchObject({ options: [{ value: "far too long" }, { value: 99 }, { value: "wh", focused: true }] });
	await expect(sandbox.autocomplete(ada, channel, "all", { text: "wh" })).rejects.toThrow("has no autocompletion");
});
