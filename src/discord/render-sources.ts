import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Knowledge, Source } from "../domain/knowledge.ts";
import { type DocumentSummary, documentsOf, markedParagraphs } from "../dossier/documents.ts";
import { colophon, documents } from "./colophon.ts";
import { button, colours, container, type Reply, rowOf, section, separator, text } from "./components.ts";
import { customId, keyOf } from "./custom-id.ts";
import { label } from "./escape.ts";
import { pageNote, pageOf, turningButtons, type View } from "./paging.ts";
import { isWhole, marksIn, quoted, type ReadingPage, type ReadingPart, readingPages } from "./reading-pages.ts";
import { linksTo } from "./render-context.ts";

/** Documents of one page of the list, and code units of what is said of each. */
const list = { documents: 4, title: 140, name: 60, address: 160 } as const;

/** Code units of one page of a document, and of each part besides its words: more than is said, to keep parts few. */
const reading = { room: 3_000, frame: 130 } as const;

/** The documents that are answered from: what is known of each, and how it is pinned. */
export function renderSources(knowledge: Knowledge, { page, audience = "member", remark }: View): Reply {
	const shown = pageOf(documentsOf(knowledge), page, list.documents);
	const { size } = knowledge.sources;
	const count = documents(size);
	return {
		audience,
		turns: true,
		container: container(colours.quiet, [
			text([`**Sources:** ${count}`, pageNote(shown)].filter(Boolean).join(", ")),
			...(remark === undefined ? [] : [text(remark)]),
			...shown.items.map((each, index) => documentSection(each, shown.from + index + 1, knowledge)),
			separator(),
			text(colophon(knowledge, 0)),
			...rowOf([
				...turningButtons(shown, (to) => customId("sources", "list", knowledge, to)),
				...shareButton(audience, customId("sources", "share", knowledge, "", shown.number)),
			]),
		]),
	};
}

const shareButton = (audience: Reply["audience"], id: string) => (audience === "member" ? [button("Share", id)] : []);

function documentSection({ source, ...summary }: DocumentSummary, number: number, knowledge: Knowledge) {
	const lines = [
		`**${number}. ${label(source.title, list.title)}**`,
		provenance(source),
		rests(summary),
		`sha256 \`${source.sha256}\``,
	];
	return section(lines.join("\n"), button("Read", customId("sources", "read", knowledge, keyOf(source.id), 0)));
}

/** Who published it and when, as far as the knowledge says. */
function provenance({ publisher, author, published, url, archived }: Source): string {
	const links = [...linked("original", url), ...linked("archived copy", archived)];
	const known = [
		...(publisher === undefined ? [] : [`published by ${label(publisher, list.name)}`]),
		...(author === undefined ? [] : [`by ${label(author, list.name)}`]),
		...(published === undefined ? [] : [label(published, list.name)]),
		...links,
	];
	return known.length === 0 ? "Publisher, date and address are not recorded." : known.join(" · ");
}

/** Nothing for an address that would take up the message. */
function linked(name: string, address: string | undefined): string[] {
	const href = address === undefined ? "" : new URL(address).href;
	return href === "" || href.length > list.address ? [] : [`[${name}](<${href}>)`];
}

const rests = ({ bytes, paragraphs, entries, covered }: Omit<DocumentSummary, "source">): string =>
	[
		`${bytes.toLocaleString("en")} bytes`,
		paragraphs === 1 ? "1 paragraph" : `${paragraphs} paragraphs`,
		entries === 0 ? nothingRests : `${resting(entries)} on ${percent(covered)} of it`,
	].join(" · ");

const nothingRests = "no fact or quote rests on it";

const resting = (entries: number): string =>
	entries === 1 ? "1 fact or quote rests" : `${entries.toLocaleString("en")} facts and quotes rest`;

const percent = (share: number): string => (share < 0.005 ? "less than 1 %" : `${Math.round(share * 100)} %`);

/** One page of a document, read through from its beginning to its end. */
export function renderReading(
	source: Source,
	knowledge: Knowledge,
	{ page, audience = "member", remark }: View,
): Reply {
	const shown = pageOf(readingPages(source, markedParagraphs(source, knowledge), reading), page, 1);
	const key = keyOf(source.id);
	return {
		audience,
		turns: true,
		container: container(colours.quiet, [
			text([`**${label(source.title, 200)}**`, pageNote(shown)].filter(Boolean).join(", ")),
			...(remark === undefined ? [] : [text(remark)]),
			...shown.items.flatMap((parts) => partTexts(parts, source)),
			separator(),
			text(colophon(knowledge, 1)),
			...rowOf([
				...turningButtons(shown, (to) => customId("sources", "read", knowledge, key, to)),
				button("All sources", customId("sources", "list", knowledge, 0)),
				...shareButton(audience, customId("sources", "share", knowledge, key, shown.number)),
			]),
			...rowOf(linksTo(source)),
		]),
	};
}

const partTexts = (page: ReadingPage, source: Source): APIComponentInContainer[] =>
	page.map((part) =>
		text(`${quoted(source.text, part)}\n-# ${[placeOf(part), ...restingOn(part, source)].join(" · ")}`),
	);

function placeOf({ paragraph, start }: ReadingPart): string {
	const place = paragraph.isHeading ? "heading" : `paragraph ${paragraph.number}`;
	return start > paragraph.start ? `${place}, continued` : place;
}

/** Nobody expects anything to rest on a heading. */
function restingOn(part: ReadingPart, { text }: Source): string[] {
	const marks = marksIn(part);
	if (marks.length === 0) return part.paragraph.isHeading ? [] : [nothingRests];

	const entries = new Set(marks.flatMap((mark) => mark.entries)).size;
	return [`${resting(entries)} on ${isWhole(part, text) ? "all of it" : "what is bold"}`];
}
