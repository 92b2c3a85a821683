import {
	button,
	embed,
	inRow,
	link,
	many,
	option,
	options,
	picture,
	row,
	select,
	shown,
	text,
	userSelect,
	v2,
	x,
} from "./parts.ts";

/** A body that is wrong in one place, where and how. */
export interface Wrong {
	readonly body: unknown;
	/** Like `embeds.0.title BASE_TYPE_MAX_LENGTH`. */
	readonly fault: string;
}

const inFirst = "components.0.components.0";

export const wrongContents: Readonly<Record<string, Wrong>> = {
	"content that is too long": { body: { content: x(2_001) }, fault: "content BASE_TYPE_MAX_LENGTH" },
	"content that is no text": { body: { content: 1 }, fault: "content STRING_TYPE_CONVERT" },
	"components that are no list": { body: { components: {} }, fault: "components LIST_TYPE_CONVERT" },
	"an embed that is a text": { body: { embeds: ["a"] }, fault: "embeds.0 MODEL_TYPE_CONVERT" },
	"flags that are a word": { body: { content: "a", flags: "none" }, fault: "flags NUMBER_TYPE_COERCE" },
	"speech that is neither on nor off": { body: { content: "a", tts: 1 }, fault: "tts BOOLEAN_TYPE_CONVERT" },
	"a nonce that is too long": { body: { content: "a", nonce: x(26) }, fault: "nonce BASE_TYPE_MAX_LENGTH" },
	"four stickers": { body: { sticker_ids: many(4, () => "1".repeat(18)) }, fault: "sticker_ids BASE_TYPE_MAX_LENGTH" },
	"an attachment that wasn't uploaded": {
		body: { content: "a", attachments: [{ id: "0", filename: "a.txt" }] },
		fault: "attachments.0.id ATTACHMENT_NOT_FOUND",
	},
	"mentions that are both parsed and listed": {
		body: { content: "a", allowed_mentions: { parse: ["users"], users: ["1".repeat(18)] } },
		fault: "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
	},
	"an unknown kind of mention": {
		body: { content: "a", allowed_mentions: { parse: ["people"] } },
		fault: "allowed_mentions.parse.0 BASE_TYPE_CHOICES",
	},
	"more people than may be mentioned": {
		body: { content: "a", allowed_mentions: { users: many(101, () => "1".repeat(18)) } },
		fault: "allowed_mentions.users BASE_TYPE_MAX_LENGTH",
	},
};

