import { MessageType } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { userJson } from "../../../src/sandbox/entity-json.ts";
import { validate } from "../../../src/sandbox/validation/validate.ts";
import { messageView } from "../../../src/sandbox/view/message-view.ts";
import { hrefsIn } from "./hrefs.ts";
import { openMessages, picture, textFile, v2 } from "./stored.ts";

const { world, guild, viewer, ben, dm, around, messages, post, show } = openMessages();
const words = (text: string) => [{ kind: "text", text }];

test("a message says who sent it, when, where and what", () => {
	const message = post({ content: "**a**" });

	expect(messageView(message, around)).toEqual({
		id: message.id,
		placeId: message.channelId,
		author: { id: world.bot.id, name: "Clerk", isBot: true, roles: [] },
		sentAt: "2026-01-02T03:04:05.000Z",
		isEdited: false,
		isEphemeral: false,
		isThinking: false,
		mentionsViewer: false,
		content: [{ kind: "strong", content: words("a") }],
		embeds: [],
		components: [],
		pictures: [],
		files: [],
		json: message.json,
	});
});

test("a message that was edited says so", () => {
	const message = post({ content: "a" });

	expect(messageView(messages.edit(message, { content: "b" }, []), around)).toMatchObject({
		isEdited: true,
		content: words("b"),
	});
});

test("a deferred reply thinks, and only its user sees one that is ephemeral", () => {
	expect(show({ content: "" }, { flags: 1 << 7, onlyFor: viewer })).toMatchObject({
		isThinking: true,
		isEphemeral: true,
	});
});

test("people write, too, under the names they have in the server", () => {
	world.join(ben, guild, { nick: "Big Ben" });

	expect(show({ content: "a" }, { author: ben }).author).toMatchObject({ name: "Big Ben", isBot: false });
	expect(show({ content: "a" }, { author: ben, channel: dm }).author).toMatchObject({ name: "ben" });
});

describe("a reply", () => {
	const user = userJson(viewer);
	const interaction = { id: "1", type: 2, name: "knowledge add", user };

	test("says whose command it answers", () => {
		const provenance = { type: MessageType.ChatInputCommand, interaction };

		expect(show({ content: "a" }, { provenance }).call).toEqual({ by: "ada", command: "/knowledge add" });
	});

	test("to a menu's command has its name without a slash", () => {
		const provenance = { type: MessageType.ContextMenuCommand, interaction: { ...interaction, name: "Look up" } };

		expect(show({ content: "a" }, { provenance }).call).toEqual({ by: "ada", command: "Look up" });
	});

	test("whose command isn't told says by whom it was called", () => {
		const owners = { authorizing_integration_owners: {} };
		const provenance = {
			type: MessageType.ChatInputCommand,
			interaction_metadata: { id: "1", type: 2, user, ...owners },
		};

		expect(show({ content: "a" }, { provenance }).call).toEqual({ by: "ada", command: "" });
	});

	test("to a component answers no command", () => {
		const owners = { authorizing_integration_owners: {} };
		const metadata = { id: "1", type: 3, user, interacted_message_id: "2", ...owners };

		expect(
			show({ content: "a" }, { provenance: { type: MessageType.Reply, interaction_metadata: metadata } }).call,
		).toBe(undefined);
	});
});

describe("whoever looks is mentioned", () => {
	const role = world.createRole(guild, "Moderator");
	const mentions = (content: string, allowed?: object) =>
		show({ content, ...(allowed ? { allowed_mentions: allowed } : {}) }).mentionsViewer;

	test("by their name, by a role of theirs and with everybody else", () => {
		expect(mentions(`<@${viewer.id}>`)).toBe(true);
		expect(mentions("@everyone")).toBe(true);
		expect(mentions(`<@&${role.id}>`)).toBe(false);
		world.join(viewer, guild, { roles: [role] });
		expect(mentions(`<@&${role.id}>`)).toBe(true);
	});

	test("neither where somebody else is, nor where nobody may be notified", () => {
		expect(mentions(`<@${ben.id}>`)).toBe(false);
		expect(mentions(`<@${viewer.id}> @everyone`, { parse: [] })).toBe(false);
	});
});

describe("what is attached", () => {
	test("is shown if it is a picture, and given if it is a file", () => {
		const { pictures, files } = show({ content: "a" }, { files: [picture("SPOILER_a.png"), textFile("b.csv", "1")] });

		expect(pictures).toEqual([
			{
				href: expect.stringMatching(/^\/attachments\/.*\/SPOILER_a\.png$/),
				description: "Image",
				isSpoiler: true,
				width: 3,
				height: 2,
			},
		]);
		expect(files).toEqual([
			{ name: "b.csv", size: 3, href: expect.stringMatching(/^\/attachments\/.*\/b\.csv$/), isSpoiler: false },
		]);
	});

	test("is a file where it only might be a picture", () => {
		const svg = { ...picture("a.svg"), contentType: "image/svg+xml" };

		expect(show({ content: "a" }, { files: [svg] })).toMatchObject({ pictures: [], files: [{ name: "a.svg" }] });
	});

	test("is described as the bot did", () => {
		const body = { content: "a", attachments: [{ id: 0, description: "A cat" }] };

		expect(show(body, { files: [picture("a.png")] }).pictures).toMatchObject([{ description: "A cat" }]);
	});

	test("is not shown beside Components V2, which show it themselves or not at all", () => {
		const components = [{ type: 10, content: "a" }];

		expect(show({ flags: v2, components }, { files: [picture("a.png")] })).toMatchObject({ pictures: [], files: [] });
	});
});

