import type { KeptDraft } from "../../desk/desk.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { EntryChange } from "../../editing/change.ts";
import type { Draft } from "../../editing/draft.ts";
import type { DraftProblem, Offer } from "../../editing/draft-problem.ts";
import { button, colours, container, type Reply, rowOf, section, text } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { escaped, label, sanitised } from "../escape.ts";
import { limits } from "../limits.ts";
import { fullLength } from "../quotation.ts";
import { fairParts } from "../room.ts";
import { changeText, quoted } from "./change-text.ts";
import { stepId } from "./draft-ids.ts";
import { type Entry, valueAt } from "./fields.ts";
import { type Form, type FormField, formsOf } from "./forms.ts";
import { inCode } from "./in-code.ts";
import { singular } from "./known-entries.ts";

/** Code units of a part of the message. */
const room = { name: 90, problem: 220, offer: 300, meanwhile: 500 } as const;

/** How a draft stands. */
export interface DraftView extends KeptDraft {
	readonly knowledge: Knowledge;
	/** What the draft changes, as the knowledge file has it. */
	readonly entry?: Entry;
	/** Nothing as long as nobody has looked. */
	readonly problems?: readonly DraftProblem[];
	/** What others changed in the same entry since it was begun. */
	readonly meanwhile?: readonly EntryChange[];
}

/** What has been filled in, what is wrong with it, and how to go on. */
export function renderDraft(view: DraftView): Reply {
	const { problems = [], meanwhile = [] } = view;
	const above = [
		`**Draft:** ${titleOf(view.draft)}`,
		...problemTexts(problems),
		...(meanwhile.length === 0 ? [] : [`**Changed meanwhile**\n${changeText(meanwhile, room.meanwhile)}`]),
	];
	const forms = formTexts(view, limits.text - lengthOf(above));
	return {
		audience: "member",
		turns: true,
		container: container(problems.length === 0 ? colours.quiet : colours.differing, [
			...above.map(text),
			...rowOf(offerButtons(view)),
			...forms.map(({ key, shown }) => section(shown, button("Edit", stepId(view, "form", key)))),
			...rowOf([button("Preview", stepId(view, "preview")), button("Discard", stepId(view, "discard"))]),
		]),
	};
}

/** What a draft is about to do, in a few words. */
export function titleOf(draft: Draft): string {
	switch (draft.kind) {
		case "edit":
			return `change ${singular[draft.target.section]} ${inCode(draft.target.id)}`;
		case "remove":
			return `remove ${singular[draft.target.section]} ${inCode(draft.target.id)}`;
		case "add-asks":
			return `add questions to ${inCode(draft.target.id)}`;
		case "alias":
			return draft.act === "add" ? "add a spelling" : "take out a spelling";
		case "synonym":
			return draft.act === "add" ? "add words of one meaning" : "take out words of one meaning";
		case "import":
			return `import the document ${label(draft.name, room.name)}`;
		case "undo":
			return `undo revision ${draft.revision}`;
		case "restore":
			return `restore revision ${draft.revision}`;
		default:
			return newEntries[draft.kind];
	}
}

const newEntries = {
	"add-fact": "a new fact",
	"add-quote": "a new quote",
	"add-open": "a new open question",
	"add-entity": "a new person, organisation or place",
} as const;

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

const problemsAtMost = 3;

function problemTexts(problems: readonly DraftProblem[]): readonly string[] {
	if (problems.length === 0) return [];
	const more = problems.length - problemsAtMost;
	const lines = problems.slice(0, problemsAtMost).map(problemText);
	return [[...lines, ...(more > 0 ? [`-# … and ${more} more.`] : [])].join("\n")];
}

/** Where it is wrong, what is wrong, and what to do; the passage that is offered instead stands below. */
function problemText({ field, message, remedy = "", offers }: DraftProblem): string {
	const name = `**${fieldName(field)}:**`;
	const passage = offers.find(isPassage);
	if (passage === undefined) return `${name} ${label(`${message}. ${remedy}`, room.problem)}`;
	return `${name} ${label(message, room.problem)}. Nearest there:\n${quoted(passage.value, room.offer)}`;
}

