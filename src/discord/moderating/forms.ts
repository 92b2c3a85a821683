import { EntityKind, Stance } from "../../domain/knowledge-file.ts";
import type { Draft } from "../../editing/draft.ts";
import type { Section } from "../../editing/edit.ts";

/** A field of a form, and a line of the draft's message. */
export interface FormField {
	/** As `withField` has it, which is the field's custom_id as well. */
	readonly path: string;
	readonly name: string;
	readonly hint?: string;
	readonly long?: true;
	readonly isRequired?: boolean;
	/** All that it can be; anything where this is left out. */
	readonly choices?: readonly string[];
}

/** What is filled in at once; Discord takes at most five fields. */
export interface Form {
	/** Among the forms of a draft. */
	readonly key: string;
	readonly name: string;
	readonly fields: readonly FormField[];
}

/** Passages of one entry that can be changed in Discord: more of them would not fit the message. */
const passagesAtMost = 4;

/** The forms that a draft is filled in with, in the order of its message. */
export const formsOf = (draft: Draft): readonly Form[] => [
	...passageForms(draft),
	...otherForms(draft),
	reasonForm(draft),
];

function passageForms(draft: Draft): readonly Form[] {
	const passages = "evidence" in draft ? (draft.evidence ?? []) : [];
	const shown = passages.slice(0, passagesAtMost);
	return shown.map((_, index) => ({
		key: `passage-${index}`,
		name: passages.length === 1 ? "Passage" : `Passage ${index + 1} of ${passages.length}`,
		fields: passageFields(index),
	}));
}

const passageFields = (index: number): readonly FormField[] => [
	passageField(index),
	{ path: `evidence.${index}.source`, name: "Document", hint: "Its id or its title.", isRequired: true },
	{ path: `evidence.${index}.occurrence`, name: "Which one", hint: "1, 2, 3 …, where the text stands several times." },
];

export const passageField = (index: number): FormField => ({
	path: `evidence.${index}.text`,
	name: "Passage",
	hint: "As it stands in the document, to the character.",
	long: true,
	isRequired: true,
});

export const asksField: FormField = {
	path: "asks",
	name: "Questions that this answers",
	hint: "As people would put them; one a line.",
	long: true,
};

export const aboutField: FormField = { path: "about", name: "About", hint: "Names, with commas between them." };

export const speakerField: FormField = { path: "speaker", name: "Speaker", hint: "Whose words these are." };

const reasonField: FormField = {
	path: "why",
	name: "Reason",
	hint: "Whoever looks for it in the history will want to know.",
	long: true,
};

/** Nothing is taken out without one. */
export const requiredReasonField: FormField = { ...reasonField, isRequired: true };

const reasonForm = ({ kind }: Draft): Form => ({
	key: "reason",
	name: "Reason",
	fields: [kind === "remove" ? requiredReasonField : reasonField],
});

const topics: FormField = { path: "topics", name: "Topics", hint: "With commas between them." };

const slot: Form = {
	key: "slot",
	name: "What documents may differ on",
	fields: [
		{ path: "slot", name: "Slot", hint: "What this gives a value for, as `casualties`." },
		{ path: "value", name: "Value", hint: "Word for word as in the passage." },
	],
};

const claim: Form = {
	key: "claim",
	name: "Claim",
	fields: [
		{ path: "by", name: "Who takes a stance" },
		{ path: "stance", name: "Stance", choices: Stance.options },
		{ path: "against", name: "Against" },
		{ path: "strength", name: "How sure", hint: "Their own words for it, as in the passage." },
	],
};

export const nameFields: readonly FormField[] = [
	{ path: "name", name: "Name", hint: "As the documents write it most fully.", isRequired: true },
	{ path: "kind", name: "Kind", choices: EntityKind.options, isRequired: true },
	{
		path: "aliases",
		name: "Other spellings",
		hint: "Of the documents and of the people who ask; one a line.",
		long: true,
	},
];

const ofSection: Readonly<Record<Section, readonly Form[]>> = {
	facts: [
		{
			key: "words",
			name: "Questions",
			fields: [asksField, aboutField, topics, { path: "when", name: "When", hint: "As the document has it." }],
		},
		slot,
		claim,
	],
	quotes: [
		{
			key: "words",
			name: "Questions",
			fields: [speakerField, asksField, aboutField, topics, { path: "said", name: "When it was said" }],
		},
		claim,
	],
	open: [
		{ key: "words", name: "Questions", fields: [{ ...asksField, name: "Questions that the documents leave open" }] },
	],
	entities: [{ key: "words", name: "Names", fields: nameFields }],
	sources: [
		{
			key: "words",
			name: "Document",
			fields: [
				{ path: "title", name: "Title" },
				{ path: "publisher", name: "Publisher" },
				{ path: "author", name: "Author" },
				{ path: "published", name: "Published", hint: "The date, as the document has it." },
			],
		},
		{
			key: "places",
			name: "Where it is found",
			fields: [
				{ path: "url", name: "Address" },
				{ path: "archived", name: "Address of an archived copy" },
				{ path: "origin", name: "Origin", hint: "One id for documents that go back to the same report." },
			],
		},
	],
};

function otherForms(draft: Draft): readonly Form[] {
	switch (draft.kind) {
		case "add-asks":
			return [{ key: "words", name: "Questions", fields: [{ ...asksField, isRequired: true }] }];
		case "alias":
			return [
				{
					key: "words",
					name: "Spelling",
					fields: [entityField, { path: "alias", name: "Spelling", isRequired: true }],
				},
			];
		case "synonym":
			return [{ key: "words", name: "Words of one meaning", fields: [wordsField] }];
		case "remove":
		case "undo":
		case "restore":
			return [];
		default:
			return ofSection[sectionOf(draft)];
	}
}

const entityField: FormField = { path: "entity", name: "Who or what", hint: "A name or an id.", isRequired: true };

const wordsField: FormField = { path: "words", name: "Words", hint: "With commas between them.", isRequired: true };

type OfEntry = Exclude<Draft, { readonly kind: "remove" | "add-asks" | "alias" | "synonym" | "undo" | "restore" }>;

function sectionOf(draft: OfEntry): Section {
	switch (draft.kind) {
		case "add-fact":
			return "facts";
		case "add-quote":
			return "quotes";
		case "add-open":
			return "open";
		case "add-entity":
			return "entities";
		case "import":
			return "sources";
		case "edit":
			return draft.target.section;
	}
}