export const wrongEmbeds: Readonly<Record<string, Wrong>> = {
	"eleven embeds": { body: { embeds: many(11, () => ({ title: "a" })) }, fault: "embeds BASE_TYPE_MAX_LENGTH" },
	"a title that is too long": { body: embed({ title: x(257) }), fault: "embeds.0.title BASE_TYPE_MAX_LENGTH" },
	"a description that is too long": {
		body: embed({ description: x(4_097) }),
		fault: "embeds.0.description BASE_TYPE_MAX_LENGTH",
	},
	"too many fields": {
		body: embed({ fields: many(26, () => ({ name: "a", value: "b" })) }),
		fault: "embeds.0.fields BASE_TYPE_MAX_LENGTH",
	},
	"a field's name that is too long": {
		body: embed({ fields: [{ name: x(257), value: "a" }] }),
		fault: "embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH",
	},
	"a field's value that is too long": {
		body: embed({ fields: [{ name: "a", value: x(1_025) }] }),
		fault: "embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH",
	},
	"a field without a value": {
		body: embed({ fields: [{ name: "a" }] }),
		fault: "embeds.0.fields.0.value BASE_TYPE_REQUIRED",
	},
	"a field with a blank name": {
		body: embed({ fields: [{ name: " ", value: "a" }] }),
		fault: "embeds.0.fields.0.name BASE_TYPE_REQUIRED",
	},
	"a footer that is too long": {
		body: embed({ title: "a", footer: { text: x(2_049) } }),
		fault: "embeds.0.footer.text BASE_TYPE_MAX_LENGTH",
	},
	"an author that is too long": {
		body: embed({ author: { name: x(257) } }),
		fault: "embeds.0.author.name BASE_TYPE_MAX_LENGTH",
	},
	"a colour out of range": { body: embed({ title: "a", color: 0x1000000 }), fault: "embeds.0.color NUMBER_TYPE_MAX" },
	"a colour below zero": { body: embed({ title: "a", color: -1 }), fault: "embeds.0.color NUMBER_TYPE_MIN" },
	"a time that is none": {
		body: embed({ title: "a", timestamp: "yesterday" }),
		fault: "embeds.0.timestamp DATE_TIME_TYPE_PARSE",
	},
	"an address that is none": {
		body: embed({ title: "a", url: "somewhere" }),
		fault: "embeds.0.url URL_TYPE_INVALID_URL",
	},
	"an address with another scheme": {
		body: embed({ title: "a", url: "ftp://example.org" }),
		fault: "embeds.0.url URL_TYPE_INVALID_SCHEME",
	},
	"a picture with another scheme": {
		body: embed({ image: { url: "data:image/png,a" } }),
		fault: "embeds.0.image.url URL_TYPE_INVALID_SCHEME",
	},
	"a picture that wasn't uploaded": {
		body: embed({ image: { url: "attachment://a.png" } }),
		fault: "embeds.0.image.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
	},
	"an icon that wasn't uploaded": {
		body: embed({ footer: { text: "a", icon_url: "attachment://a.png" } }),
		fault: "embeds.0.footer.icon_url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
	},
	"too much text in all": {
		body: { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
		fault: "embeds MAX_EMBED_SIZE_EXCEEDED",
	},
	"nothing to show": { body: embed({ color: 1 }), fault: "embeds.0.description BASE_TYPE_REQUIRED" },
};

export const wrongComponents: Readonly<Record<string, Wrong>> = {
	"six rows": {
		body: { components: many(6, (at) => row(button({ custom_id: String(at) }))) },
		fault: "components BASE_TYPE_MAX_LENGTH",
	},
	"six buttons in a row": {
		body: inRow(...many(6, (at) => button({ custom_id: String(at) }))),
		fault: "components.0.components BASE_TYPE_MAX_LENGTH",
	},
	"an empty row": { body: inRow(), fault: "components.0.components BASE_TYPE_MIN_LENGTH" },
	"a component of an unknown type": {
		body: { components: [{ type: 99 }] },
		fault: "components.0.type UNION_TYPE_CHOICES",
	},
	"a row in a row": { body: inRow(row(button())), fault: `${inFirst}.type UNION_TYPE_CHOICES` },
	"an id below zero": { body: inRow(button({ id: -1 })), fault: `${inFirst}.id NUMBER_TYPE_MIN` },
	"a button without a style": {
		body: inRow(button({ style: undefined })),
		fault: `${inFirst}.style BASE_TYPE_REQUIRED`,
	},
	"a button of a style there isn't": { body: inRow(button({ style: 9 })), fault: `${inFirst}.style BASE_TYPE_CHOICES` },
	"a button whose label is too long": {
		body: inRow(button({ label: x(81) })),
		fault: `${inFirst}.label BASE_TYPE_MAX_LENGTH`,
	},
	"a button with neither label nor emoji": {
		body: inRow(button({ label: undefined })),
		fault: `${inFirst}.label BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED`,
	},
	"a button without a custom id": {
		body: inRow(button({ custom_id: undefined })),
		fault: `${inFirst}.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED`,
	},
	"a button whose custom id is too long": {
		body: inRow(button({ custom_id: x(101) })),
		fault: `${inFirst}.custom_id BASE_TYPE_MAX_LENGTH`,
	},
	"a button with an address": {
		body: inRow(button({ url: "https://example.org" })),
		fault: `${inFirst}.url BUTTON_COMPONENT_URL_NOT_ALLOWED`,
	},
	"a link with a custom id": {
		body: inRow(link({ custom_id: "a" })),
		fault: `${inFirst}.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE`,
	},
	"a link without an address": {
		body: inRow(link({ url: undefined })),
		fault: `${inFirst}.url BUTTON_COMPONENT_URL_REQUIRED`,
	},
	"a link with another scheme": {
		body: inRow(link({ url: "ftp://example.org" })),
		fault: `${inFirst}.url URL_TYPE_INVALID_SCHEME`,
	},
	"a link that is too long": {
		body: inRow(link({ url: `https://example.org/${x(500)}` })),
		fault: `${inFirst}.url BASE_TYPE_MAX_LENGTH`,
	},
	"a premium button without what it sells": {
		body: inRow({ type: 2, style: 6 }),
		fault: `${inFirst}.sku_id BUTTON_COMPONENT_SKU_ID_REQUIRED`,
	},
	"a premium button with a label": {
		body: inRow({ type: 2, style: 6, sku_id: "1".repeat(18), label: "A" }),
		fault: `${inFirst}.label BUTTON_COMPONENT_PREMIUM_EXCLUSIVE`,
	},
	"two buttons of one custom id": {
		body: inRow(button(), button()),
		fault: "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
	},
	"a menu beside a button": {
		body: inRow(button(), select()),
		fault: "components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED",
	},
	"a menu without a custom id": {
		body: inRow(select({ custom_id: undefined })),
		fault: `${inFirst}.custom_id BASE_TYPE_REQUIRED`,
	},
	"a menu whose placeholder is too long": {
		body: inRow(select({ placeholder: x(151) })),
		fault: `${inFirst}.placeholder BASE_TYPE_MAX_LENGTH`,
	},
	"a menu with too many options": {
		body: inRow(select({ options: options(26) })),
		fault: `${inFirst}.options BASE_TYPE_MAX_LENGTH`,
	},
	"a menu without options": { body: inRow(select({ options: [] })), fault: `${inFirst}.options BASE_TYPE_MIN_LENGTH` },
	"an option without a label": {
		body: inRow(select({ options: [option({ label: undefined })] })),
		fault: `${inFirst}.options.0.label BASE_TYPE_REQUIRED`,
	},
	"an option whose description is too long": {
		body: inRow(select({ options: [option({ description: x(101) })] })),
		fault: `${inFirst}.options.0.description BASE_TYPE_MAX_LENGTH`,
	},
	"a menu whose options share a value": {
		body: inRow(select({ options: [option(), option()] })),
		fault: `${inFirst}.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
	},
	"a menu that asks for more than it has": {
		body: inRow(select({ max_values: 2 })),
		fault: `${inFirst}.max_values SELECT_COMPONENT_MAX_VALUES_EXCEEDED`,
	},
	"a menu with more picked than can be": {
		body: inRow(select({ options: options(2).map((each) => ({ ...each, default: true })) })),
		fault: `${inFirst}.options SELECT_COMPONENT_MAX_VALUES_EXCEEDED`,
	},
	"a menu whose least is more than its most": {
		body: inRow(select({ options: options(3), min_values: 3, max_values: 2 })),
		fault: `${inFirst}.min_values COMPONENT_RANGE_REVERSED`,
	},
	"a menu of people with a role in it": {
		body: inRow(userSelect({ default_values: [{ type: "role", id: "1".repeat(18) }] })),
		fault: `${inFirst}.default_values.0.type BASE_TYPE_CHOICES`,
	},
	"a menu with more people picked than can be": {
		body: inRow(userSelect({ default_values: many(2, () => ({ type: "user", id: "1".repeat(18) })) })),
		fault: `${inFirst}.default_values SELECT_COMPONENT_MAX_VALUES_EXCEEDED`,
	},
	"a menu with fewer people picked than must be": {
		body: inRow(userSelect({ min_values: 2, max_values: 3, default_values: [{ type: "user", id: "1".repeat(18) }] })),
		fault: `${inFirst}.default_values SELECT_COMPONENT_MIN_VALUES_NOT_REACHED`,
	},
};

const section = (components: readonly object[], over: object = { accessory: button() }) => ({
	type: 9,
	components,
	...over,
});
const container = (...components: readonly object[]) => ({ type: 17, components });

export const wrongLayouts: Readonly<Record<string, Wrong>> = {
	"a text display without the flag for it": {
		body: { components: [text("a")] },
		fault: "components.0.type UNION_TYPE_CHOICES",
	},
	"content beside them": {
		body: { ...shown(text("a")), content: "a" },
		fault: "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
	},
	"embeds beside them": {
		body: { ...shown(text("a")), embeds: [{ title: "a" }] },
		fault: "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
	},
	"stickers beside them": {
		body: { ...shown(text("a")), sticker_ids: ["1".repeat(18)] },
		fault: "sticker_ids MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
	},
	"too much text in all": {
		body: shown(text(x(2_500)), container(text(x(1_501)))),
		fault: "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
	},
	"forty-one components, nested": {
		body: shown(container(...many(40, () => text("a")))),
		fault: "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
	},
	"an empty text display": { body: shown(text(" ")), fault: "components.0.content BASE_TYPE_REQUIRED" },
	"a container in a container": {
		body: shown(container(container(text("a")))),
		fault: "components.0.components.0.type UNION_TYPE_CHOICES",
	},
	"an empty container": { body: shown(container()), fault: "components.0.components BASE_TYPE_MIN_LENGTH" },
	"a container's colour out of range": {
		body: shown({ ...container(text("a")), accent_color: 0x1000000 }),
		fault: "components.0.accent_color NUMBER_TYPE_MAX",
	},
	"a section without an accessory": {
		body: shown(section([text("a")], {})),
		fault: "components.0.accessory BASE_TYPE_REQUIRED",
	},
	"a section with four texts": {
		body: shown(section(many(4, () => text("a")))),
		fault: "components.0.components BASE_TYPE_MAX_LENGTH",
	},
	"a section with a menu at its side": {
		body: shown(section([text("a")], { accessory: select() })),
		fault: "components.0.accessory.type UNION_TYPE_CHOICES",
	},
	"a section with a button as its text": {
		body: shown(section([button({ custom_id: "b" })])),
		fault: "components.0.components.0.type BASE_TYPE_CHOICES",
	},
	"a thumbnail whose description is too long": {
		body: shown(section([text("a")], { accessory: { type: 11, media: picture, description: x(1_025) } })),
		fault: "components.0.accessory.description BASE_TYPE_MAX_LENGTH",
	},
	"a gallery with eleven pictures": {
		body: shown({ type: 12, items: many(11, () => ({ media: picture })) }),
		fault: "components.0.items BASE_TYPE_MAX_LENGTH",
	},
	"a gallery without pictures": {
		body: shown({ type: 12, items: [] }),
		fault: "components.0.items BASE_TYPE_MIN_LENGTH",
	},
	"a gallery's picture with another scheme": {
		body: shown({ type: 12, items: [{ media: { url: "ftp://example.org/a.png" } }] }),
		fault: "components.0.items.0.media.url URL_TYPE_INVALID_SCHEME",
	},
	"a gallery's picture that wasn't uploaded": {
		body: shown({ type: 12, items: [{ media: { url: "attachment://a.png" } }] }),
		fault: "components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
	},
	"a file that wasn't uploaded": {
		body: shown({ type: 13, file: { url: "attachment://a.txt" } }),
		fault: "components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
	},
	"a file from elsewhere": {
		body: shown({ type: 13, file: { url: "https://example.org/a.txt" } }),
		fault: "components.0.file.url URL_TYPE_INVALID_SCHEME",
	},
	"a separator of a size there isn't": {
		body: shown(text("a"), { type: 14, spacing: 3 }),
		fault: "components.1.spacing BASE_TYPE_CHOICES",
	},
	"two components of one id": {
		body: {
			flags: v2,
			components: [
				{ ...text("a"), id: 7 },
				{ ...text("b"), id: 7 },
			],
		},
		fault: "components.1.id COMPONENT_ID_DUPLICATED",
	},
};
