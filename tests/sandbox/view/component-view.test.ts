import { describe, expect, test } from "vitest";
import { openMessages, picture, textFile, v2 } from "./stored.ts";

const { world, guild, channel, viewer, ben, show } = openMessages();
const role = world.createRole(guild, "Moderator");

const shown = (...components: readonly object[]) => show({ flags: v2, components }).components;
const words = (text: string) => [{ kind: "text", text }];

describe("a button", () => {
	const button = (over: object) => shown({ type: 1, components: [{ type: 2, ...over }] })[0];
	const inRow = (view: object) => ({ kind: "row", components: [view] });

	test.each([
		{ style: 1, name: "primary" },
		{ style: 2, name: "secondary" },
		{ style: 3, name: "success" },
		{ style: 4, name: "danger" },
	])("of style $style is $name, and pressed by its id", ({ style, name }) => {
		const view = { kind: "button", style: name, label: "A", customId: "a", isDisabled: false };

		expect(button({ style, custom_id: "a", label: "A" })).toEqual(inRow(view));
	});

	test("may be a link", () => {
		const view = { kind: "button", style: "link", label: "A", href: "https://x.org/", isDisabled: false };

		expect(button({ style: 5, url: "https://x.org", label: "A" })).toEqual(inRow(view));
	});

	test("that leads nowhere safe has no address", () => {
		const view = { kind: "button", style: "link", label: "A", isDisabled: false };

		expect(button({ style: 5, url: "javascript:alert(1)", label: "A" })).toEqual(inRow(view));
	});

	test("may be disabled, and have an emoji for a label", () => {
		const view = { kind: "button", style: "primary", label: "", emoji: "👍", customId: "a", isDisabled: true };

		expect(button({ style: 1, custom_id: "a", emoji: { name: "👍" }, disabled: true })).toEqual(inRow(view));
	});

	test("shows an emoji that somebody made by its name", () => {
		const emoji = { id: "1", name: "wave" };

		expect(button({ style: 1, custom_id: "a", emoji })).toMatchObject({ components: [{ emoji: ":wave:" }] });
	});

	test("may sell something", () => {
		expect(button({ style: 6, sku_id: "1" })).toEqual(
			inRow({ kind: "button", style: "premium", label: "", isDisabled: false }),
		);
	});
});

describe("a select", () => {
	const select = (over: object) => {
		const [row] = shown({ type: 1, components: [{ custom_id: "s", ...over }] });
		return row?.kind === "row" ? row.components[0] : undefined;
	};

	test("of texts has its own options", () => {
		const options = [
			{ label: "One", value: "1", description: "First", emoji: { name: "1️⃣" }, default: true },
			{ label: "Two", value: "2" },
		];

		expect(select({ type: 3, options, min_values: 0, max_values: 2, placeholder: "Which?" })).toEqual({
			kind: "select",
			of: "string",
			customId: "s",
			placeholder: "Which?",
			minimum: 0,
			maximum: 2,
			isDisabled: false,
			options: [
				{ value: "1", label: "One", description: "First", emoji: "1️⃣", isSelected: true },
				{ value: "2", label: "Two", isSelected: false },
			],
		});
	});

	test("is of one option and says so where the bot says nothing", () => {
		const options = [{ label: "One", value: "1" }];

		expect(select({ type: 3, options, disabled: true })).toMatchObject({
			placeholder: "Make a selection",
			minimum: 1,
			maximum: 1,
			isDisabled: true,
		});
	});

	const pick = (value: string, label: string) => ({ value, label, isSelected: false });
	const people = [pick(world.bot.id, "Clerk"), pick(viewer.id, "ada"), pick(ben.id, "ben")];
	const roles = [pick(guild.id, "@everyone"), pick(role.id, "Moderator")];

	test.each([
		{ type: 5, of: "user", options: people },
		{ type: 6, of: "role", options: roles },
		{ type: 7, of: "mentionable", options: [...people, ...roles] },
		{ type: 8, of: "channel", options: [pick(channel.id, "general")] },
	])("of kind $of has those of the place", ({ type, of, options }) => {
		expect(select({ type })).toMatchObject({ kind: "select", of, options });
	});

	test("starts with those that the bot chose", () => {
		const view = select({ type: 5, default_values: [{ id: ben.id, type: "user" }] });

		expect(view).toMatchObject({ options: [{ isSelected: false }, { isSelected: false }, { isSelected: true }] });
	});

	test("of channels has only those of the types that were asked for", () => {
		expect(select({ type: 8, channel_types: [0] })).toMatchObject({ options: [{ label: "general" }] });
		expect(select({ type: 8, channel_types: [2] })).toMatchObject({ options: [] });
	});
});

