import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/sandbox/sandbox.ts";
import type { Channel, User } from "../../../src/sandbox/types.ts";
import { call, deliver, deliverCommand, idOf, upload } from "../http.ts";

let sandbox: Sandbox;
let channel: Channel;
let ada: User;

beforeAll(async () => {
	sandbox = await startSandbox({ ackDeadlineMs: 60_000, globalRequestsPerSecond: 1_000 });
	sandbox.limits.limits = [];
	const guild = sandbox.world.createGuild("Newsroom");
	channel = sandbox.world.createChannel(guild, "general");
	ada = sandbox.world.createUser("ada");
	sandbox.world.join(ada, guild);
});

afterAll(() => sandbox.stop());

const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const row = (...components: readonly object[]) => ({ type: 1, components });
const button = (over: object = {}) => ({ type: 2, style: 1, custom_id: "a", label: "A", ...over });
const option = (over: object = {}) => ({ label: "One", value: "1", ...over });
const select = (over: object = {}) => ({ type: 3, custom_id: "s", options: [option()], ...over });
const embed = (over: object) => ({ embeds: [over] });
const many = <Thing>(count: number, make: (at: number) => Thing) => Array.from({ length: count }, (_, at) => make(at));

interface Case {
	readonly body: object;
	/** Paths and codes that must be among those named. */
	readonly faults: readonly string[];
}

