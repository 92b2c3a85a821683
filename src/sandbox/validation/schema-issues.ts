import { isObject } from "../json.ts";
import type { Violation } from "../types.ts";

/** What zod says of one fault, as far as it is used here. */
export interface Issue {
	readonly code: string;
	readonly path: readonly PropertyKey[];
	readonly origin?: string;
	readonly maximum?: number;
	readonly minimum?: number;
	readonly expected?: string;
	readonly format?: string;
	readonly values?: readonly unknown[];
	readonly errors?: readonly (readonly Issue[])[];
}

type Finding = Omit<Violation, "page">;

/** Says zod's issues in Discord's codes and words. */
export function violationsOf(issues: readonly Issue[], value: unknown, page: string): readonly Violation[] {
	return withoutMisread(issues.flatMap((issue) => flatten(issue, []))).map((issue) => ({
		...translate(issue, valueAt(value, issue.path)),
		page,
	}));
}

/** Of the branches of a union, the one that was meant: the right `type`, the right shape, the fewest faults. */
function flatten(issue: Issue, prefix: readonly PropertyKey[]): readonly Issue[] {
	const path = [...prefix, ...issue.path];
	if (issue.code !== "invalid_union" || !issue.errors?.length) return [{ ...issue, path }];
	const ofType = issue.errors.filter((branch) => !branch.some(isWrongType));
	if (ofType.length === 0) return [unionIssue(issue.errors, path)];
	const ofShape = ofType.filter((branch) => !branch.some(({ path: inner }) => inner.length === 0));
	const [meant = []] = (ofShape.length > 0 ? ofShape : ofType).toSorted((one, other) => one.length - other.length);
	return meant.flatMap((inner) => flatten(inner, path));
}

/** A part of the wrong type was held against the wrong shape: what else is wrong with it says nothing. */
function withoutMisread(issues: readonly Issue[]): readonly Issue[] {
	const misread = issues.filter(isMistyped).map(({ path }) => path.slice(0, -1));
	const isWithin = ({ path }: Issue) => misread.some((part) => part.every((key, at) => path[at] === key));
	return issues.filter((issue) => isMistyped(issue) || !isWithin(issue));
}

const isMistyped = ({ path, code }: Issue) => code === "invalid_value" && path.length > 1 && path.at(-1) === "type";

const isWrongType = ({ path, code }: Issue) => code === "invalid_value" && path.length === 1 && path[0] === "type";

function unionIssue(branches: readonly (readonly Issue[])[], path: readonly PropertyKey[]): Issue {
	const values = branches.flatMap((branch) => branch.filter(isWrongType).flatMap((issue) => issue.values ?? []));
	return { code: "wrong_type", path: [...path, "type"], values };
}

function translate(issue: Issue, value: unknown): Finding {
	const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
	const [code, message] = value === undefined ? required : (translations[issue.code] ?? unreadable)(issue, value);
	return { path, code, message };
}

type Words = readonly [code: string, message: string];

const required: Words = ["BASE_TYPE_REQUIRED", "This field is required"];
const unreadable = (): Words => ["BASE_TYPE_INVALID", "This value is not valid."];

const translations: Readonly<Record<string, (issue: Issue, value: unknown) => Words>> = {
	too_big: ({ origin, maximum }) =>
		origin === "number" || origin === "int"
			? ["NUMBER_TYPE_MAX", `int value should be less than or equal to ${maximum}.`]
			: ["BASE_TYPE_MAX_LENGTH", `Must be ${maximum} or fewer in length.`],
	too_small: ({ origin, minimum }) =>
		origin === "number" || origin === "int"
			? ["NUMBER_TYPE_MIN", `int value should be greater than or equal to ${minimum}.`]
			: ["BASE_TYPE_MIN_LENGTH", `Must be ${minimum} or more in length.`],
	invalid_type: ({ expected = "" }, value) => conversions[expected]?.(value) ?? unreadable(),
	invalid_value: ({ values = [] }) => ["BASE_TYPE_CHOICES", `Value must be one of {${values.join(", ")}}.`],
	wrong_type: ({ values = [] }) => [
		"UNION_TYPE_CHOICES",
		`Value of field "type" must be one of (${values.join(", ")}).`,
	],
	invalid_format: ({ format = "" }, value) => formats[format]?.(value) ?? unreadable(),
};

const conversions: Readonly<Record<string, (value: unknown) => Words>> = {
	string: (value) => ["STRING_TYPE_CONVERT", `Could not interpret "${JSON.stringify(value)}" as string.`],
	number: (value) => ["NUMBER_TYPE_COERCE", `Value "${String(value)}" is not float.`],
	int: (value) => ["NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`],
	boolean: () => ["BOOLEAN_TYPE_CONVERT", "Must be either true or false."],
	array: () => ["LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"],
	object: () => ["MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"],
	record: () => ["DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"],
};

const formats: Readonly<Record<string, (value: unknown) => Words>> = {
	url: () => ["URL_TYPE_INVALID_URL", "Not a well formed URL."],
	datetime: (value) => ["DATE_TIME_TYPE_PARSE", `Could not parse "${String(value)}". Should be ISO8601.`],
	regex: (value) => ["NUMBER_TYPE_COERCE", `Value "${String(value)}" is not snowflake.`],
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((inner, key) => {
		if (Array.isArray(inner)) return inner[Number(key)];
		return isObject(inner) ? inner[String(key)] : undefined;
	}, value);
}
