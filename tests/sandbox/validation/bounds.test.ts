import fc from "fast-check";
import { expect, test } from "vitest";
import { type BodyKind, validate } from "../../../src/sandbox/validation/validate.ts";
import {
	boxes,
	button,
	chat,
	embed,
	input,
	inRow,
	label,
	link,
	many,
	modal,
	option,
	options,
	picture,
	radio,
	row,
	select,
	shown,
	stringOption,
	text,
	upload,
	withOptions,
	x,
} from "./parts.ts";

/** Something that may be so long, or so many, and not one more. */
interface Bound {
	readonly kind: BodyKind;
	readonly most: number;
	/** A body in which it has the size, and all else is right. */
	readonly body: (size: number) => object;
}

const inMessage = (most: number, body: Bound["body"]): Bound => ({ kind: "message", most, body });
const inCommand = (most: number, body: Bound["body"]): Bound => ({ kind: "command", most, body });
const inModal = (most: number, body: (size: number) => object): Bound => ({
	kind: "modal",
	most,
	body: (size) => ({ type: 9, data: body(size) }),
});
const inChoices = (most: number, choices: (size: number) => readonly object[]): Bound => ({
	kind: "choices",
	most,
	body: (size) => ({ type: 8, data: { choices: choices(size) } }),
});

const field = (component: object) => modal(label(component));
const section = (accessory: object) => ({ type: 9, components: [text("a")], accessory });

const bounds: Readonly<Record<string, Bound>> = {
	content: inMessage(2_000, (size) => ({ content: x(size) })),
	"a reply's content": { kind: "reply", most: 2_000, body: (size) => ({ type: 4, data: { content: x(size) } }) },
	"an edited reply's content": { kind: "webhook edit", most: 2_000, body: (size) => ({ content: x(size) }) },
	embeds: inMessage(10, (size) => ({ embeds: many(size, () => ({ title: "a" })) })),
	"an embed's title": inMessage(256, (size) => embed({ title: x(size) })),
	"an embed's description": inMessage(4_096, (size) => embed({ description: x(size) })),
	"an embed's fields": inMessage(25, (size) => embed({ fields: many(size, () => ({ name: "a", value: "b" })) })),
	"a field's name": inMessage(256, (size) => embed({ fields: [{ name: x(size), value: "a" }] })),
	"a field's value": inMessage(1_024, (size) => embed({ fields: [{ name: "a", value: x(size) }] })),
	"a footer": inMessage(2_048, (size) => embed({ footer: { text: x(size) } })),
	"an author": inMessage(256, (size) => embed({ author: { name: x(size) } })),
	"all embeds together": inMessage(6_000, (size) => ({
		embeds: many(Math.ceil(size / 1_000), (at) => ({ footer: { text: x(Math.min(1_000, size - at * 1_000)) } })),
	})),
	rows: inMessage(5, (size) => ({ components: many(size, (at) => row(button({ custom_id: `${at}` }))) })),
	buttons: inMessage(5, (size) => inRow(...many(size, (at) => button({ custom_id: `${at}` })))),
	"a button's label": inMessage(80, (size) => inRow(button({ label: x(size) }))),
	"a button's custom id": inMessage(100, (size) => inRow(button({ custom_id: x(size) }))),
	"a link's address": inMessage(512, (size) => inRow(link({ url: `https://a.org/`.padEnd(size, "x") }))),
	"a menu's custom id": inMessage(100, (size) => inRow(select({ custom_id: x(size) }))),
	"a menu's placeholder": inMessage(150, (size) => inRow(select({ placeholder: x(size) }))),
	"a menu's options": inMessage(25, (size) => inRow(select({ options: options(size) }))),
	"an option's label": inMessage(100, (size) => inRow(select({ options: [option({ label: x(size) })] }))),
	"an option's value": inMessage(100, (size) => inRow(select({ options: [option({ value: x(size) })] }))),
	"an option's description": inMessage(100, (size) => inRow(select({ options: [option({ description: x(size) })] }))),
	"all text displays together": inMessage(4_000, (size) =>
		shown(text(x(Math.ceil(size / 2))), text(x(size >> 1) || "x")),
	),
	"all components, nested": inMessage(40, (size) =>
		shown(...(size === 1 ? [text("a")] : [{ type: 17, components: many(size - 1, () => text("a")) }])),
	),
	"a gallery": inMessage(10, (size) => shown({ type: 12, items: many(size, () => ({ media: picture })) })),
	"a thumbnail's description": inMessage(1_024, (size) =>
		shown(section({ type: 11, media: picture, description: x(size) })),
	),
	"a modal's title": inModal(45, (size) => ({ ...field(input()), title: x(size) })),
	"a modal's custom id": inModal(100, (size) => ({ ...field(input()), custom_id: x(size) })),
	"a modal's fields": inModal(5, (size) => modal(...many(size, (at) => label(input({ custom_id: `${at}` }))))),
	"a label": inModal(45, (size) => modal(label(input(), { label: x(size) }))),
	"a label's description": inModal(100, (size) => modal(label(input(), { description: x(size) }))),
	"a text input's placeholder": inModal(100, (size) => field(input({ placeholder: x(size) }))),
	"a text input's text": inModal(4_000, (size) => field(input({ value: x(size) }))),
	"a text input's most length": inModal(4_000, (size) => field(input({ max_length: size }))),
	"radio buttons": inModal(10, (size) => field(radio({ options: options(Math.max(2, size)) }))),
	boxes: inModal(10, (size) => field(boxes({ options: options(size) }))),
	files: inModal(10, (size) => field(upload({ max_values: size }))),
	choices: inChoices(25, (size) => many(size, (at) => ({ name: `n${at}`, value: "v" }))),
	"a choice's name": inChoices(100, (size) => [{ name: x(size), value: "v" }]),
	"a choice's value": inChoices(100, (size) => [{ name: "n", value: x(size) }]),
	"a command's name": inCommand(32, (size) => chat({ name: x(size) })),
	"a command's description": inCommand(100, (size) => chat({ description: x(size) })),
	"a command's options": inCommand(25, (size) => withOptions(...many(size, (at) => stringOption({ name: `o${at}` })))),
	"an option's name": inCommand(32, (size) => withOptions(stringOption({ name: x(size) }))),
	"an option's choices": inCommand(25, (size) =>
		withOptions(stringOption({ choices: many(size, (at) => ({ name: `n${at}`, value: `${at}` })) })),
	),
	"an option's choice": inCommand(100, (size) =>
		withOptions(stringOption({ choices: [{ name: "a", value: x(size) }] })),
	),
	"a command's characters beside those of its names": inCommand(7_448, commandWith),
};

/** A command of 552 characters and so many more, which are spread over the values of its choices. */
function commandWith(characters: number) {
	const value = (at: number) => x(1 + Math.max(0, Math.min(99, characters - 99 * at)));
	const choices = (at: number) => many(25, (index) => ({ name: `${index}`, value: value(25 * at + index) }));
	return withOptions(...many(8, (at) => stringOption({ name: `o${at}`, description: "d", choices: choices(at) })));
}

const context = { files: [], maximumFileBytes: 1 };

test.each(Object.entries(bounds))(
	"%s may be as much as Discord allows, and no more",
	async (_, { kind, most, body }) => {
		const isRight = async (size: number) => (await validate(kind, body(size), context)).length === 0;

		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 2 * most }), async (size) => {
				expect(await isRight(size)).toBe(size <= most);
			}),
			{ numRuns: 10, examples: [[1], [most], [most + 1]] },
		);
	},
);
