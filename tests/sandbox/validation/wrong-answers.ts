import {
	boxes,
	button,
	chat,
	input,
	label,
	many,
	modal,
	options,
	radio,
	row,
	select,
	text,
	upload,
	x,
} from "./parts.ts";
import type { Wrong } from "./wrong-messages.ts";

const inLabel = "data.components.0.component";
const of = (component: object) => modal(label(component));

export const wrongModals: Readonly<Record<string, Wrong>> = {
	"a title that is too long": { body: { ...of(input()), title: x(46) }, fault: "data.title BASE_TYPE_MAX_LENGTH" },
	"no title": { body: { ...of(input()), title: undefined }, fault: "data.title BASE_TYPE_REQUIRED" },
	"no custom id": { body: { ...of(input()), custom_id: undefined }, fault: "data.custom_id BASE_TYPE_REQUIRED" },
	"no components": { body: modal(), fault: "data.components BASE_TYPE_MIN_LENGTH" },
	"six fields": {
		body: modal(...many(6, (at) => label(input({ custom_id: String(at) })))),
		fault: "data.components BASE_TYPE_BAD_LENGTH",
	},
	"two fields of one custom id": {
		body: modal(label(input()), label(input())),
		fault: "data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
	},
	"a label that is too long": {
		body: modal(label(input(), { label: x(46) })),
		fault: "data.components.0.label BASE_TYPE_MAX_LENGTH",
	},
	"a label's description that is too long": {
		body: modal(label(input(), { description: x(101) })),
		fault: "data.components.0.description BASE_TYPE_MAX_LENGTH",
	},
	"a label around nothing": {
		body: modal({ type: 18, label: "Say" }),
		fault: `${inLabel} BASE_TYPE_REQUIRED`,
	},
	"a label around a button": { body: of(button()), fault: `${inLabel}.type UNION_TYPE_CHOICES` },
	"a label on a labelled field": { body: of(input({ label: "Say" })), fault: `${inLabel}.label LABEL_NOT_ALLOWED` },
	"a field in a row without a label": {
		body: modal(row(input())),
		fault: "data.components.0.components.0.label BASE_TYPE_REQUIRED",
	},
	"a button in it": { body: modal(row(button())), fault: "data.components.0.components.0.type BASE_TYPE_CHOICES" },
	"a text input of a style there isn't": { body: of(input({ style: 3 })), fault: `${inLabel}.style BASE_TYPE_CHOICES` },
	"a text that is too long beforehand": {
		body: of(input({ value: x(4_001) })),
		fault: `${inLabel}.value BASE_TYPE_MAX_LENGTH`,
	},
	"a placeholder that is too long": {
		body: of(input({ placeholder: x(101) })),
		fault: `${inLabel}.placeholder BASE_TYPE_MAX_LENGTH`,
	},
	"a most length out of range": {
		body: of(input({ max_length: 4_001 })),
		fault: `${inLabel}.max_length NUMBER_TYPE_MAX`,
	},
	"a least length above the most": {
		body: of(input({ min_length: 5, max_length: 4 })),
		fault: `${inLabel}.min_length COMPONENT_RANGE_REVERSED`,
	},
	"a menu that is disabled": {
		body: of(select({ disabled: true })),
		fault: `${inLabel}.disabled SELECT_COMPONENT_DISABLED_IN_MODAL`,
	},
	"one radio button": { body: of(radio({ options: options(1) })), fault: `${inLabel}.options BASE_TYPE_MIN_LENGTH` },
	"eleven radio buttons": {
		body: of(radio({ options: options(11) })),
		fault: `${inLabel}.options BASE_TYPE_MAX_LENGTH`,
	},
	"two radio buttons of one value": {
		body: of(radio({ options: [...options(1), ...options(1)] })),
		fault: `${inLabel}.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
	},
	"two radio buttons picked": {
		body: of(radio({ options: options(2).map((each) => ({ ...each, default: true })) })),
		fault: `${inLabel}.options SELECT_COMPONENT_MAX_VALUES_EXCEEDED`,
	},
	"more boxes to tick than there are": {
		body: of(boxes({ max_values: 3 })),
		fault: `${inLabel}.max_values SELECT_COMPONENT_MAX_VALUES_EXCEEDED`,
	},
	"boxes that must be ticked, and none of them": {
		body: of(boxes({ min_values: 0 })),
		fault: `${inLabel}.required CHECKBOX_GROUP_REQUIRED_INVALID`,
	},
	"eleven files": { body: of(upload({ max_values: 11 })), fault: `${inLabel}.max_values NUMBER_TYPE_MAX` },
	"files of a type there isn't": {
		body: of(upload({ file_types: ["png"] })),
		fault: `${inLabel}.file_types.0 FILE_UPLOAD_FILE_TYPE_INVALID`,
	},
	"a box that is ticked by a word": {
		body: of({ type: 23, custom_id: "b", default: "yes" }),
		fault: `${inLabel}.default BOOLEAN_TYPE_CONVERT`,
	},
};

export const wrongChoices: Readonly<Record<string, Wrong>> = {
	"a list that is none": { body: { choices: {} }, fault: "data.choices LIST_TYPE_CONVERT" },
	"twenty-six of them": {
		body: { choices: many(26, (at) => ({ name: `n${at}`, value: "v" })) },
		fault: "data.choices BASE_TYPE_MAX_LENGTH",
	},
	"an empty name": { body: { choices: [{ name: "", value: "v" }] }, fault: "data.choices.0.name BASE_TYPE_MIN_LENGTH" },
	"a name that is too long": {
		body: { choices: [{ name: x(101), value: "v" }] },
		fault: "data.choices.0.name BASE_TYPE_MAX_LENGTH",
	},
	"no value": { body: { choices: [{ name: "n" }] }, fault: "data.choices.0.value BASE_TYPE_REQUIRED" },
	"a value that is too long": {
		body: { choices: [{ name: "n", value: x(101) }] },
		fault: "data.choices.0.value BASE_TYPE_MAX_LENGTH",
	},
};

export const wrongReplies: Readonly<Record<string, Wrong>> = {
	"content that is too long": { body: { content: x(2_001) }, fault: "data.content BASE_TYPE_MAX_LENGTH" },
	"embeds with too much text in all": {
		body: { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
		fault: "data.embeds MAX_EMBED_SIZE_EXCEEDED",
	},
	"a button without a custom id": {
		body: { components: [row(button({ custom_id: undefined }))] },
		fault: "data.components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED",
	},
};

/** Of the message that a component is on. */
export const wrongUpdates: Readonly<Record<string, Wrong>> = {
	"a text display without the flag for it": {
		body: { content: null, components: [text("a")] },
		fault: "data.components.0.type UNION_TYPE_CHOICES",
	},
	"an attachment that isn't there": {
		body: { attachments: [{ id: "1".repeat(18) }] },
		fault: "data.attachments.0.id ATTACHMENT_NOT_FOUND",
	},
};

/** Of a reply by its webhook, or of the bot's own message: like a new one's, with the paths from its root. */
export const wrongEdits: Readonly<Record<string, Wrong>> = {
	"content that is too long": { body: { content: x(2_001) }, fault: "content BASE_TYPE_MAX_LENGTH" },
	"an attachment that isn't there": {
		body: { attachments: [{ id: "1".repeat(18) }] },
		fault: "attachments.0.id ATTACHMENT_NOT_FOUND",
	},
	"mentions of a kind there isn't": {
		body: { content: "a", allowed_mentions: { parse: ["people"] } },
		fault: "allowed_mentions.parse.0 BASE_TYPE_CHOICES",
	},
};

/** Whole bodies of a callback to a command. */
export const wrongCallbacks: Readonly<Record<string, Wrong>> = {
	"no type": { body: { data: { content: "a" } }, fault: "type BASE_TYPE_CHOICES" },
	"a type there isn't": { body: { type: 99 }, fault: "type BASE_TYPE_CHOICES" },
	"a pong": { body: { type: 1 }, fault: "type BASE_TYPE_CHOICES" },
	"an update of a message there isn't": { body: { type: 7, data: chat() }, fault: "type BASE_TYPE_CHOICES" },
	"choices that nobody asked for": { body: { type: 8, data: { choices: [] } }, fault: "type BASE_TYPE_CHOICES" },
	"data that is a text": { body: { type: 4, data: "a" }, fault: "data MODEL_TYPE_CONVERT" },
};
