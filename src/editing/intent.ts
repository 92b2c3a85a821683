import type { Knowledge } from "../domain/knowledge.ts";
import { newSource, refusal } from "../knowledge/new-source.ts";
import { isSameData } from "../knowledge/same-data.ts";
import { quoted } from "../knowledge/suggestion.ts";
import type { Draft, DraftOf, FieldName, Target, TypedEvidence } from "./draft.ts";
import { type Checked, type DraftProblem, problem } from "./draft-problem.ts";
import { Edit, type Section } from "./edit.ts";
import { editsBetween } from "./edits-between.ts";
import { entryHash } from "./entry-hash.ts";
import { entryId } from "./entry-id.ts";
import { entryOf, type FileData, idOf, listOf, readFileData, recordOf } from "./file-data.ts";
import { readEntity } from "./typed-entity.ts";
import { readFields } from "./typed-fields.ts";

/** What a draft comes to, before anybody has looked whether the file may say so. */
export interface Intent {
	readonly edits: readonly Edit[];
	/** Documents that come with it, by path. */
	readonly documents?: ReadonlyMap<string, Uint8Array>;
	/** The whole file, where no edits make it. */
	readonly result?: string;
}

/** How things stand when a draft is completed. */
interface Present {
	readonly text: string;
	readonly data: FileData;
	readonly knowledge: Knowledge;
	readonly textAt: (revision: number) => string | undefined;
}

export function intend(present: Present, draft: Draft): Checked<Intent> {
	switch (draft.kind) {
		case "add-fact":
			return added(present, "facts", draft);
		case "add-quote":
			return added(present, "quotes", draft);
		case "add-open":
			return added(present, "open", draft);
		case "add-entity":
			return added(present, "entities", draft);
		case "edit":
			return changed(present, draft);
		case "remove":
			return removed(present, draft);
		case "add-asks":
			return withAsks(present, draft);
		case "alias":
			return withAlias(present, draft);
		case "synonym":
			return withSynonyms(draft);
		case "import":
			return imported(present, draft);
		case "undo":
			return undone(present, draft);
		case "restore":
			return restored(present, draft);
	}
}

interface New {
	readonly fields: Readonly<Partial<Record<FieldName, string>>>;
	readonly evidence?: readonly TypedEvidence[] | undefined;
}

function added({ data, knowledge }: Present, section: Section, { fields, evidence }: New): Checked<Intent> {
	const isTold = section === "facts" || section === "quotes";
	const missing = [
		...(isTold && (evidence ?? []).length === 0 ? [needsPassage] : []),
		...(section !== "entities" && (fields.asks ?? "").trim() === "" ? [needsAsk] : []),
	];
	const taken = takenIn(data, section);
	const id = (fields.id ?? "").trim() || newId(taken, section, { fields, evidence });
	if (taken.has(id))
		missing.push(problem("id", `the id ${quoted(id)} is taken already`, "Leave it empty, or choose another."));
	const read = readFields(knowledge, { section, before: {}, fields: { ...fields, id }, evidence });
	if ("problems" in read)
		return { problems: [...missing, ...read.problems.filter(({ field }) => !isAmong(missing, field))] };
	return missing.length > 0 ? { problems: missing } : asEdit({ do: "add", section, entry: read.value });
}

const needsPassage = problem(
	"evidence.0.text",
	"there is no passage",
	"Paste the sentence of the document that says it, to the character.",
);

const needsAsk = problem(
	"asks",
	"there is no question",
	"Write at least one that this answers, as people would put it; one a line.",
);

const isAmong = (problems: readonly DraftProblem[], field: string) =>
	problems.some((each) => each.field.split(".")[0] === field.split(".")[0]);

/** A fact and a quote are both shown as a snippet of their id. */
const takenIn = (data: FileData, section: Section): ReadonlySet<string> => {
	const spaces: readonly Section[] = section === "facts" || section === "quotes" ? ["facts", "quotes"] : [section];
	return new Set(spaces.flatMap((space) => listOf(data, space).map(idOf)));
};

/** Of the passage for what a document says, of the question for what it leaves open, of the name for an entity. */
function newId(taken: ReadonlySet<string>, section: Section, { fields, evidence }: New): string {
	const words = section === "entities" ? fields.name : section === "open" ? fields.asks : evidence?.[0]?.text;
	return entryId(words ?? "", taken);
}

/** The entry that a draft is about; or that it has gone or changed, which somebody has to see first. */
function targetOf({ data }: Present, { section, id, hash }: Target): Checked<Readonly<Record<string, unknown>>> {
	const entry = entryOf(data, section, id);
	if (entry === undefined) {
		return {
			problems: [
				problem("target", `${quoted(id)} isn't there any more`, "Look in the history who took it out, and why."),
			],
		};
	}
	const now = entryHash(entry);
	if (now === hash) return { value: entry };
	const offer = { field: "target.hash", value: now, label: "Apply on top" };
	return {
		problems: [
			problem(
				"target",
				`${quoted(id)} has changed since you began`,
				"Look at what changed, then apply yours on top or discard it.",
				[offer],
			),
		],
	};
}

function changed(present: Present, { target, fields, evidence }: DraftOf<"edit">): Checked<Intent> {
	const found = targetOf(present, target);
	if ("problems" in found) return found;

	const { section, id } = target;
	const read = readFields(present.knowledge, { section, before: found.value, fields, evidence });
	return "problems" in read ? read : asEdit({ do: "replace", section, id, entry: read.value });
}