const wrongMessages: Readonly<Record<string, Case>> = {
	"content that is too long": { body: { content: "x".repeat(2_001) }, faults: ["content BASE_TYPE_MAX_LENGTH"] },
	"content that is no text": { body: { content: 1 }, faults: ["content STRING_TYPE_CONVERT"] },
	"components that are no list": { body: { components: {} }, faults: ["components LIST_TYPE_CONVERT"] },
	"eleven embeds": { body: { embeds: many(11, () => ({ title: "a" })) }, faults: ["embeds BASE_TYPE_MAX_LENGTH"] },
	"an embed's title that is too long": {
		body: embed({ title: "x".repeat(257) }),
		faults: ["embeds.0.title BASE_TYPE_MAX_LENGTH"],
	},
	"an embed's description that is too long": {
		body: embed({ description: "x".repeat(4_097) }),
		faults: ["embeds.0.description BASE_TYPE_MAX_LENGTH"],
	},
	"an embed with too many fields": {
		body: embed({ fields: many(26, () => ({ name: "a", value: "b" })) }),
		faults: ["embeds.0.fields BASE_TYPE_MAX_LENGTH"],
	},
	"an embed's field without a value": {
		body: embed({ fields: [{ name: "a" }] }),
		faults: ["embeds.0.fields.0.value BASE_TYPE_REQUIRED"],
	},
	"an embed's field with a blank value": {
		body: embed({ fields: [{ name: "a", value: " " }] }),
		faults: ["embeds.0.fields.0.value BASE_TYPE_REQUIRED"],
	},
	"an embed's footer that is too long": {
		body: embed({ title: "a", footer: { text: "x".repeat(2_049) } }),
		faults: ["embeds.0.footer.text BASE_TYPE_MAX_LENGTH"],
	},
	"an embed's colour out of range": {
		body: embed({ title: "a", color: 0x1000000 }),
		faults: ["embeds.0.color NUMBER_TYPE_MAX"],
	},
	"an embed's time that is none": {
		body: embed({ title: "a", timestamp: "yesterday" }),
		faults: ["embeds.0.timestamp DATE_TIME_TYPE_PARSE"],
	},
	"an embed's address that is none": {
		body: embed({ title: "a", url: "somewhere" }),
		faults: ["embeds.0.url URL_TYPE_INVALID_URL"],
	},
	"an embed's address with another scheme": {
		body: embed({ title: "a", url: "ftp://example.org" }),
		faults: ["embeds.0.url URL_TYPE_INVALID_SCHEME"],
	},
	"embeds that are too long together": {
		body: { embeds: [{ description: "x".repeat(4_000) }, { description: "x".repeat(2_001) }] },
		faults: ["embeds MAX_EMBED_SIZE_EXCEEDED"],
	},
	"an embed with nothing in it": { body: embed({ color: 1 }), faults: ["embeds.0.description BASE_TYPE_REQUIRED"] },
	"an embed's image that wasn't uploaded": {
		body: embed({ image: { url: "attachment://a.png" } }),
		faults: ["embeds.0.image.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"],
	},
	"six rows": {
		body: { components: many(6, (at) => row(button({ custom_id: String(at) }))) },
		faults: ["components BASE_TYPE_MAX_LENGTH"],
	},
	"six buttons in a row": {
		body: { components: [row(...many(6, (at) => button({ custom_id: String(at) })))] },
		faults: ["components.0.components BASE_TYPE_MAX_LENGTH"],
	},
	"an empty row": { body: { components: [row()] }, faults: ["components.0.components BASE_TYPE_MIN_LENGTH"] },
	"a component of an unknown type": {
		body: { components: [{ type: 99 }] },
		faults: ["components.0.type UNION_TYPE_CHOICES"],
	},
	"a button without a style": {
		body: { components: [row({ type: 2, custom_id: "a", label: "A" })] },
		faults: ["components.0.components.0.style BASE_TYPE_REQUIRED"],
	},
	"a button whose label is too long": {
		body: { components: [row(button({ label: "x".repeat(81) }))] },
		faults: ["components.0.components.0.label BASE_TYPE_MAX_LENGTH"],
	},
	"a button with neither label nor emoji": {
		body: { components: [row(button({ label: undefined }))] },
		faults: ["components.0.components.0.label BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED"],
	},
	"a button without a custom id": {
		body: { components: [row(button({ custom_id: undefined }))] },
		faults: ["components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"],
	},
	"a button whose custom id is too long": {
		body: { components: [row(button({ custom_id: "x".repeat(101) }))] },
		faults: ["components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH"],
	},
	"a link with a custom id": {
		body: { components: [row(button({ style: 5, url: "https://example.org" }))] },
		faults: ["components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
	},
	"a link without an address": {
		body: { components: [row(button({ style: 5, custom_id: undefined }))] },
		faults: ["components.0.components.0.url BUTTON_COMPONENT_URL_REQUIRED"],
	},
	"a link with another scheme": {
		body: { components: [row(button({ style: 5, custom_id: undefined, url: "ftp://example.org" }))] },
		faults: ["components.0.components.0.url URL_TYPE_INVALID_SCHEME"],
	},
	"two buttons of one custom id": {
		body: { components: [row(button(), button())] },
		faults: ["components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
	},
	"a menu beside a button": {
		body: { components: [row(button(), select())] },
		faults: ["components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED"],
	},
	"a menu with too many options": {
		body: { components: [row(select({ options: many(26, (at) => option({ value: String(at) })) }))] },
		faults: ["components.0.components.0.options BASE_TYPE_MAX_LENGTH"],
	},
	"a menu whose options share a value": {
		body: { components: [row(select({ options: [option(), option()] }))] },
		faults: ["components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"],
	},
	"a menu that asks for more than it has": {
		body: { components: [row(select({ max_values: 2 }))] },
		faults: ["components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_EXCEEDED"],
	},
	"a menu whose least is more than its most": {
		body: {
			components: [
				row(select({ options: many(3, (at) => option({ value: String(at) })), min_values: 3, max_values: 2 })),
			],
		},
		faults: ["components.0.components.0.min_values COMPONENT_RANGE_REVERSED"],
	},
	"a text display without the flag for it": {
		body: { components: [text("a")] },
		faults: ["components.0.type UNION_TYPE_CHOICES"],
	},
	"content beside Components V2": {
		body: { flags: v2, content: "a", components: [text("a")] },
		faults: ["content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
	},
	"embeds beside Components V2": {
		body: { flags: v2, embeds: [{ title: "a" }], components: [text("a")] },
		faults: ["embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
	},
	"text displays that are too long together": {
		body: { flags: v2, components: [text("x".repeat(2_500)), { type: 17, components: [text("x".repeat(1_501))] }] },
		faults: ["components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"],
	},
	"forty-one components, nested": {
		body: { flags: v2, components: [{ type: 17, components: many(40, () => text("a")) }] },
		faults: ["components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"],
	},
	"an empty text display": {
		body: { flags: v2, components: [text(" ")] },
		faults: ["components.0.content BASE_TYPE_REQUIRED"],
	},
	"a container in a container": {
		body: { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [text("a")] }] }] },
		faults: ["components.0.components.0.type UNION_TYPE_CHOICES"],
	},
	"a section without an accessory": {
		body: { flags: v2, components: [{ type: 9, components: [text("a")] }] },
		faults: ["components.0.accessory BASE_TYPE_REQUIRED"],
	},
	"a section with four texts": {
		body: { flags: v2, components: [{ type: 9, components: many(4, () => text("a")), accessory: button() }] },
		faults: ["components.0.components BASE_TYPE_MAX_LENGTH"],
	},
	"a gallery with eleven pictures": {
		body: {
			flags: v2,
			components: [{ type: 12, items: many(11, () => ({ media: { url: "https://example.org/a.png" } })) }],
		},
		faults: ["components.0.items BASE_TYPE_MAX_LENGTH"],
	},
	"a file that wasn't uploaded": {
		body: { flags: v2, components: [{ type: 13, file: { url: "attachment://a.txt" } }] },
		faults: ["components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"],
	},
	"a file from elsewhere": {
		body: { flags: v2, components: [{ type: 13, file: { url: "https://example.org/a.txt" } }] },
		faults: ["components.0.file.url URL_TYPE_INVALID_SCHEME"],
	},
	"two components of one id": {
		body: {
			flags: v2,
			components: [
				{ ...text("a"), id: 7 },
				{ ...text("b"), id: 7 },
			],
		},
		faults: ["components.1.id COMPONENT_ID_DUPLICATED"],
	},
	"an attachment that wasn't uploaded": {
		body: { content: "a", attachments: [{ id: "0", filename: "a.txt" }] },
		faults: ["attachments.0.id ATTACHMENT_NOT_FOUND"],
	},
	"mentions that are both parsed and listed": {
		body: { content: "a", allowed_mentions: { parse: ["users"], users: [`${1n << 60n}`] } },
		faults: ["allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"],
	},
	"an unknown kind of mention": {
		body: { content: "a", allowed_mentions: { parse: ["people"] } },
		faults: ["allowed_mentions.parse.0 BASE_TYPE_CHOICES"],
	},
};

