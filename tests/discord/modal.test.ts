import { ModalInteractionCallbackRequestSchema } from "discord-api-spec/zod";
import fc from "fast-check";
import { expect, test } from "vitest";
import { modal, selectField, textField } from "../../src/discord/modal.ts";
import { selectRow } from "../../src/discord/select.ts";

const name = fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }).filter((text) => /[a-z]/i.test(text));

const option = fc.record({
	name,
	value: fc.string({ minLength: 1, maxLength: 100 }),
	hint: name,
	isPicked: fc.boolean(),
});

const options = fc.uniqueArray(option, { minLength: 1, maxLength: 40, selector: ({ value }) => value });

test("a form is one that Discord takes, whatever its words", () => {
	fc.assert(
		fc.property(name, name, fc.string({ maxLength: 5_000 }), options, (title, hint, value, all) => {
			const { modal: data } = modal(title, "a/b:c:1", [
				textField({ id: "text", name: title, hint, value, long: true }),
				textField({ id: "line", name: hint, longest: 100, value, required: false }),
				selectField({ id: "pick", name: title, options: all, most: 30 }),
			]);

			const parsed = ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data });
			expect(parsed.error?.issues).toBeUndefined();
			expect(data.title.length).toBeLessThanOrEqual(45);
		}),
	);
});

test("what was written before is filled in whole, also where less would have been enough", () => {
	const written = "a".repeat(1_000);

	expect(textField({ id: "text", name: "Text", longest: 100, value: written }).component).toMatchObject({
		value: written,
		max_length: 1_000,
	});
	expect(textField({ id: "text", name: "Text", longest: 100 }).component).not.toHaveProperty("value");
});

test("a menu of a message shows the first 25, and what is picked already", () => {
	const all = Array.from({ length: 30 }, (_, index) => ({
		name: `No. ${index}`,
		value: String(index),
		isPicked: index === 2,
	}));

	const [menu] = selectRow("a/b:c:1", "Which?", all).components;

	expect(menu).toMatchObject({ custom_id: "a/b:c:1", placeholder: "Which?", options: { length: 25 } });
	expect(menu?.options.filter((option) => option.default)).toEqual([{ label: "No. 2", value: "2", default: true }]);
});