function removed(present: Present, { target, why }: DraftOf<"remove">): Checked<Intent> {
	const found = targetOf(present, target);
	if ("problems" in found) return found;
	if (why.trim() === "") {
		return {
			problems: [problem("why", "no reason is given", "Say why it goes: whoever looks for it will want to know.")],
		};
	}
	return asEdit({ do: "remove", section: target.section, id: target.id });
}

function withAsks(present: Present, { target, asks }: DraftOf<"add-asks">): Checked<Intent> {
	const found = targetOf(present, target);
	if ("problems" in found) return found;
	if (asks.trim() === "") return { problems: [needsAsk] };

	const { section, id } = target;
	const all = [...textsOf(found.value.asks), asks].join("\n");
	const read = readFields(present.knowledge, {
		section,
		before: found.value,
		fields: { asks: all },
		evidence: undefined,
	});
	return "problems" in read ? read : asEdit({ do: "replace", section, id, entry: read.value });
}

const textsOf = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

function withAlias({ knowledge }: Present, { entity, alias, act }: DraftOf<"alias">): Checked<Intent> {
	const found = readEntity(knowledge, entity, "entity");
	if ("problems" in found) return found;
	if (alias.trim() === "") return { problems: [problem("alias", "there is no alias", "Write one as people put it.")] };
	return asEdit({ do: `${act}-alias`, entity: found.value, alias: alias.trim() });
}

function withSynonyms({ words, act }: DraftOf<"synonym">): Checked<Intent> {
	const listed = [...new Set(words.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== "");
	if (listed.length < 2) {
		return { problems: [problem("words", "synonyms are two words or more", "Write them with commas between.")] };
	}
	return asEdit({ do: `${act}-synonyms`, words: listed });
}

function imported(present: Present, { name, document, fields }: DraftOf<"import">): Checked<Intent> {
	const bytes = new TextEncoder().encode(document);
	const fault = refusal(bytes);
	if (fault !== undefined) return { problems: [problem("document", `the document ${fault}`, "Take another file.")] };

	const source = newSource(name.replace(/\.[^.]*$/, ""), bytes);
	const same = listOf(present.data, "sources").find((each) => recordOf(each).sha256 === source.sha256);
	if (same !== undefined) {
		return {
			problems: [
				problem("document", `this very document is there already, as ${quoted(idOf(same))}`, "Take another file."),
			],
		};
	}
	const read = readFields(present.knowledge, {
		section: "sources",
		before: { ...source },
		fields,
		evidence: undefined,
	});
	if ("problems" in read) return read;
	const intent = asEdit({ do: "add", section: "sources", entry: read.value });
	return "problems" in intent ? intent : { value: { ...intent.value, documents: new Map([[source.file, bytes]]) } };
}

function undone({ data, textAt }: Present, { revision }: DraftOf<"undo">): Checked<Intent> {
	const [before, after] = [dataAt(textAt, revision - 1), dataAt(textAt, revision)];
	if (before === undefined || after === undefined) return noRevision(revision === 1 ? 0 : revision);

	const edits = editsBetween(after, before);
	if (edits === undefined) return unreadable(revision);
	const changed = edits.filter((edit) => "section" in edit && !isAsIn(after, data, edit));
	if (changed.length === 0) return { value: { edits } };
	const ids = changed.map((edit) => quoted("entry" in edit ? edit.entry.id : "id" in edit ? edit.id : "")).join(", ");
	return {
		problems: [
			problem(
				"revision",
				`${ids} changed again after revision ${revision}`,
				"Undo the later change first, or edit the entry.",
			),
		],
	};
}

/** Whether an entry says what it said then; or is missing, where it was missing then. */
function isAsIn(then: FileData, now: FileData, edit: Extract<Edit, { readonly section: Section }>): boolean {
	const id = "id" in edit ? edit.id : edit.entry.id;
	return isSameData(entryOf(then, edit.section, id), entryOf(now, edit.section, id));
}

function restored({ textAt }: Present, { revision }: DraftOf<"restore">): Checked<Intent> {
	const result = textAt(revision);
	return result === undefined ? noRevision(revision) : { value: { edits: [], result } };
}

function dataAt(textAt: Present["textAt"], revision: number): FileData | undefined {
	const text = revision < 1 ? undefined : textAt(revision);
	const read = text === undefined ? undefined : readFileData(text);
	return read === undefined || "problems" in read ? undefined : read.data;
}

const noRevision = (revision: number): Checked<never> => ({
	problems: [
		revision === 0
			? problem("revision", "the first revision can't be undone", "There was nothing before it.")
			: problem("revision", `there is no revision ${revision} that can be read`, "Choose one of the history."),
	],
});

const unreadable = (revision: number): Checked<never> => ({
	problems: [
		problem("revision", `revision ${revision} can't be undone entry by entry`, "Restore the one before it instead."),
	],
});

/** What was read by hand is held to the schema of edits once more. */
function asEdit(edit: object): Checked<Intent> {
	const { data } = Edit.safeParse(edit);
	if (data !== undefined) return { value: { edits: [data] } };
	return { problems: [problem("file", "this is longer than a knowledge file takes", "Shorten what you wrote.")] };
}