describe("a message", () => {
	test.each(Object.entries(wrongMessages))("is refused for %s", async (_, { body, faults }) => {
		const answer = await call(sandbox, "POST", `/channels/${channel.id}/messages`, body);

		expect(answer).toMatchObject({ status: 400, code: 50_035, body: { message: "Invalid Form Body" } });
		expect(answer.faults).toEqual(expect.arrayContaining([...faults]));
		expect(answer.faults.length).toBeLessThanOrEqual(2);
	});

	test.each([{}, { content: "" }, { content: " \n" }, { content: null, embeds: [] }])(
		"is refused empty: %j",
		async (body) => {
			const answer = await call(sandbox, "POST", `/channels/${channel.id}/messages`, body);

			expect(answer).toMatchObject({ status: 400, code: 50_006 });
		},
	);

	test("is told all its faults at once", async () => {
		const body = { content: "x".repeat(2_001), components: [row(button({ custom_id: undefined, style: 9 }))] };

		const { faults } = await call(sandbox, "POST", `/channels/${channel.id}/messages`, body);

		expect(faults).toEqual(["components.0.components.0.style BASE_TYPE_CHOICES", "content BASE_TYPE_MAX_LENGTH"]);
	});

	test("may carry what discord.js always sends along", async () => {
		const constant = { tts: false, nonce: "1", enforce_nonce: false, attachments: [], flags: 0, unknown: true };

		const answer = await call(sandbox, "POST", `/channels/${channel.id}/messages`, { content: "a", ...constant });

		expect(answer.status).toBe(200);
	});

	test("names the place below data where it is a reply", async () => {
		const { callback } = await deliverCommand(sandbox, ada, channel);

		const answer = await call(sandbox, "POST", callback, { type: 4, data: { content: "x".repeat(2_001) } });

		expect(answer.faults).toEqual(["data.content BASE_TYPE_MAX_LENGTH"]);
	});

	test("can't be empty as a reply either, and the interaction still waits", async () => {
		const { callback } = await deliverCommand(sandbox, ada, channel);

		expect(await call(sandbox, "POST", callback, { type: 4, data: {} })).toMatchObject({ status: 400, code: 50_006 });
		expect(await call(sandbox, "POST", callback, { type: 4, data: { content: "a" } })).toMatchObject({ status: 204 });
	});

	test("can name a file that comes along, but not a larger one than allowed", async () => {
		const small = await startSandbox({ maximumFileBytes: 10, ackDeadlineMs: 60_000 });
		const guild = small.world.createGuild("Newsroom");
		const place = small.world.createChannel(guild, "general");
		small.world.join(ada, guild);
		const { callback } = await deliverCommand(small, ada, place);
		const body = { type: 4, data: { flags: v2, components: [{ type: 13, file: { url: "attachment://a.txt" } }] } };

		expect(await upload(small, callback, { body, files: { "a.txt": "x".repeat(11) } })).toMatchObject({
			status: 413,
			code: 40_005,
		});
		expect(await upload(small, callback, { body, files: { "a.txt": "x" } })).toMatchObject({ status: 204 });
		await small.stop();
	});
});

