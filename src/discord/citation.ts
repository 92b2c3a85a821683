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
function place({ source, start }: Passage, knowledge: Knowledge, mostTitle: number): string {
	const document = knowledge.sources.get(source);
	const paragraph = document === undefined ? undefined : paragraphAt(document.outline, start);
	const title = label(document?.title ?? source, mostTitle);
	return paragraph === undefined ? title : `${title}, paragraph ${paragraph.number}`;
}

export const nameOf = (entity: string, { entities }: Knowledge): string =>
	label(entities.get(entity)?.name ?? entity, most.speaker);

function headingOf({ source, start }: Passage, { sources }: Knowledge): string | undefined {
	const document = sources.get(source);
	if (document === undefined) return undefined;

	const heading = paragraphAt(document.outline, start)?.heading;
	const words = heading && document.text.slice(heading.start, heading.end);
	return words === undefined || words === document.title ? undefined : `under “${label(words, most.heading)}”`;
}

function repeatsOf({ repeats }: Snippet, knowledge: Knowledge): string | undefined {
	const [first, ...others] = repeats;
	if (first === undefined) return undefined;

	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	const wording = first.isReworded === true ? `, in other words “${label(first.text, most.rewording)}”` : "";
	return `also in ${place(first, knowledge, most.repeat)}${wording}${more}`;
}
