import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { offerView } from "../../../src/sandbox/view/command-view.ts";
import { openWorld } from "./around.ts";

const { world, guild, channel, viewer, ben, dm, around } = openWorld();
const role = world.createRole(guild, "Moderator");

const command = (over: Partial<APIApplicationCommand>): APIApplicationCommand => ({
	id: "1",
	application_id: "2",
	version: "3",
	type: ApplicationCommandType.ChatInput,
	name: "ask",
	description: "Asks.",
	default_member_permissions: null,
	...over,
});

type Option = NonNullable<APIApplicationCommand["options"]>[number];

const chat = (over: Partial<APIApplicationCommand>) => offerView([command(over)], around).chat;

test("commands are offered by where they are called", () => {
	const offer = offerView(
		[
			command({}),
			command({ type: ApplicationCommandType.Message, name: "Look up", description: "" }),
			command({ type: ApplicationCommandType.User, name: "Who is it", description: "" }),
		],
		around,
	);

	expect(offer).toEqual({
		chat: [{ name: "ask", description: "Asks.", options: [] }],
		messageMenu: ["Look up"],
		userMenu: ["Who is it"],
	});
});

test("subcommands take their command's place, by their whole names", () => {
	const options: APIApplicationCommand["options"] = [
		{ type: 1, name: "list", description: "Lists." },
		{
			type: 2,
			name: "entry",
			description: "Entries.",
			options: [
				{ type: 1, name: "add", description: "Adds.", options: [{ type: 3, name: "text", description: "What." }] },
				{ type: 1, name: "drop", description: "Drops." },
			],
		},
	];

	expect(chat({ options }).map(({ name, description }) => [name, description])).toEqual([
		["ask list", "Lists."],
		["ask entry add", "Adds."],
		["ask entry drop", "Drops."],
	]);
	expect(chat({ options })[1]?.options.map(({ name }) => name)).toEqual(["text"]);
});

test("required options come first, and keep their order", () => {
	const option = (name: string, required?: boolean) =>
		({ type: 3, name, description: "D", ...(required === undefined ? {} : { required }) }) as const;
	const options = [option("a"), option("b", true), option("c", false), option("d", true)];

	expect(chat({ options })[0]?.options.map(({ name, isRequired }) => [name, isRequired])).toEqual([
		["b", true],
		["d", true],
		["a", false],
		["c", false],
	]);
});

describe("an option", () => {
	const view = (option: Option) => chat({ options: [option] })[0]?.options[0];
	const base = { name: "a", description: "D" };

	test("says whether choices are asked for while it is typed", () => {
		expect(view({ ...base, type: 3, autocomplete: true })).toEqual({
			...base,
			kind: "string",
			isRequired: false,
			isCompleted: true,
			choices: [],
		});
	});

	test.each<{ kind: string; option: Option }>([
		{ kind: "string", option: { ...base, type: 3, choices: [{ name: "One", value: "1" }] } },
		{ kind: "integer", option: { ...base, type: 4, choices: [{ name: "One", value: 1 }] } },
		{ kind: "number", option: { ...base, type: 10, choices: [{ name: "One", value: 1.5 }] } },
	])("of kind $kind has the choices that it lists", ({ kind, option }) => {
		expect(view(option)).toMatchObject({ kind, choices: "choices" in option ? option.choices : [] });
	});

	test("of yes or no has both", () => {
		expect(view({ ...base, type: 5 })).toMatchObject({
			kind: "boolean",
			choices: [
				{ name: "True", value: true },
				{ name: "False", value: false },
			],
		});
	});

	const pick = ({ id, name }: { readonly id: string; readonly name: string }) => ({ name, value: id });
	const people = [world.bot, viewer, ben].map(pick);
	const roles = [{ id: guild.id, name: "@everyone" }, role].map(pick);

	test.each([
		{ type: 6, kind: "user", choices: people },
		{ type: 8, kind: "role", choices: roles },
		{ type: 9, kind: "mentionable", choices: [...people, ...roles] },
		{ type: 7, kind: "channel", choices: [pick(channel)] },
		{ type: 11, kind: "attachment", choices: [] },
	] as const)("of kind $kind has those of the place to choose from", ({ type, kind, choices }) => {
		expect(view({ ...base, type })).toMatchObject({ kind, choices });
	});

	test("of channels has only those of the types that were asked for", () => {
		expect(view({ ...base, type: 7, channel_types: [0] })).toMatchObject({ choices: [pick(channel)] });
		expect(view({ ...base, type: 7, channel_types: [2] })).toMatchObject({ choices: [] });
	});

	test("has only those who are there in a DM", () => {
		const offer = offerView([command({ options: [{ ...base, type: 6 }] })], { ...around, channel: dm });

		expect(offer.chat[0]?.options[0]?.choices).toEqual([viewer, world.bot].map(pick));
	});
});
