import type { Entity, Knowledge } from "../domain/knowledge.ts";
import { paragraphAt } from "../domain/outline.ts";
import { wholeCharacters } from "../domain/whole-characters.ts";
import { type Quotation, quotationsOf } from "../dossier/quotations.ts";
import { labelOf, type Subject } from "../dossier/subject.ts";
import { nameOf } from "./citation.ts";
import { colophon } from "./colophon.ts";
import { button, colours, container, notice, type Reply, text } from "./components.ts";
import { customId, keyOf } from "./custom-id.ts";
import { label, sanitised } from "./escape.ts";
import { pageNote, pageOf, type View } from "./paging.ts";
import { snippetList } from "./snippet-list.ts";
import { type Shown, unsigned } from "./snippet-sections.ts";
import { subjectKey } from "./subject-option.ts";

/** Quotes of one page. */
const onPage = 3;

export interface QuoteFilter {
	readonly speaker?: Entity;
	readonly about?: Subject;
}

/** The exact words, who speaks, and where they stand. */
export function renderQuotes(knowledge: Knowledge, filter: QuoteFilter, view: View): Reply {
	const { speaker, about } = filter;
	const quotations = quotationsOf(knowledge, {
		...(speaker === undefined ? {} : { speaker: speaker.id }),
		...(about === undefined ? {} : { about }),
	});
	if (quotations.length === 0) return nobodySaid(filter);

	const page = pageOf(
		quotations.map((quotation) => quoteShown(quotation, knowledge)),
		view.page,
		onPage,
	);
	const count = quotations.length === 1 ? "1 quote" : `${quotations.length} quotes`;
	return snippetList({
		knowledge,
		colour: colours.answered,
		opening: [[`**${count}**${described(filter)}`, pageNote(page)].filter(Boolean).join(" · ")],
		page,
		view,
		idOf: (action, to) =>
			customId("quotes", action, knowledge, speaker === undefined ? "" : keyOf(speaker.id), subjectKey(about), to),
		rows: [
			page.items.map(({ snippet }, index) =>
				button(`Copy citation ${page.from + index + 1}`, customId("quotes", "copy", knowledge, keyOf(snippet.id))),
			),
		],
	});
}

function described({ speaker, about }: QuoteFilter): string {
	const by = speaker === undefined ? "" : ` by ${label(speaker.name, 100)}`;
	return about === undefined ? by : `${by} about ${label(labelOf(about), 100)}`;
}

/** Who speaks is said above, and not once more below. */
const quoteShown = ({ speaker, said, snippet }: Quotation, knowledge: Knowledge): Shown => ({
	snippet: unsigned(snippet),
	above: [`**${nameOf(speaker, knowledge)}**`, ...(said === undefined ? [] : [label(said, 60)])].join(" · "),
});

const nobodySaid = (filter: QuoteFilter): Reply =>
	notice(
		described(filter) === ""
			? "The documents quote nobody, as far as moderators wrote it down."
			: `There are no quotes${described(filter)}. \`/quotes\` alone shows them all.`,
	);

/** Code units of a citation: it stands in a frame, above a small line. */
const roomForCitation = 3_500;

/** A quote as it can be pasted elsewhere: its words, who said them, the document and the place. */
export function renderCitation(quotation: Quotation, knowledge: Knowledge, remark?: string): Reply {
	const cited = citationOf(quotation, knowledge);
	return {
		audience: "member",
		container: container(colours.quiet, [
			text("**Citation**, ready to paste:"),
			...(remark === undefined ? [] : [text(remark)]),
			text(cited.includes(fence) ? label(cited, roomForCitation) : `${fence}\n${cited}\n${fence}`),
			text(colophon(knowledge, 1)),
		]),
	};
}

const fence = "```";

/** Plain text: “words” (speaker). “Title”, publisher, date, paragraph. Address. What is not recorded is left out. */
function citationOf({ speaker, snippet }: Quotation, { sources, entities }: Knowledge): string {
	const source = sources.get(snippet.source);
	const paragraph = source && paragraphAt(source.outline, snippet.start);
	const place = [
		`“${sanitised(source?.title ?? snippet.source)}”`,
		source?.publisher && sanitised(source.publisher),
		source?.published,
		paragraph && `paragraph ${paragraph.number}`,
	];
	const behind = [
		`(${sanitised(entities.get(speaker)?.name ?? speaker)}).`,
		`${place.filter((part) => part !== undefined).join(", ")}.`,
		...(source?.url === undefined ? [] : [source.url]),
	].join(" ");
	return `${inMarks(wordsOf(snippet), roomForCitation - behind.length)} ${behind}`;
}

/** The quoted words by themselves where they stand in one piece; else the passage that they are parts of. */
function wordsOf({ text: passage, highlights }: Quotation["snippet"]): string {
	const [only, ...others] = highlights;
	return only === undefined || others.length > 0 ? passage : passage.slice(...only);
}

const marks = ["“”", '""', "«»"] as const;

/** Between marks that the words don't have themselves; what there is no room for is left out behind them. */
function inMarks(words: string, room: number): string {
	const [open, close] = marks.find((pair) => [...pair].every((mark) => !words.includes(mark))) ?? marks[0];
	const omission = " […]";
	const most = room - omission.length - 3;
	return words.length <= most
		? `${open}${words}${close}`
		: `${open}${words.slice(0, wholeCharacters(words, most)).trimEnd()}${close}${omission}`;
}
