import { afterAll, beforeAll, expect, test } from "vitest";
import {
	boxes,
	button,
	chat,
	input,
	inRow,
	label,
	link,
	many,
	modal,
	options,
	picture,
	radio,
	row,
	select,
	shown,
	stringOption,
	text,
	upload,
	userSelect,
	v2,
	withOptions,
	x,
} from "./parts.ts";
import { openRoom, type Room, type Sending } from "./room.ts";

let room: Room;

beforeAll(async () => {
	room = await openRoom();
});

afterAll(() => room.sandbox.stop());

const id = "1".repeat(18);
const required = stringOption({ required: true });

/** What Discord accepts: a server that is strict about it would be worse than none. */
const right: readonly { readonly what: string; readonly as: Sending; readonly body: unknown }[] = [
	{ what: "plain text", as: "a message", body: { content: "a" } },
	{
		what: "all that discord.js always sends along, and what Discord doesn't know",
		as: "a message",
		body: { content: "a", tts: false, nonce: "1", enforce_nonce: false, attachments: [], flags: 0, unknown: true },
	},
	{
		what: "nothing in all that needn't be there",
		as: "a message",
		body: { content: "a", embeds: null, components: null },
	},
	{ what: "an embed of a picture alone", as: "a message", body: { embeds: [{ image: picture }] } },
	{
		what: "a whole embed",
		as: "a message",
		body: {
			embeds: [
				{
					title: "a",
					url: "https://example.org",
					description: "b",
					color: 0xffffff,
					timestamp: "2026-01-02T03:04:05.678Z",
					author: { name: "c", url: "https://example.org", icon_url: picture.url },
					footer: { text: "d", icon_url: picture.url },
					thumbnail: picture,
					fields: [{ name: "e", value: "f", inline: true }],
				},
			],
		},
	},
	{
		what: "mentions of those listed",
		as: "a message",
		body: { content: "a", allowed_mentions: { users: [id], parse: ["roles"] } },
	},
	{ what: "no mentions", as: "a message", body: { content: "a", allowed_mentions: { parse: [], users: [] } } },
	{
		what: "a button of each style",
		as: "a message",
		body: inRow(...many(4, (at) => button({ style: at + 1, custom_id: `${at}` })), link()),
	},
	{
		what: "a button of an emoji alone",
		as: "a message",
		body: inRow(button({ label: undefined, emoji: { name: "🔎" } })),
	},
	{ what: "a premium button", as: "a message", body: inRow({ type: 2, style: 6, sku_id: id }) },
	{ what: "a link into Discord", as: "a message", body: inRow(link({ url: "discord://-/channels" })) },
	{
		what: "a menu of each kind, with what is picked beforehand",
		as: "a message",
		body: {
			components: [
				row(select({ options: options(25), min_values: 0, max_values: 25 })),
				row(userSelect({ default_values: [{ type: "user", id }] })),
				row({ type: 6, custom_id: "r", default_values: [] }),
				row({
					type: 7,
					custom_id: "m",
					max_values: 2,
					default_values: [
						{ type: "user", id },
						{ type: "role", id },
					],
				}),
				row({ type: 8, custom_id: "c", channel_types: [0, 5], disabled: true }),
			],
		},
	},
	{
		what: "every layout",
		as: "a message",
		body: shown(
			{
				type: 17,
				accent_color: 0,
				spoiler: true,
				components: [
					{ type: 9, components: many(3, () => text("a")), accessory: { type: 11, media: picture, description: "b" } },
					{ type: 9, components: [text("c")], accessory: button({ custom_id: "d" }) },
					{ type: 14, spacing: 2, divider: false },
					{ type: 12, items: many(10, () => ({ media: picture, description: "e", spoiler: true })) },
					row(select()),
				],
			},
			row(button()),
		),
	},
	{
		what: "ids of components that are left to Discord",
		as: "a message",
		body: shown({ ...text("a"), id: 0 }, { ...text("b"), id: 0 }),
	},
	{ what: "new text", as: "an edit of a message", body: { content: "b" } },
	{ what: "an embed instead of text", as: "an edit of a message", body: { content: null, embeds: [{ title: "a" }] } },
	{
		what: "Components V2 instead of text",
		as: "an edit of a reply",
		body: { flags: v2, content: null, components: [text("b")] },
	},
	{ what: "text alone", as: "a reply", body: { content: "a" } },
	{ what: "for its user alone", as: "a reply", body: { content: "a", flags: 1 << 6 } },
	{ what: "without its components", as: "an update", body: { content: "b", components: [] } },
	{ what: "with new text", as: "an edit of a reply", body: { content: "b" } },
	{ what: "with an embed", as: "a follow-up", body: { embeds: [{ description: "a" }] } },
	{ what: "deferred, without data", as: "a callback", body: { type: 5 } },
	{ what: "deferred, for its user alone", as: "a callback", body: { type: 5, data: { flags: 1 << 6 } } },
	{ what: "with its type as a string", as: "a callback", body: { type: "4", data: { content: "a" } } },
	{ what: "of a text input in a row", as: "a modal", body: modal(row(input({ label: "Say" }))) },
	{
		what: "of all inputs",
		as: "a modal",
		body: modal(
			text("Tell us."),
			label(input({ style: 2, min_length: 0, max_length: 4_000, required: false }), { description: "b" }),
			label(select({ required: false, min_values: 0 })),
			label(radio({ required: false })),
			label(boxes({ required: false, min_values: 0, max_values: 2 })),
		),
	},
	{
		what: "of the other inputs",
		as: "a modal",
		body: modal(
			label(userSelect({ default_values: [{ type: "user", id }] })),
			label({ type: 8, custom_id: "c", channel_types: [0] }),
			label(upload({ file_types: ["image", ".tar.gz"], min_values: 0, max_values: 10, required: false })),
			label({ type: 23, custom_id: "b", default: true }),
		),
	},
	{ what: "that are none", as: "choices", body: { choices: [] } },
	{ what: "that aren't there", as: "choices", body: {} },
	{
		what: "with numbers",
		as: "choices",
		body: {
			choices: [
				{ name: "One", value: 1 },
				{ name: "Half", value: 0.5 },
			],
		},
	},
	{
		what: "with translations",
		as: "choices",
		body: { choices: [{ name: "One", name_localizations: { de: "Eins" }, value: "1" }] },
	},
	{ what: "with permissions as a string", as: "a command", body: chat({ default_member_permissions: "8" }) },
	{ what: "with permissions as a number", as: "a command", body: chat({ default_member_permissions: 8 }) },
	{ what: "named in another script", as: "a command", body: chat({ name: "दिल्ली-조사_'é" }) },
	{
		what: "translated",
		as: "a command",
		body: chat({ name_localizations: { de: "frag" }, description_localizations: { "pt-BR": "P." } }),
	},
	{ what: "of a message's menu", as: "a command", body: { name: "Check Against Sources", type: 3 } },
	{
		what: "of a user's menu, with an empty description",
		as: "a command",
		body: { name: "Greet", type: 2, description: "" },
	},
	{
		what: "everywhere, for everybody",
		as: "a command",
		body: chat({ contexts: [0, 1, 2], integration_types: [0, 1] }),
	},
	{
		what: "with an option of each type",
		as: "a command",
		body: withOptions(
			required,
			{ type: 4, name: "i", description: "I.", min_value: -1, max_value: 1, choices: [{ name: "a", value: 0 }] },
			...[5, 6, 8, 9, 11].map((type) => ({ type, name: `o${type}`, description: "O." })),
			{ type: 7, name: "c", description: "C.", channel_types: [0, 2, 5] },
			{ type: 10, name: "n", description: "N.", min_value: 0.5, max_value: 0.5, autocomplete: true },
		),
	},
	{
		what: "with subcommands, and groups of them",
		as: "a command",
		body: withOptions(
			{ type: 1, name: "add", description: "Adds.", options: [required] },
			{ type: 2, name: "quote", description: "Quotes.", options: [{ type: 1, name: "add", description: "Adds." }] },
		),
	},
	{ what: "with another description", as: "an edit of a command", body: { description: x(100) } },
	{ what: "that are none", as: "all commands", body: [] },
	{
		what: "as many as there can be",
		as: "all commands",
		body: [
			...many(100, (at) => chat({ name: `c${at}` })),
			...[2, 3].flatMap((type) => many(15, (at) => ({ type, name: `Menu ${at}` }))),
		],
	},
];

test.each(right)("$as can be sent: $what", async ({ as, body }) => {
	const answer = await room.send[as](body);

	expect(answer.faults).toEqual([]);
	expect(answer.status).toBeLessThan(300);
});
