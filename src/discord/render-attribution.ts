import type { Knowledge } from "../domain/knowledge.ts";
import type { Stance } from "../domain/knowledge-file.ts";
import { type Attribution, attributionOf, type Position, type Wording } from "../dossier/attribution.ts";
import { labelOf, type Subject } from "../dossier/subject.ts";
import { drawAttribution } from "../pictures/attribution-map.ts";
import { nameOf } from "./citation.ts";
import { documentsOfOrigin } from "./colophon.ts";
import { colours, notice, type Reply } from "./components.ts";
import { customId } from "./custom-id.ts";
import { label } from "./escape.ts";
import { pageNote, pageOf, type View } from "./paging.ts";
import { linesWithin } from "./room.ts";
import { snippetList } from "./snippet-list.ts";
import { type Shown, unsigned } from "./snippet-sections.ts";
import { subjectKey } from "./subject-option.ts";

/** Wordings of one page. */
const onPage = 4;

/** Code units of the list of speakers. */
const roomForSpeakers = 400;

/** Who says who did it, row by row, in the order of the stances: on the first page as a map too. */
export function renderAttribution(knowledge: Knowledge, about: Subject | undefined, view: View): Reply {
	const attribution = attributionOf(knowledge, about);
	const rows = attribution.positions.flatMap((position) =>
		position.wordings.map((wording) => rowShown(position, wording, knowledge)),
	);
	if (rows.length === 0) return nobodyClaims(about);

	const page = pageOf(rows, view.page, onPage);
	return snippetList({
		knowledge,
		colour: colours.differing,
		opening: [
			heading(attribution, about, pageNote(page)),
			...(page.number === 0 && page.count > 1 ? [speakersByStance(attribution, knowledge)] : []),
		],
		page,
		picture:
			page.number === 0 ? { filename: "attribution.png", drawing: drawAttribution(attribution, knowledge) } : undefined,
		notes: ["-# The words are the speakers' own. The bot does not say who is right."],
		view,
		idOf: (action, to) => customId("attribution", action, knowledge, subjectKey(about), to),
	});
}

function heading({ speakers, origins }: Attribution, about: Subject | undefined, page: string): string {
	const parts = [
		"**Who says who did it**",
		about === undefined ? "" : `about ${label(labelOf(about), 100)}`,
		speakers === 1 ? "1 speaker" : `${speakers} speakers`,
		documentsOfOrigin(origins),
		page,
	];
	return parts.filter(Boolean).join(" · ");
}

/** All sides at a glance, for a denial may stand pages behind an accusation. */
function speakersByStance({ positions }: Attribution, knowledge: Knowledge): string {
	const speakers = new Map<Stance, Set<string>>();
	for (const { stance, by } of positions) speakers.set(stance, (speakers.get(stance) ?? new Set()).add(by));
	const lines = [...speakers].map(
		([stance, all]) => `${stances[stance]}: ${[...all].map((each) => nameOf(each, knowledge)).join(", ")}`,
	);
	return linesWithin(roomForSpeakers, lines);
}

const stances: Record<Stance, string> = {
	accuses: "Accuses",
	assesses: "Assesses",
	supports: "Supports",
	condemns: "Condemns",
	denies: "Denies",
	questions: "Questions",
};

function rowShown(
	{ by, stance, against }: Position,
	{ strength, when, snippet }: Wording,
	knowledge: Knowledge,
): Shown {
	const parts = [
		`**${stances[stance]}:** ${nameOf(by, knowledge)}`,
		...(against === undefined ? [] : [`about ${nameOf(against, knowledge)}`]),
		...(strength === undefined ? [] : [`in their words “${label(strength, 80)}”`]),
		...(when === undefined ? [] : [label(when, 60)]),
	];
	return { snippet: snippet.speaker === by ? unsigned(snippet) : snippet, above: parts.join(" · ") };
}

const nobodyClaims = (about: Subject | undefined): Reply =>
	notice(
		about === undefined
			? "Nobody in the documents makes a claim, as far as moderators wrote it down."
			: `Nobody makes a claim about ${label(labelOf(about), 100)}. \`/attribution\` alone shows all claims.`,
	);
