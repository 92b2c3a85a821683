import { z } from "zod";
import type { Check } from "./problem.ts";
import { didYouMean, quoted } from "./suggestion.ts";
import { problemAt } from "./text-file.ts";
import { rangeAt, type YamlDocument } from "./yaml-document.ts";
import { type Path, valueAt } from "./yaml-value.ts";

/** A key or value that doesn't fit the schema. */
export interface Misfit {
	readonly path: Path;
	/** Whether the key at the path is wrong or its value. */
	readonly part: "key" | "value";
	readonly message: string;
	readonly remedy?: string;
}

/** A file whose keys and values are right, taken by themselves. */
export function* checkShape<Shape>(yaml: YamlDocument, schema: z.ZodType<Shape>): Check<Shape | undefined> {
	const { data, error } = schema.safeParse(yaml.data);
	for (const { path, part, ...said } of misfits({ schema, data: yaml.data, name: "the file" }, error)) {
		yield problemAt(yaml.source, rangeAt(yaml, path, part), said);
	}
	return data;
}

/** What a schema found, in plain words. */
export function* misfits({ schema, data, name }: Judged, error: z.ZodError | undefined): Generator<Misfit> {
	for (const issue of error?.issues ?? []) {
		if (issue.code === "unrecognized_keys") yield* unknownKeys({ schema, data, name }, issue);
		else yield misfit({ schema, data, name }, issue);
	}
}

interface Judged {
	readonly schema: z.ZodType;
	readonly data: unknown;
	/** What the data as a whole is called. */
	readonly name: string;
}

type Issue = z.core.$ZodIssue;

/** Unknown keys of one object that are listed: a hostile one can have thousands. */
const unknownKeysAtMost = 20;

function* unknownKeys({ schema, name }: Judged, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): Generator<Misfit> {
	const owner = schemaAt(schema, path);
	const known = owner instanceof z.ZodObject ? Object.keys(owner.shape) : [];
	for (const key of keys.slice(0, unknownKeysAtMost)) {
		yield {
			path: [...path, key],
			part: "key",
			message: `${quoted(key)} is not a key of ${ownerName(path, name)}`,
			remedy: didYouMean(key, known, `The keys are ${list(known)}.`),
		};
	}
}

function misfit({ schema, data, name }: Judged, issue: Issue): Misfit {
	const { path } = issue;
	const value = valueAt(data, path);
	if (value === undefined) {
		const message = `${nameOf(path, name)} is missing in ${ownerName(path.slice(0, -1), name)}`;
		const remedy = schemaAt(schema, path)?.description;
		return { path, part: "value", message, ...(remedy === undefined ? {} : { remedy }) };
	}
	return { path, part: "value", message: `${nameOf(path, name)} ${fault(issue, value)}`, ...remedyOf(issue, value) };
}

function schemaAt(schema: unknown, path: Path): z.ZodType | undefined {
	if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path);
	const [step, ...rest] = path;
	if (step === undefined) return schema instanceof z.ZodType ? schema : undefined;
	if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
	return schema instanceof z.ZodObject ? schemaAt(schema.shape[String(step)], rest) : undefined;
}

/** What is wrong with a value that is there, to follow its name. */
function fault(issue: Issue, value: unknown): string {
	switch (issue.code) {
		case "invalid_type":
			return `has to be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
		case "invalid_value":
			return `can't be ${quoted(String(value))}`;
		case "too_small":
			if (typeof value === "number") return `is too low: ${issue.minimum} is the least`;
			return Array.isArray(value) ? "needs at least one entry" : "is empty";
		case "too_big":
			if (typeof value === "number") return `is too high: ${issue.maximum} is the most`;
			return `is too long: ${issue.maximum} ${Array.isArray(value) ? "entries" : "characters"} at most`;
		default:
			return `is ${quoted(String(value))}: ${issue.message}`;
	}
}

function remedyOf(issue: Issue, value: unknown): { readonly remedy?: string } {
	if (issue.code !== "invalid_value") return {};
	const known = issue.values.map(String);
	return { remedy: didYouMean(String(value), known, `It is one of ${list(known)}.`) };
}

const kinds: Readonly<Record<string, string>> = {
	string: "a text",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "keys with values",
};

function kindOf(value: unknown): string | undefined {
	if (value === null) return "nothing";
	return Array.isArray(value) ? kinds.array : kinds[typeof value];
}

/** `` `asks` 2 `` */
function nameOf(path: Path, whole: string): string {
	const key = path.findLast((step) => typeof step === "string");
	if (key === undefined) return whole;
	const positions = path.slice(path.lastIndexOf(key) + 1).map((step) => ` ${Number(step) + 1}`);
	return `\`${String(key)}\`${positions.join("")}`;
}

const owners: Readonly<Record<string, string>> = {
	sources: "a source",
	entities: "an entity",
	facts: "a fact",
	quotes: "a quote",
	open: "an open question",
	claim: "a claim",
	evidence: "evidence",
	nearest: "evidence",
	gold: "gold evidence",
};

/** What the object at a path is called. */
function ownerName(path: Path, whole: string): string {
	const key = path.findLast((step) => typeof step === "string");
	return (key === undefined ? undefined : owners[String(key)]) ?? whole;
}

const list = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(", ");
