import type { Snippet } from "../domain/answer.ts";
import type { Knowledge, Passage } from "../domain/knowledge.ts";
import { paragraphAt } from "../domain/outline.ts";
import { label } from "./escape.ts";

/** The most that one name may take of a citation, so that three snippets with the longest names still fit a message. */
const most = { title: 90, heading: 64, speaker: 64, repeat: 60, rewording: 200 } as const;

/** The small line below a snippet: where its words stand, who says them, and where they stand again. */
export function citation(snippet: Snippet, index: number, knowledge: Knowledge): string {
	const facts = [
		`**[${index + 1}]** ${whereabouts(snippet, knowledge)}`,
		snippet.speaker === undefined ? undefined : `speaker: ${nameOf(snippet.speaker, knowledge)}`,
		snippet.kind === "passage" ? "not curated" : undefined,
		repeatsOf(snippet, knowledge),
	];
	return `-# ${facts.filter((fact) => fact !== undefined).join(" · ")}`;
}

/** A passage's document, paragraph and heading. */
export const whereabouts = (passage: Passage, knowledge: Knowledge): string =>
	[place(passage, knowledge, most.title), headingOf(passage, knowledge)]
		.filter((part) => part !== undefined)
		.join(" · ");

/** A document's title and the number of the paragraph, as people count: headings left out. */
function place(passage: Passage, knowledge: Knowledge, mostTitle: number): string {
	const title = label(knowledge.sources.get(passage.source)?.title ?? passage.source, mostTitle);
	const paragraph = paragraphOf(passage, knowledge);
	return paragraph === undefined ? title : `${title}, ${paragraph}`;
}

function paragraphOf({ source, start }: Passage, { sources }: Knowledge): string | undefined {
	const document = sources.get(source);
	const paragraph = document && paragraphAt(document.outline, start);
	return paragraph && `paragraph ${paragraph.number}`;
}

/** Its id where nobody could read the name. */
export const nameOf = (entity: string, { entities }: Knowledge): string =>
	label(entities.get(entity)?.name ?? "", most.speaker) || label(entity, most.speaker);

function headingOf({ source, start }: Passage, { sources }: Knowledge): string | undefined {
	const document = sources.get(source);
	if (document === undefined) return undefined;

	const heading = paragraphAt(document.outline, start)?.heading;
	const words = heading && document.text.slice(heading.start, heading.end);
	return words === undefined || words === document.title ? undefined : `under “${label(words, most.heading)}”`;
}

/** The first of the repeats, the document named only where it is another one. */
function repeatsOf({ source, repeats }: Snippet, knowledge: Knowledge): string | undefined {
	const [first, ...others] = repeats;
	if (first === undefined) return undefined;

	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	const wording = first.isReworded === true ? `, in other words “${label(first.text, most.rewording)}”` : "";
	const where = first.source === source ? paragraphOf(first, knowledge) : undefined;
	return `also in ${where ?? place(first, knowledge, most.repeat)}${wording}${more}`;
}