const chat = (over: object = {}) => ({ name: "ask", description: "Asks.", ...over });
const stringOption = (over: object = {}) => ({ type: 3, name: "what", description: "What.", ...over });
const withOptions = (...options: readonly object[]) => chat({ options });

const wrongCommands: Readonly<Record<string, Case>> = {
	"no name": { body: chat({ name: undefined }), faults: ["name BASE_TYPE_REQUIRED"] },
	"a name that is too long": { body: chat({ name: "x".repeat(33) }), faults: ["name BASE_TYPE_MAX_LENGTH"] },
	"a name in capitals": { body: chat({ name: "Ask" }), faults: ["name APPLICATION_COMMAND_INVALID_NAME"] },
	"a name with a space": { body: chat({ name: "ask me" }), faults: ["name APPLICATION_COMMAND_INVALID_NAME"] },
	"a translated name with a space": {
		body: chat({ name_localizations: { de: "frag mich" } }),
		faults: ["name_localizations.de APPLICATION_COMMAND_INVALID_NAME"],
	},
	"a language there isn't": {
		body: chat({ name_localizations: { xx: "ask" } }),
		faults: ["name_localizations.xx BASE_TYPE_CHOICES"],
	},
	"no description": { body: chat({ description: undefined }), faults: ["description BASE_TYPE_REQUIRED"] },
	"a description that is too long": {
		body: chat({ description: "x".repeat(101) }),
		faults: ["description BASE_TYPE_MAX_LENGTH"],
	},
	"a menu's description": {
		body: chat({ type: 3, name: "Check" }),
		faults: ["description APPLICATION_COMMAND_CONTEXT_MENU_EXCLUSIVE"],
	},
	"an option of an unknown type": {
		body: withOptions(stringOption({ type: 12 })),
		faults: ["options.0.type UNION_TYPE_CHOICES"],
	},
	"an option without a description": {
		body: withOptions(stringOption({ description: undefined })),
		faults: ["options.0.description BASE_TYPE_REQUIRED"],
	},
	"an option's name in capitals": {
		body: withOptions(stringOption({ name: "What" })),
		faults: ["options.0.name APPLICATION_COMMAND_OPTION_INVALID_NAME"],
	},
	"two options of one name": {
		body: withOptions(stringOption(), stringOption()),
		faults: ["options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"],
	},
	"a required option after an optional one": {
		body: withOptions(stringOption(), stringOption({ name: "why", required: true })),
		faults: ["options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"],
	},
	"choices beside autocompletion": {
		body: withOptions(stringOption({ autocomplete: true, choices: [{ name: "a", value: "a" }] })),
		faults: ["options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE"],
	},
	"a choice of another type": {
		body: withOptions({ type: 4, name: "n", description: "N.", choices: [{ name: "a", value: "a" }] }),
		faults: ["options.0.choices.0.value NUMBER_TYPE_COERCE"],
	},
	"a choice's value that is too long": {
		body: withOptions(stringOption({ choices: [{ name: "a", value: "x".repeat(101) }] })),
		faults: ["options.0.choices.0.value BASE_TYPE_MAX_LENGTH"],
	},
	"two choices of one name": {
		body: withOptions(
			stringOption({
				choices: [
					{ name: "a", value: "1" },
					{ name: "a", value: "2" },
				],
			}),
		),
		faults: ["options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS"],
	},
	"a least length above the most": {
		body: withOptions(stringOption({ min_length: 5, max_length: 4 })),
		faults: ["options.0.min_length APPLICATION_COMMAND_OPTIONS_RANGE_REVERSED"],
	},
	"a subcommand beside another option": {
		body: withOptions({ type: 1, name: "sub", description: "Sub." }, stringOption()),
		faults: ["options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"],
	},
	"too many options": {
		body: withOptions(...many(26, (at) => stringOption({ name: `o${at}` }))),
		faults: ["options BASE_TYPE_MAX_LENGTH"],
	},
	"too many characters in all": {
		body: withOptions(
			...many(4, (at) =>
				stringOption({
					name: `o${at}`,
					choices: many(25, (n) => ({ name: String(n).padEnd(90, "x"), value: String(n) })),
				}),
			),
		),
		faults: ["APPLICATION_COMMAND_TOO_LARGE"],
	},
	"a context there isn't": { body: chat({ contexts: [9] }), faults: ["contexts.0 BASE_TYPE_CHOICES"] },
};

