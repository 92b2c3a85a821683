import type { KeptDraft } from "../../desk/desk.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { EntryChange } from "../../editing/change.ts";
import type { Draft } from "../../editing/draft.ts";
import type { DraftProblem, Offer } from "../../editing/draft-problem.ts";
import { button, colours, container, type Reply, rowOf, section, text } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { label } from "../escape.ts";
import { limits } from "../limits.ts";
import { changeText, quoted } from "./change-text.ts";
import { stepId } from "./draft-ids.ts";
import { type Entry, valueAt } from "./fields.ts";
import { type Form, type FormField, formsOf } from "./forms.ts";
import { singular } from "./known-entries.ts";

/** Code units of a part of the message. */
const room = {
	passages: 1_200,
	asks: 240,
	value: 90,
	problem: 220,
	offer: 300,
	meanwhile: 500,
	problems: 800,
} as const;

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
	const forms = formsOf(view.draft);
	return {
		audience: "member",
		turns: true,
		container: container(problems.length === 0 ? colours.quiet : colours.differing, [
			text(`**Draft:** ${titleOf(view.draft)}`),
			...problemTexts(problems),
			...(meanwhile.length === 0 ? [] : [text(`**Changed meanwhile**\n${changeText(meanwhile, room.meanwhile)}`)]),
			...rowOf(offerButtons(view)),
			...forms.map((form) => section(formText(form, view), button("Edit", stepId(view, "form", form.key)))),
			...rowOf([button("Preview", stepId(view, "preview")), button("Discard", stepId(view, "discard"))]),
		]),
	};
}

/** What a draft is about to do, in a few words. */
export function titleOf(draft: Draft): string {
	switch (draft.kind) {
		case "edit":
			return `change ${singular[draft.target.section]} \`${draft.target.id}\``;
		case "remove":
			return `remove ${singular[draft.target.section]} \`${draft.target.id}\``;
		case "add-asks":
			return `add questions to \`${draft.target.id}\``;
		case "alias":
			return draft.act === "add" ? "add a spelling" : "take out a spelling";
		case "synonym":
			return draft.act === "add" ? "add words of one meaning" : "take out words of one meaning";
		case "import":
			return `import the document ${label(draft.name, room.value)}`;
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

function problemTexts(problems: readonly DraftProblem[]) {
	if (problems.length === 0) return [];
	const each = Math.floor(room.problems / Math.min(problems.length, problemsAtMost));
	const lines = problems.slice(0, problemsAtMost).map((problem) => problemText(problem, Math.min(room.problem, each)));
	const more = problems.length - lines.length;
	return [text([...lines, ...(more > 0 ? [`-# … and ${more} more.`] : [])].join("\n"))];
}

const problemsAtMost = 6;

/** Where it is wrong, what is wrong, and what to do; the passage that is offered instead stands below. */
function problemText({ field, message, remedy = "", offers }: DraftProblem, most: number): string {
	const name = `**${fieldName(field)}:**`;
	const passage = offers.find(isPassage);
	if (passage === undefined) return `${name} ${label(`${message}. ${remedy}`, most)}`;
	return `${name} ${label(message, most)}. Nearest there:\n${quoted(passage.value, room.offer)}`;
}

const isPassage = ({ field }: Offer): boolean => /^evidence\.\d+\.text$/.test(field);

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

/** A form's fields, as far as something stands in them. */
function formText({ name, fields }: Form, view: DraftView): string {
	const lines = fields.map((field) => fieldText(field, view)).filter((line) => line !== "");
	return [`**${name}**`, ...(lines.length === 0 ? ["-# nothing yet"] : lines)].join("\n");
}

function fieldText({ path, name }: FormField, { draft, entry, knowledge }: DraftView): string {
	const value = valueAt(draft, path, entry);
	if (value.trim() === "") return "";
	if (path.endsWith(".text")) return quoted(value, passageRoom(draft));
	if (path.endsWith(".source")) return `-# ${label(knowledge.sources.get(value)?.title ?? value, room.value)}`;
	return `-# ${name}\n${label(value.replaceAll(/\s*\n\s*/g, " · "), path === "asks" ? room.asks : room.value)}`;
}

const passageRoom = (draft: Draft): number =>
	Math.floor(room.passages / Math.max(1, formsOf(draft).filter(({ key }) => key.startsWith("passage-")).length));
