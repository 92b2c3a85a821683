import type { ComponentNode } from "../../component-tree.ts";
import { numberAt, objectsOf } from "../../json.ts";
import type { Finding } from "../rule.ts";

/** Options of one value in a select, or in a group of radio buttons or boxes. */
export function findRepeatedValues({ component, path }: ComponentNode): readonly Finding[] {
	const values = objectsOf(component.options).map(({ value }) => value);
	return values.flatMap((value, at) =>
		values.indexOf(value) === at
			? []
			: [
					{
						path: [...path, "options", at, "value"],
						code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
						message: "The specified option value is already used",
					},
				],
	);
}

/** More to be picked than there is, and more picked beforehand than can be. */
export function findTooMuchPicked({ component, path }: ComponentNode, usualMost: number): readonly Finding[] {
	const options = objectsOf(component.options);
	const most = numberAt(component, "max_values") ?? usualMost;
	const defaults = options.filter((option) => option.default === true).length;
	return [
		...(options.length > 0 && most > options.length ? [exceeded([...path, "max_values"], options.length)] : []),
		...(defaults > most ? [exceeded([...path, "options"], most)] : []),
	];
}

export function exceeded(path: Finding["path"], most: number): Finding {
	return { path, code: "SELECT_COMPONENT_MAX_VALUES_EXCEEDED", message: `Must be ${most} or fewer.` };
}
