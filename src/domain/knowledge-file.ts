import { z } from "zod";
import { isPartialDate } from "./partial-date.ts";

/** The most that one knowledge file may hold; every list below stays inside these. */
export const knowledgeLimits = {
	/** Bytes of `knowledge.yaml`. */
	fileBytes: 4 * 1024 * 1024,
	/** Bytes of one source document. */
	sourceBytes: 4 * 1024 * 1024,
	/** Entries of any one list (facts, quotes, entities …). */
	entries: 20_000,
	/** UTF-16 code units of an id. */
	id: 64,
	/** UTF-16 code units of a title, name, alias, synonym or topic. */
	label: 200,
	/** UTF-16 code units of a question that somebody might ask. */
	ask: 300,
	/** UTF-16 code units of a verbatim passage. */
	text: 4_000,
} as const;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(knowledgeLimits.entries);

const Id = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is lower-case letters, digits and single hyphens, as in `first-report`")
	.max(knowledgeLimits.id);

const Label = z.string().trim().min(1).max(knowledgeLimits.label);

const Ask = z.string().trim().min(1).max(knowledgeLimits.ask);

const Url = z
	.url({
		protocol: /^https?$/,
		error: "an address starts with https:// or http://",
	})
	.max(2_000);

const When = z
	.string()
	.refine(
		isPartialDate,
		"a date is written as the document gives it: `2014`, `July`, `15 July`, `8 September, noon`, `last month`",
	)
	.describe("A date with the document's own precision. Leave the year out where the document does.");

export const SourceEntry = z.strictObject({
	id: Id.describe("What evidence calls this document."),
	title: Label.describe("The document's own title."),
	file: z
		.string()
		.regex(/^sources\/[A-Za-z0-9][A-Za-z0-9._-]*\.txt$/, "a source file is `sources/<name>.txt`")
		.describe("The stored copy, beside this file. It is never edited."),
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/, "a sha256 is 64 lower-case hex digits")
		.describe("Pins the stored copy: a changed file is an error until a moderator accepts it."),
	publisher: Label.optional(),
	author: Label.optional(),
	published: When.optional(),
	url: Url.optional(),
	archived: Url.optional().describe("Where a copy is kept."),
	origin: Id.optional().describe("Documents of one origin (one wire report, one author) corroborate once."),
});

/** What an entity can be. */
export const EntityKind = z.enum(["person", "organisation", "state", "place", "event", "software", "law", "other"]);

export const EntityEntry = z.strictObject({
	id: Id,
	name: Label.describe("How the documents write it most fully."),
	kind: EntityKind,
	aliases: list(Label).optional().describe("Every spelling of the texts and of the people who ask."),
});

export const EvidenceEntry = z.strictObject({
	source: Id,
	text: z
		.string()
		.min(1)
		.max(knowledgeLimits.text)
		.describe("The passage, to the character. No ellipsis of your own, nothing across a paragraph."),
	occurrence: z
		.string()
		.regex(/^[1-9][0-9]{0,3}$/, "an occurrence is counted 1, 2, 3 …")
		.optional()
		.describe("Which one is meant, counted from 1, where the text occurs several times in its source."),
});

/** What a speaker does with a claim. */
export const Stance = z.enum(["accuses", "assesses", "supports", "condemns", "denies", "questions"]);

const ClaimEntry = z.strictObject({
	by: Id.describe("The entity that speaks."),
	stance: Stance,
	against: Id.optional().describe("The entity that the claim is about."),
	strength: Label.optional().describe("The speaker's own words for how sure they are, verbatim in the evidence."),
});

const evidence = list(EvidenceEntry).min(1).describe("Verbatim passages that entitle the bot to say this.");

const told = {
	evidence,
	asks: list(Ask).optional().describe("Questions that this answers, as people put them."),
	about: list(Id).optional().describe("Entities that this is about."),
	topics: list(Label).optional(),
	claim: ClaimEntry.optional(),
};

export const FactEntry = z.strictObject({
	id: Id,
	...told,
	when: When.optional(),
	slot: Id.optional().describe("What this gives a value for. Two values in one slot are a disagreement."),
	value: Label.optional().describe("The value, verbatim in the evidence."),
});

export const QuoteEntry = z.strictObject({
	id: Id,
	speaker: Id.describe("The entity whose words these are."),
	...told,
	said: When.optional().describe("When the words were said, where the document says so."),
});

export const OpenEntry = z.strictObject({
	id: Id,
	asks: list(Ask).min(1).describe("Questions that the documents leave open."),
	nearest: list(EvidenceEntry).optional().describe("What comes nearest, shown below the plain no."),
});

/**
 * `knowledge.yaml` as moderators write it: every value a string or a list, no key that is not named here.
 *
 * What one entry says of another (that a source exists, that a passage stands in it) is not checked here but in
 * `src/knowledge`, so that everything wrong can be listed at once.
 */
export const KnowledgeFile = z.strictObject({
	title: Label.describe("The moderators' name for the incident."),
	sources: list(SourceEntry).min(1),
	entities: list(EntityEntry).optional(),
	synonyms: list(list(Label).min(2)).optional().describe("Lists of words that mean the same in this incident."),
	facts: list(FactEntry).optional(),
	quotes: list(QuoteEntry).optional(),
	open: list(OpenEntry).optional().describe("Questions that the documents leave open, as moderators found out."),
});

export type KnowledgeFile = z.infer<typeof KnowledgeFile>;
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;
export type EntityKind = z.infer<typeof EntityKind>;
export type Stance = z.infer<typeof Stance>;