describe("the layout", () => {
	test("has texts in markdown", () => {
		expect(shown({ type: 10, content: "**a**" })).toEqual([
			{ kind: "text", content: [{ kind: "strong", content: words("a") }] },
		]);
	});

	test("has sections with a button beside them", () => {
		const accessory = { type: 2, style: 1, custom_id: "a", label: "A" };

		expect(
			shown({
				type: 9,
				components: [
					{ type: 10, content: "a" },
					{ type: 10, content: "b" },
				],
				accessory,
			}),
		).toEqual([
			{
				kind: "section",
				texts: [words("a"), words("b")],
				accessory: { kind: "button", style: "primary", label: "A", customId: "a", isDisabled: false },
			},
		]);
	});

	test("has sections with a picture beside them", () => {
		const media = { url: "https://x.org/a.png" };
		const accessory = { type: 11, media, description: "A cat", spoiler: true };

		expect(shown({ type: 9, components: [{ type: 10, content: "a" }], accessory })).toEqual([
			{
				kind: "section",
				texts: [words("a")],
				accessory: { kind: "thumbnail", elsewhere: "https://x.org/a.png", description: "A cat", isSpoiler: true },
			},
		]);
	});

	test("has containers with an accent, hidden or not", () => {
		const components = [{ type: 10, content: "a" }];

		expect(shown({ type: 17, accent_color: 0x00ff7f, spoiler: true, components }, { type: 17, components })).toEqual([
			{ kind: "container", accent: "#00ff7f", isSpoiler: true, components: [{ kind: "text", content: words("a") }] },
			{ kind: "container", isSpoiler: false, components: [{ kind: "text", content: words("a") }] },
		]);
	});

	test("has separators, with a line unless told otherwise", () => {
		expect(shown({ type: 14 }, { type: 14, divider: false, spacing: 2 })).toEqual([
			{ kind: "separator", hasLine: true, isLarge: false },
			{ kind: "separator", hasLine: false, isLarge: true },
		]);
	});

	test("says which component it doesn't know", () => {
		expect(shown({ type: 99 })).toEqual([{ kind: "unknown", type: 99 }]);
	});
});

describe("what was uploaded", () => {
	test("is shown in a gallery by its path, with its size", () => {
		const items = [{ media: { url: "attachment://a.png" }, description: "A cat" }];
		const { components, pictures } = show(
			{ flags: v2, components: [{ type: 12, items }] },
			{ files: [picture("a.png")] },
		);

		expect(components).toEqual([
			{
				kind: "gallery",
				items: [
					{
						href: expect.stringMatching(/^\/attachments\/\d+\/\d+\/a\.png$/),
						description: "A cat",
						isSpoiler: false,
						width: 3,
						height: 2,
					},
				],
			},
		]);
		expect(pictures).toEqual([]);
	});

	test("is given as a file, by its name and size", () => {
		const file = { type: 13, file: { url: "attachment://a b.csv" }, spoiler: true };
		const { components, files } = show({ flags: v2, components: [file] }, { files: [textFile("a b.csv")] });

		expect(components).toEqual([
			{
				kind: "file",
				name: "a b.csv",
				size: 3,
				href: expect.stringMatching(/^\/attachments\/\d+\/\d+\/a%20b\.csv$/),
				isSpoiler: true,
			},
		]);
		expect(files).toEqual([]);
	});
});
