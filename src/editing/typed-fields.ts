import type { z } from "zod";
import type { Knowledge } from "../domain/knowledge.ts";
import { misfits } from "../knowledge/shape.ts";
import { codePoint, unwelcomeIn } from "../knowledge/stored-file.ts";
import type { FieldName, TypedEvidence } from "./draft.ts";
import { all, type Checked, type DraftProblem, problem } from "./draft-problem.ts";
import { entrySchemas, type Section } from "./edit.ts";
import { recordOf } from "./file-data.ts";
import { readEntity } from "./typed-entity.ts";
import { readEvidence } from "./typed-evidence.ts";

/** What was typed for an entry, and what it said before: nothing for a new one. */
export interface TypedEntry {
	readonly section: Section;
	readonly before: Readonly<Record<string, unknown>>;
	readonly fields: Readonly<Partial<Record<FieldName, string>>>;
	readonly evidence: readonly TypedEvidence[] | undefined;
}

/** An entry as it would stand in the file; or everything that is wrong with what was typed, each at its field. */
export function readFields(knowledge: Knowledge, typed: TypedEntry): Checked<object> {
	const values = Object.entries(typed.fields).map(([name, text]) => readField(knowledge, name, text.trim()));
	const passages = typed.evidence?.map((each, place) => readEvidence(knowledge, each, place));
	const [read, evidence] = [all<readonly [string, unknown]>(values), all(passages ?? [])];
	if ("problems" in read || "problems" in evidence) {
		return {
			problems: [...("problems" in evidence ? evidence.problems : []), ...("problems" in read ? read.problems : [])],
		};
	}
	const given: readonly (readonly [string, unknown])[] =
		passages === undefined
			? read.value
			: [...read.value, [typed.section === "open" ? "nearest" : "evidence", evidence.value]];
	return fitting(typed.section, merged(typed, given));
}

function readField(knowledge: Knowledge, name: string, text: string): Checked<readonly [string, unknown]> {
	const at = text.isWellFormed() ? unwelcomeIn(text) : text.search(/\p{Cs}/u);
	if (at !== undefined) {
		const message = `this holds ${codePoint(text, at)}, which is no character that can be shown`;
		return { problems: [problem(name, message, "Take it out.")] };
	}
	const read = readers[name]?.(text, name, knowledge) ?? { value: text };
	return "problems" in read ? read : { value: [name, read.value] };
}

type Reader = (text: string, field: string, knowledge: Knowledge) => Checked<unknown>;

const lines = (text: string) => uniqueOf(text.split("\n"));
const listed = (text: string) => uniqueOf(text.split(/[,;\n]/));
const uniqueOf = (parts: readonly string[]) => [
	...new Set(parts.map((part) => part.trim()).filter((part) => part !== "")),
];

const entity: Reader = (text, field, knowledge) => (text === "" ? { value: "" } : readEntity(knowledge, text, field));

/** The offer is for one of several names, and a button takes them all. */
const entities: Reader = (text, field, knowledge) => {
	const names = listed(text);
	const read = names.map((name, at): Checked<string> => {
		const found = readEntity(knowledge, name, field);
		if ("value" in found) return found;
		const whole = (value: string) => names.with(at, value).join(", ");
		return {
			problems: found.problems.map((each) => ({
				...each,
				offers: each.offers.map((offer) => ({ ...offer, value: whole(offer.value) })),
			})),
		};
	});
	const found = all(read);
	return "problems" in found ? found : { value: [...new Set(found.value)] };
};

const readers: Readonly<Record<string, Reader>> = {
	asks: (text) => ({ value: lines(text) }),
	aliases: (text) => ({ value: lines(text) }),
	topics: (text) => ({ value: listed(text) }),
	about: entities,
	speaker: entity,
	by: entity,
	against: entity,
};

const ofClaim = ["by", "stance", "against", "strength"] as const;

/** The entry before with what was given: an empty value takes a key away. */
function merged({ before }: TypedEntry, given: readonly (readonly [string, unknown])[]): object {
	const isOfClaim = (key: string) => ofClaim.some((each) => each === key);
	const claim = withValues(
		recordOf(before.claim),
		given.filter(([key]) => isOfClaim(key)),
	);
	const entry = withValues(
		before,
		given.filter(([key]) => !isOfClaim(key)),
	);
	const { claim: _, ...rest } = entry;
	return Object.keys(claim).length === 0 ? rest : { ...rest, claim };
}

function withValues(before: Readonly<Record<string, unknown>>, given: readonly (readonly [string, unknown])[]) {
	const values = new Map([...Object.entries(before), ...given]);
	const isEmpty = (value: unknown) => value === "" || (Array.isArray(value) && value.length === 0);
	return Object.fromEntries([...values].filter(([, value]) => !isEmpty(value)));
}

function fitting(section: Section, entry: object): Checked<object> {
	const schema: z.ZodType<object> = entrySchemas[section];
	const { data, error } = schema.safeParse(entry);
	if (data !== undefined) return { value: data };

	const wrong = [...misfits({ schema, data: entry, name: "the entry" }, error)];
	return {
		problems: wrong.map(({ path, message, remedy }): DraftProblem => {
			const field = fieldAt(path.map(String));
			return { field, message, ...(remedy === undefined ? {} : { remedy }), offers: [] };
		}),
	};
}

/** `claim.by` is asked for as `by`; of a list other than the evidence, the whole is one field. */
function fieldAt([first = "file", ...rest]: readonly string[]): string {
	if (first === "claim") return rest[0] ?? "by";
	if (first === "nearest" || first === "evidence") return ["evidence", ...rest].join(".");
	return first;
}
