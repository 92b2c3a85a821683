import { z } from "zod";
import { type ModalReply, modal, selectField, textField } from "../modal.ts";
import type { FormField } from "./forms.ts";

/** @param valueAt What stands in a field beforehand. */
export const formModal = (
	title: string,
	customId: string,
	fields: readonly FormField[],
	valueAt: (path: string) => string = () => "",
): ModalReply =>
	modal(
		title,
		customId,
		fields.map((field) => modalField(field, valueAt(field.path))),
	);

function modalField({ path, name, hint, long, isRequired = false, choices }: FormField, value: string) {
	const field = { id: path, name, required: isRequired, ...(hint === undefined ? {} : { hint }) };
	if (choices === undefined) return textField({ ...field, value, ...(long === undefined ? {} : { long }) });
	return selectField({
		...field,
		options: choices.map((choice) => ({ name: choice, value: choice, isPicked: choice === value })),
	});
}

/** Of a menu, what was picked; nothing picked is an empty text. */
const Filled = z.record(z.string(), z.union([z.string(), z.array(z.string()).transform(([picked = ""]) => picked)]));

/** What stands in a form that was sent off, by path. What the form doesn't ask for is left out, whoever sent it. */
export function filledIn(
	fields: Readonly<Record<string, unknown>>,
	asked: readonly FormField[],
): Readonly<Record<string, string>> {
	const filled = Filled.safeParse(fields).data ?? {};
	return Object.fromEntries(
		asked.flatMap(({ path }) => (Object.hasOwn(filled, path) ? [[path, filled[path] ?? ""]] : [])),
	);
}
