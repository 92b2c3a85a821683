import { z } from "zod";
import { knowledgeLimits } from "../domain/knowledge-file.ts";
import { isIncidentName } from "../knowledge/incident-folder.ts";
import { Section } from "./edit.ts";

/** As somebody typed it, right or wrong, a little longer than anything that is right. */
const Typed = z.string().max(2 * knowledgeLimits.text);

/** What a form can ask for, by the key that it becomes in the file; `by` and what follows are those of a claim. */
export const FieldName = z.enum([
	"id",
	"asks",
	"about",
	"topics",
	"when",
	"said",
	"slot",
	"value",
	"speaker",
	"by",
	"stance",
	"against",
	"strength",
	"name",
	"kind",
	"aliases",
	"title",
	"publisher",
	"author",
	"published",
	"url",
	"archived",
	"origin",
]);

export type FieldName = z.infer<typeof FieldName>;

const TypedEvidence = z.strictObject({
	/** The source's id or title. */
	source: Typed,
	text: Typed,
	/** Empty, or which one is meant where the text stands several times. */
	occurrence: Typed.default(""),
});

export type TypedEvidence = z.infer<typeof TypedEvidence>;

/** An entry as it was when somebody began to change it. */
const Target = z.strictObject({
	section: Section,
	id: z.string(),
	/** See `entryHash`: of an entry that changes meanwhile, nothing is overwritten unseen. */
	hash: z.string().regex(/^[0-9a-f]{16}$/),
});

export type Target = z.infer<typeof Target>;

const typed = {
	/** What has been filled in. In a change, what is left out stays as it is, and an empty text takes it away. */
	fields: z.partialRecord(FieldName, Typed).default({}),
	evidence: z.array(TypedEvidence).max(20).optional(),
};

const common = {
	version: z.literal(1),
	incident: z.string().refine(isIncidentName),
	/** The number of the revision that its author saw. */
	base: z.int().min(0),
	by: z.strictObject({ id: z.string().min(1), name: z.string() }),
	/** ISO 8601. */
	at: z.iso.datetime(),
	/** Why, in their words; a removal needs it. */
	why: Typed.default(""),
};

const draft = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
	z.strictObject({ ...common, kind: z.literal(kind), ...shape });

/**
 * What a moderator is about to do, as far as it has been filled in. It may be wrong and incomplete: it outlives a
 * mistake, a form that was closed and a restart. JSON holds it without loss.
 */
export const Draft = z.discriminatedUnion("kind", [
	draft("add-fact", typed),
	draft("add-quote", typed),
	/** A question that the documents leave open; its evidence is what comes nearest. */
	draft("add-open", typed),
	draft("add-entity", { fields: typed.fields }),
	draft("edit", { target: Target, ...typed }),
	draft("remove", { target: Target }),
	/** Further wordings of a question that an entry answers already. */
	draft("add-asks", { target: Target, asks: Typed }),
	draft("alias", { entity: Typed, alias: Typed, act: z.enum(["add", "remove"]) }),
	/** Words of one meaning, one a line or between commas. */
	draft("synonym", { words: Typed, act: z.enum(["add", "remove"]) }),
	/** A document by its file's name and its text, and what is known of it. */
	draft("import", { name: Typed, document: z.string().max(knowledgeLimits.sourceBytes), fields: typed.fields }),
	/** Takes back what one revision changed. */
	draft("undo", { revision: z.int().min(1) }),
	/** The knowledge file as a revision left it. */
	draft("restore", { revision: z.int().min(1) }),
]);

export type Draft = z.infer<typeof Draft>;

type Kind = Draft["kind"];

export type DraftOf<Name extends Kind> = Extract<Draft, { readonly kind: Name }>;

/**
 * A draft with one field filled in: `asks`, or `evidence.0.text` for the first passage. Other fields are those of the
 * draft itself: `why`, `alias`, `words` …; and `target.hash`, which says that the entry's changes have been seen.
 */
export function withField(draft: Draft, field: string, value: string): Draft {
	const [first = "", place, key] = field.split(".");
	if (first === "evidence" && "evidence" in draft && place !== undefined && key !== undefined) {
		const evidence = (draft.evidence ?? []).map((each, index) =>
			index === Number(place) ? { ...each, [key]: value } : each,
		);
		return Draft.parse({ ...draft, evidence });
	}
	if (first === "target" && "target" in draft)
		return Draft.parse({ ...draft, target: { ...draft.target, hash: value } });
	const isTyped = "fields" in draft && FieldName.safeParse(first).success;
	return Draft.parse(
		isTyped ? { ...draft, fields: { ...draft.fields, [first]: value } } : { ...draft, [first]: value },
	);
}