test("embeds that are suppressed aren't shown", () => {
	expect(show({ content: "a", embeds: [{ title: "b" }], flags: 1 << 2 }).embeds).toEqual([]);
});

const address = fc.oneof(
	fc.constantFrom(
		"https://x.org/a",
		"http://127.0.0.1:4747/attachments/1/2/a.png",
		"attachment://a.png",
		"discord://x",
	),
	fc.constantFrom("javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,a", "//x.org", "/sandbox/events"),
	fc.webUrl(),
);
const content = fc.oneof(
	fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
	address.map((href) => `[a](${href}) <${href}> ${href} ||**a**||`),
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const name = fc.string({ minLength: 1, maxLength: 20 });
const media = fc.record({ url: address });
const emoji = fc.record({ name: fc.constantFrom("👍", "wave"), id: optional(fc.constant("123")) });

const button = fc.oneof(
	fc.record({ type: fc.constant(2), style: fc.constant(5), url: address, label: name }),
	fc.record({ type: fc.constant(2), style: fc.integer({ min: 1, max: 4 }), custom_id: fc.uuid(), label: name, emoji }),
);
const picks = fc.record({ type: fc.integer({ min: 5, max: 8 }), custom_id: fc.uuid(), placeholder: optional(name) });
const row = fc.oneof(
	fc.array(button, { minLength: 1, maxLength: 3 }),
	picks.map((select) => [select]),
);
const rows = row.map((components) => ({ type: 1, components }));
const displays = content.map((text) => ({ type: 10, content: text }));
const part = fc.oneof(
	rows,
	displays,
	fc.record({
		type: fc.constant(9),
		components: fc.array(displays, { minLength: 1, maxLength: 3 }),
		accessory: fc.oneof(button, fc.record({ type: fc.constant(11), media, description: optional(name) })),
	}),
	fc.record({
		type: fc.constant(12),
		items: fc.array(fc.record({ media, spoiler: fc.boolean() }), { minLength: 1, maxLength: 3 }),
	}),
	fc.record({ type: fc.constant(13), file: fc.constant({ url: "attachment://a.png" }) }),
	fc.record({ type: fc.constant(14), divider: fc.boolean(), spacing: fc.constantFrom(1, 2) }),
);
const container = fc.record({
	type: fc.constant(17),
	accent_color: fc.option(fc.integer({ min: 0, max: 0xffffff })),
	components: fc.array(part, { minLength: 1, maxLength: 3 }),
});
const modern = fc.record({
	flags: fc.constant(v2),
	components: fc.array(fc.oneof(part, container), { minLength: 1, maxLength: 4 }),
});
const embed = fc.record(
	{
		title: name,
		url: address,
		description: content,
		color: fc.integer({ min: 0, max: 0xffffff }),
		author: fc.record({ name, url: optional(address), icon_url: optional(address) }),
		footer: fc.record({ text: content, icon_url: optional(address) }),
		image: media,
		thumbnail: media,
		fields: fc.array(fc.record({ name: content, value: content, inline: fc.boolean() }), { maxLength: 3 }),
	},
	{ requiredKeys: ["title"] },
);
const classic = fc.record({
	content,
	embeds: optional(fc.array(embed, { maxLength: 2 })),
	components: optional(fc.array(rows, { maxLength: 2 })),
});

test("whatever Discord takes can be shown, and no address in it is unsafe", async () => {
	const files = [picture("a.png")];
	let taken = 0;

	await fc.assert(
		fc.asyncProperty(fc.oneof(modern, classic), async (body) => {
			const json = JSON.parse(JSON.stringify(body));
			const isTaken = (await validate("message", json, { files, maximumFileBytes: 1_000 })).length === 0;
			if (!isTaken) return;
			taken += 1;
			for (const href of hrefsIn(show(json, { files }))) {
				expect(href).toMatch(/^(?:https?:\/\/|discord:|\/attachments\/)/);
			}
		}),
		{ numRuns: 150 },
	);

	expect(taken).toBeGreaterThan(40);
});

test("whatever else comes in a message's place is shown as far as it can be", () => {
	const part = fc.record({
		type: fc.integer({ min: 0, max: 25 }),
		components: fc.anything(),
		accessory: fc.anything(),
	});
	const wild = fc.array(fc.oneof(part, fc.anything()), { maxLength: 3 });

	fc.assert(
		fc.property(wild, wild, (components, embeds) => {
			const view = messageView(
				{ ...post({ content: "a" }), ...JSON.parse(JSON.stringify({ components, embeds })) },
				around,
			);
			for (const href of hrefsIn(view)) expect(href).toMatch(/^(?:https?:\/\/|discord:|\/attachments\/)/);
		}),
	);
});
