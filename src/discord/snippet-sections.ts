import type { APISectionComponent } from "discord-api-types/v10";
import type { Snippet } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { citation } from "./citation.ts";
import { section } from "./components.ts";
import { contextButton } from "./passage-button.ts";
import { fullLength, quotation } from "./quotation.ts";
import { fairParts } from "./room.ts";

/** A snippet to be shown, with what the bot says of it in a line or two above. */
export interface Shown {
	readonly snippet: Snippet;
	readonly above?: string;
}

/** For a line above that says already who speaks. */
export const unsigned = ({ speaker: _, ...snippet }: Snippet): Snippet => snippet;

interface Placing {
	readonly knowledge: Knowledge;
	/** Code units for all of them together. */
	readonly room: number;
	/** The number of the first one in its list, counted from 0. */
	readonly from?: number;
}

/** What `…` in front of and behind a quotation takes. */
const roomForEllipses = 2 * "-# …\n".length;

/**
 * Each snippet as a block quote, its citation below and its Context button beside it. What does not fit is shown as a
 * shorter verbatim part around the words that matter, with `…` on a line outside of the quotation.
 */
export function snippetSections(
	shown: readonly Shown[],
	{ knowledge, room, from = 0 }: Placing,
): APISectionComponent[] {
	const citations = shown.map(({ snippet }, index) => citation(snippet, from + index, knowledge));
	const lines = [...citations, ...shown.flatMap(({ above }) => above ?? [])];
	const taken = lines.reduce((sum, { length }) => sum + length + 1, 0) + shown.length * roomForEllipses;
	const parts = fairParts(
		room - taken,
		shown.map(({ snippet }) => fullLength(snippet.text, snippet.highlights)),
	);
	return shown.map(({ snippet, above }, index) => {
		const { body, opensLate, endsEarly } = quotation(snippet.text, snippet.highlights, parts[index] ?? 0);
		const quoted = [...(opensLate ? ["-# …"] : []), body, ...(endsEarly ? ["-# …"] : [])];
		const text = [...(above === undefined ? [] : [above]), ...quoted, citations[index]].join("\n");
		return section(text, contextButton(snippet, knowledge, from + index));
	});
}
