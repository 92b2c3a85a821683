import { z } from "zod";
import type { Check, Problem } from "./problem.ts";
import { didYouMean, quoted } from "./suggestion.ts";
import { problemAt } from "./text-file.ts";
import { rangeAt, type YamlDocument } from "./yaml-document.ts";
import { type Path, valueAt } from "./yaml-value.ts";

/** Unknown keys of one object that are listed: a hostile one can have thousands. */
const unknownKeysAtMost = 20;

/** A file whose keys and values are right, taken by themselves. */
export function* checkShape<Shape>(yaml: YamlDocument, schema: z.ZodType<Shape>): Check<Shape | undefined> {
	const { data, error } = schema.safeParse(yaml.data);
	for (const issue of error?.issues ?? []) {
		if (issue.code === "unrecognized_keys") yield* unknownKeys(yaml, schema, issue);
		else yield misshapen(yaml, issue);
	}
	return data;
}

type Issue = z.core.$ZodIssue;

function* unknownKeys(
	yaml: YamlDocument,
	schema: z.ZodType,
	{ path, keys }: z.core.$ZodIssueUnrecognizedKeys,
): Check<void> {
	const known = keysAt(schema, path);
	for (const key of keys.slice(0, unknownKeysAtMost)) {
		yield problemAt(yaml.source, rangeAt(yaml, [...path, key], "key"), {
			message: `${quoted(key)} is not a key of ${ownerName(path)}`,
			remedy: didYouMean(key, known, `The keys are ${list(known)}.`),
		});
	}
}

/** The keys that a schema knows at a path. */
function keysAt(schema: unknown, path: Path): readonly string[] {
	if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
	const [step, ...rest] = path;
	if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
	if (!(schema instanceof z.ZodObject)) return [];
	return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(step)], rest);
}

function misshapen(yaml: YamlDocument, issue: Issue): Problem {
	const value = valueAt(yaml.data, issue.path);
	const isMissing = value === undefined;
	return problemAt(yaml.source, rangeAt(yaml, issue.path), {
		message: isMissing ? missing(issue.path) : `${nameOf(issue.path)} ${fault(issue, value)}`,
		...(isMissing ? { remedy: "Write it." } : remedyOf(issue, value)),
	});
}

const missing = (path: Path) =>
	path.length === 0 ? "the file is empty" : `${nameOf(path)} is missing in ${ownerName(path.slice(0, -1))}`;

/** What is wrong with a value that is there, to follow its name. */
function fault(issue: Issue, value: unknown): string {
	switch (issue.code) {
		case "invalid_type":
			return `has to be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
		case "invalid_value":
			return `can't be ${quoted(String(value))}`;
		case "too_small":
			return kindOf(value) === kinds.array ? "needs at least one entry" : "is empty";
		case "too_big":
			return `is too long: ${issue.maximum} ${kindOf(value) === kinds.array ? "entries" : "characters"} at most`;
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
	array: "a list",
	object: "keys with values",
};

function kindOf(value: unknown): string | undefined {
	if (Array.isArray(value)) return kinds.array;
	return kinds[typeof value];
}

/** `` `asks` 2 `` */
function nameOf(path: Path): string {
	const key = path.findLast((step) => typeof step === "string");
	if (key === undefined) return "the file";
	const positions = path.slice(path.lastIndexOf(key) + 1).map((step) => ` ${Number(step) + 1}`);
	return `\`${String(key)}\`${positions.join("")}`;
}

const owners: Readonly<Record<string, string>> = {
	sources: "a source",
	entities: "an entity",
	facts: "a fact",
	quotes: "a quote",
	open: "an open question",
	evidence: "evidence",
	nearest: "evidence",
	claim: "a claim",
};

/** What the object at a path is called. */
function ownerName(path: Path): string {
	const key = path.findLast((step) => typeof step === "string");
	return (key === undefined ? undefined : owners[String(key)]) ?? "the knowledge file";
}

const list = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(", ");