describe("a command", () => {
	const path = () => `/applications/${sandbox.applicationId}/commands`;

	test.each(Object.entries(wrongCommands))("is refused for %s", async (_, { body, faults }) => {
		const answer = await call(sandbox, "POST", path(), body);

		expect(answer).toMatchObject({ status: 400, code: 50_035 });
		expect(answer.faults).toEqual(expect.arrayContaining([...faults]));
		expect(answer.faults.length).toBeLessThanOrEqual(2);
	});

	test("is named by its number where many are put at once", async () => {
		const answer = await call(sandbox, "PUT", path(), [chat(), chat({ name: "Ask" })]);

		expect(answer.faults).toEqual(["1.name APPLICATION_COMMAND_INVALID_NAME"]);
	});

	test.each([
		{ of: "two of one name", bodies: [chat(), chat()], fault: "1.name APPLICATION_COMMANDS_DUPLICATE_NAME" },
		{
			of: "sixteen of a message's menu",
			bodies: many(16, (at) => ({ type: 3, name: `Check ${at}` })),
			fault: "APPLICATION_COMMANDS_MAXIMUM_EXCEEDED",
		},
	])("set of $of is refused", async ({ bodies, fault }) => {
		expect((await call(sandbox, "PUT", path(), bodies)).faults).toEqual([fault]);
	});

	test("is refused when its scope is full, and when too many were made in a day", async () => {
		const full = await startSandbox({ dailyCommandCreates: 101 });
		const commands = `/applications/${full.applicationId}/commands`;
		const hundred = many(100, (at) => chat({ name: `c${at}` }));

		expect((await call(full, "PUT", commands, hundred)).status).toBe(200);
		expect(await call(full, "POST", commands, chat())).toMatchObject({ status: 400, code: 30_032 });
		expect((await call(full, "PUT", commands, [chat()])).status).toBe(200);
		expect(await call(full, "POST", commands, chat({ name: "one-more" }))).toMatchObject({ status: 400, code: 30_034 });
		await full.stop();
	});

	test("may have its permissions as a string", async () => {
		const answer = await call(sandbox, "POST", path(), chat({ default_member_permissions: "8" }));

		expect(answer).toMatchObject({ status: 201, body: { default_member_permissions: "8" } });
	});

	test("is checked as a whole after an edit", async () => {
		const id = idOf(await call(sandbox, "POST", path(), chat({ name: "edited" })));

		expect(await call(sandbox, "PATCH", `${path()}/${id}`, { description: "Other." })).toMatchObject({
			status: 200,
			body: { id, name: "edited", description: "Other." },
		});
		expect((await call(sandbox, "PATCH", `${path()}/${id}`, { name: "Not so" })).faults).toEqual([
			"name APPLICATION_COMMAND_INVALID_NAME",
		]);
		expect((await call(sandbox, "DELETE", `${path()}/${id}`)).status).toBe(204);
		expect(await call(sandbox, "GET", `${path()}/${id}`)).toMatchObject({ status: 404, code: 10_063 });
	});
});