const isPassage = ({ field }: Offer): boolean => isPassagePath(field);

const isPassagePath = (path: string): boolean => /^evidence\.\d+\.text$/.test(path);

function fieldName(field: string): string {
	const [first = "", place] = field.split(".");
	if (first === "evidence") return Number(place) === 0 ? "Passage" : `Passage ${Number(place) + 1}`;
	return fieldNames[first] ?? label(`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`, 40);
}

const fieldNames: Readonly<Record<string, string>> = {
	asks: "Questions",
	by: "Who takes a stance",
	why: "Reason",
	target: "Entry",
	file: "Knowledge file",
	strength: "How sure",
};

const offerButtons = (view: DraftView) =>
	offersOf(view.problems ?? [])
		.slice(0, limits.buttonsInRow)
		.map((offer) => button(offerName(offer), stepId(view, "take", offerKey(offer))));

/** What can be taken to put a draft right, each once. */
export const offersOf = (problems: readonly DraftProblem[]): readonly Offer[] => [
	...new Map(problems.flatMap(({ offers }) => offers).map((offer) => [offerKey(offer), offer])).values(),
];

export const offerKey = ({ field, value }: Offer): string => keyOf(`${field} ${value}`);

function offerName(offer: Offer): string {
	if (isPassage(offer)) return "Take the nearest passage";
	return offer.field === "target.hash" ? offer.label : `Take ${offer.label}`;
}

/** A field in which something stands. */
interface Filled extends FormField {
	readonly value: string;
}

/** Each form with what stands in it, a fair part of the room for every field. */
function formTexts(view: DraftView, most: number): readonly { readonly key: string; readonly shown: string }[] {
	const forms = formsOf(view.draft).map((form) => ({ ...form, filled: filledOf(form, view) }));
	const all = forms.flatMap(({ filled }) => filled);
	const frames = forms.map((form) => formText(form, () => "\n"));
	const parts = fairParts(most - lengthOf(frames), all.map(widthOf));
	const rooms = new Map(all.map(({ path }, index) => [path, parts[index] ?? 0]));
	return forms.map((form) => ({
		key: form.key,
		shown: formText(form, (field) => valueText(field, rooms.get(field.path) ?? 0)),
	}));
}

interface FilledForm extends Form {
	readonly filled: readonly Filled[];
}

/** What stands in a form, below its name. A passage needs no name of its own. */
function formText({ name, filled }: FilledForm, textOf: (field: Filled) => string): string {
	const lines = filled.map((field) => (isPassagePath(field.path) ? "" : `-# ${field.name}\n`) + textOf(field));
	return [`**${name}**`, ...(lines.length === 0 ? ["-# nothing yet"] : lines)].join("\n");
}

const filledOf = ({ fields }: Form, view: DraftView): readonly Filled[] =>
	fields.map((field) => ({ ...field, value: shownValue(field, view) })).filter(({ value }) => value !== "");

/** A document by its title, several lines on one; but a passage as it is. */
function shownValue({ path }: FormField, { draft, entry, knowledge }: DraftView): string {
	const value = valueAt(draft, path, entry);
	if (isPassagePath(path)) return value.trim() === "" ? "" : value;
	const title = path.endsWith(".source") ? knowledge.sources.get(value)?.title : undefined;
	return sanitised((title ?? value).trim().replaceAll(/\s*\n\s*/g, " · "));
}

/** Lines that tell that words are left out on either side of a passage. */
const ellipses = 2 * "-# …\n".length;

/** Code units that a value takes as a whole. */
const widthOf = ({ path, value }: Filled): number =>
	isPassagePath(path) ? fullLength(value, []) + ellipses : escaped(value).length;

const valueText = ({ path, value }: Filled, most: number): string =>
	isPassagePath(path) ? quoted(value, most - ellipses) : label(value, most);
