import { describe, expect, test } from "vitest";
import { ModalBody } from "../../../src/sandbox/bodies.ts";
import { modalView } from "../../../src/sandbox/view/modal-view.ts";
import { openWorld } from "./around.ts";

const { world, guild, channel, viewer, ben, around } = openWorld();
const role = world.createRole(guild, "Moderator");

const open = (...components: readonly object[]) =>
	modalView(
		{ interactionId: "1", user: viewer, channel, json: ModalBody.parse({ custom_id: "m", title: "Why?", components }) },
		around,
	);

test("a modal has a title, and says which interaction opened it", () => {
	expect(open()).toEqual({ interactionId: "1", title: "Why?", parts: [] });
});

test("texts stand between the fields", () => {
	expect(open({ type: 10, content: "**a**" }).parts).toEqual([
		{ kind: "text", content: [{ kind: "strong", content: [{ kind: "text", text: "a" }] }] },
	]);
});

test("a text input may carry its own label, in the older form", () => {
	const input = { type: 4, style: 2, custom_id: "a", label: "Reason", value: "So", min_length: 2, max_length: 9 };

	expect(open({ type: 1, components: [{ ...input, placeholder: "…", required: false }] }).parts).toEqual([
		{
			kind: "field",
			label: "Reason",
			description: "",
			isRequired: false,
			input: {
				kind: "text-input",
				customId: "a",
				isParagraph: true,
				value: "So",
				placeholder: "…",
				minimum: 2,
				maximum: 9,
			},
		},
	]);
});

describe("a label names and describes", () => {
	const field = (component: object) => open({ type: 18, label: "L", description: "D", component }).parts[0];
	const around = (input: object, isRequired = true) => ({
		kind: "field",
		label: "L",
		description: "D",
		isRequired,
		input,
	});
	const options = [
		{ label: "One", value: "1", description: "First", default: true },
		{ label: "Two", value: "2" },
	];
	const optionViews = [
		{ value: "1", label: "One", description: "First", isSelected: true },
		{ value: "2", label: "Two", isSelected: false },
	];

	test("a text input", () => {
		const input = { customId: "a", isParagraph: false, value: "", placeholder: "", minimum: 0, maximum: 4_000 };

		expect(field({ type: 4, style: 1, custom_id: "a" })).toEqual(around({ kind: "text-input", ...input }));
	});

	test("a select of texts", () => {
		expect(field({ type: 3, custom_id: "a", options, required: false, max_values: 2 })).toEqual(
			around(
				{
					kind: "select",
					of: "string",
					customId: "a",
					placeholder: "Make a selection",
					minimum: 1,
					maximum: 2,
					isDisabled: false,
					options: optionViews,
				},
				false,
			),
		);
	});

	test.each([
		{ type: 5, of: "user", labels: ["Clerk", "ada", "ben"] },
		{ type: 6, of: "role", labels: ["@everyone", "Moderator"] },
		{ type: 7, of: "mentionable", labels: ["Clerk", "ada", "ben", "@everyone", "Moderator"] },
		{ type: 8, of: "channel", labels: ["general"] },
	])("a select of kind $of, with those of the place", ({ type, of, labels }) => {
		const options = labels.map((label) => expect.objectContaining({ label, isSelected: false }));

		expect(field({ type, custom_id: "a" })).toMatchObject({ input: { kind: "select", of, options } });
	});

	test("a select that somebody is chosen in", () => {
		const values = [
			{ id: ben.id, type: "user" },
			{ id: role.id, type: "role" },
		];

		const part = field({ type: 7, custom_id: "a", default_values: values, max_values: 2 });

		const picked = part?.kind === "field" && part.input.kind === "select" ? part.input.options : [];
		expect(picked.filter(({ isSelected }) => isSelected).map(({ label }) => label)).toEqual(["ben", "Moderator"]);
	});

	test("a place for files", () => {
		expect(field({ type: 19, custom_id: "a" })).toEqual(
			around({ kind: "file-upload", customId: "a", minimum: 1, maximum: 1 }),
		);
		expect(field({ type: 19, custom_id: "a", min_values: 0, max_values: 5, required: false })).toEqual(
			around({ kind: "file-upload", customId: "a", minimum: 0, maximum: 5 }, false),
		);
	});

	test("a group of radio buttons", () => {
		expect(field({ type: 21, custom_id: "a", options })).toEqual(
			around({ kind: "radio-group", customId: "a", options: optionViews }),
		);
	});

	test("a group of checkboxes, of which all may be checked unless it says otherwise", () => {
		const group = { kind: "checkbox-group", customId: "a", options: optionViews };

		expect(field({ type: 22, custom_id: "a", options })).toEqual(around({ ...group, minimum: 1, maximum: 2 }));
		expect(field({ type: 22, custom_id: "a", options, min_values: 0, max_values: 1 })).toEqual(
			around({ ...group, minimum: 0, maximum: 1 }),
		);
	});

	test("a checkbox, which may be left as it is", () => {
		expect(field({ type: 23, custom_id: "a", default: true })).toEqual(
			around({ kind: "checkbox", customId: "a", isChecked: true }, false),
		);
	});

	test("nothing that it doesn't know", () => {
		expect(field({ type: 99, custom_id: "a" })).toBeUndefined();
	});
});