const input = (over: object = {}) => ({ type: 4, custom_id: "t", style: 1, ...over });
const label = (component: object) => ({ type: 18, label: "Say", component });
const modal = (...components: readonly object[]) => ({ custom_id: "m", title: "Modal", components });

describe("an answer to an interaction", () => {
	test.each(
		Object.entries({
			"a title that is too long": {
				body: { ...modal(label(input())), title: "x".repeat(46) },
				faults: ["data.title BASE_TYPE_MAX_LENGTH"],
			},
			"no custom id": {
				body: { ...modal(label(input())), custom_id: undefined },
				faults: ["data.custom_id BASE_TYPE_REQUIRED"],
			},
			"six fields": {
				body: modal(...many(6, (at) => label(input({ custom_id: String(at) })))),
				faults: ["data.components BASE_TYPE_BAD_LENGTH"],
			},
			"two fields of one custom id": {
				body: modal(label(input()), label(input())),
				faults: ["data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
			},
			"a least length above the most": {
				body: modal(label(input({ min_length: 5, max_length: 4 }))),
				faults: ["data.components.0.component.min_length COMPONENT_RANGE_REVERSED"],
			},
			"a field in a row without a label": {
				body: modal(row(input())),
				faults: ["data.components.0.components.0.label BASE_TYPE_REQUIRED"],
			},
			"a button in it": {
				body: modal(row(button())),
				faults: ["data.components.0.components.0.type BASE_TYPE_CHOICES"],
			},
		}),
	)("as a modal is refused for %s", async (_, { body, faults }) => {
		const { callback } = await deliverCommand(sandbox, ada, channel);

		const answer = await call(sandbox, "POST", callback, { type: 9, data: body });

		expect(answer).toMatchObject({ status: 400, code: 50_035 });
		expect(answer.faults).toEqual(expect.arrayContaining([...faults]));
	});

	test.each(
		Object.entries({
			"twenty-six of them": {
				body: { choices: many(26, (at) => ({ name: `n${at}`, value: "v" })) },
				faults: ["data.choices BASE_TYPE_MAX_LENGTH"],
			},
			"an empty name": {
				body: { choices: [{ name: "", value: "v" }] },
				faults: ["data.choices.0.name BASE_TYPE_MIN_LENGTH"],
			},
			"a name that is too long": {
				body: { choices: [{ name: "x".repeat(101), value: "v" }] },
				faults: ["data.choices.0.name BASE_TYPE_MAX_LENGTH"],
			},
			"a value that is too long": {
				body: { choices: [{ name: "n", value: "x".repeat(101) }] },
				faults: ["data.choices.0.value BASE_TYPE_MAX_LENGTH"],
			},
		}),
	)("as choices is refused for %s", async (_, { body, faults }) => {
		const command = chat({ name: "find", options: [stringOption({ autocomplete: true })] });
		await call(sandbox, "POST", `/applications/${sandbox.applicationId}/commands`, command);
		const { callback } = await deliver(sandbox, () => sandbox.autocomplete(ada, channel, "find", { what: "a" }));

		const answer = await call(sandbox, "POST", callback, { type: 8, data: body });

		expect(answer.faults).toEqual(expect.arrayContaining([...faults]));
	});

	test.each([1, 6, 7, 8, 12, 99, "x"])("of type %j is refused for a command", async (type) => {
		const { callback } = await deliverCommand(sandbox, ada, channel);

		const answer = await call(sandbox, "POST", callback, { type, data: { content: "a" } });

		expect(answer.faults).toEqual(["type BASE_TYPE_CHOICES"]);
	});

	test("may have its type as a string", async () => {
		const { callback } = await deliverCommand(sandbox, ada, channel);

		expect((await call(sandbox, "POST", callback, { type: "4", data: { content: "a" } })).status).toBe(204);
	});
});

describe("any request", () => {
	test.each([
		{ of: "a wrong token", method: "GET", path: "/users/@me", token: "wrong", status: 401, code: 0 },
		{ of: "a path there isn't", method: "GET", path: "/nowhere", status: 404, code: 0 },
		{ of: "a method there isn't", method: "PUT", path: "/gateway/bot", status: 405, code: 0 },
		{ of: "a channel there isn't", method: "GET", path: "/channels/1", status: 404, code: 10_003 },
		{ of: "a user there isn't", method: "GET", path: "/users/1", status: 404, code: 10_013 },
		{ of: "another application", method: "GET", path: "/applications/1/commands", status: 404, code: 10_002 },
		{ of: "a webhook there isn't", method: "GET", path: "/webhooks/1/x/messages/@original", status: 404, code: 10_015 },
		{ of: "an interaction there isn't", method: "POST", path: "/interactions/1/x/callback", status: 404, code: 10_062 },
	])("is refused for $of", async ({ method, path, token, status, code }) => {
		expect(await call(sandbox, method, path, undefined, token)).toMatchObject({ status, code });
	});

	test.each(["/gateway", "/api/gateway", "/api/v9/gateway"])("is refused for another version: %s", async (path) => {
		expect((await fetch(sandbox.origin + path)).status).toBe(404);
	});

	test("is refused for JSON that is none", async () => {
		const headers = { authorization: `Bot ${sandbox.token}`, "content-type": "application/json" };
		const response = await fetch(`${sandbox.api}/v10/channels/${channel.id}/messages`, {
			method: "POST",
			headers,
			body: "{",
		});

		expect(await response.json()).toMatchObject({ code: 50_109 });
	});

	test("is answered, whatever it says", async () => {
		const key = fc.constantFrom(
			"type",
			"components",
			"content",
			"embeds",
			"fields",
			"options",
			"choices",
			"media",
			"name",
		);
		const { anything } = fc.letrec((tie) => ({
			anything: fc.oneof(
				{ depthSize: "medium" },
				fc.constantFrom(1, 2, 3, 9, 12, 13, 17, v2, null, "", "a", "attachment://a", true),
				fc.array(tie("anything"), { maxLength: 3 }),
				fc.dictionary(key, tie("anything"), { maxKeys: 4 }),
			),
		}));
		const paths = [`/channels/${channel.id}/messages`, `/applications/${sandbox.applicationId}/commands`];

		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...paths), fc.dictionary(key, anything), async (path, body) => {
				const { status } = await call(sandbox, "POST", path, { ...body, flags: v2 });
				expect(status).toBeLessThan(500);
			}),
			{ numRuns: 300 },
		);
	});

	test("is logged with what was wrong with it and the page that says so", async () => {
		await call(sandbox, "POST", `/channels/${channel.id}/messages`, { content: "x".repeat(2_001) });

		expect(sandbox.requests.at(-1)).toMatchObject({
			method: "POST",
			path: `/channels/${channel.id}/messages`,
			status: 400,
			violations: [{ path: ["content"], code: "BASE_TYPE_MAX_LENGTH", page: expect.stringMatching(/^https:\/\//) }],
		});
	});
});
