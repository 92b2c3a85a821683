import { join } from "node:path";
import { z } from "zod";
import { openDocuments } from "../live/documents.ts";
import { documentId } from "./document-id.ts";
import { inOrder } from "./in-order.ts";

/** What members said of the answers that an entry, or an uncurated passage, came first in. Nobody's name is kept. */
export interface Feedback {
	/** A snippet's id. */
	readonly entry: string;
	readonly helpful: number;
	readonly wrong: number;
	/** What they wrote beside it, the last first. */
	readonly words: readonly { readonly text: string; readonly question: string }[];
}

export interface Opinion {
	readonly entry: string;
	/** To which the answer was given. */
	readonly question: string;
	readonly isHelpful: boolean;
	/** May be empty. */
	readonly word: string;
}

export interface FeedbackBook {
	readonly note: (opinion: Opinion) => Promise<void>;
	/** Of all entries that somebody said something of, the most often wrong first. */
	readonly list: () => Promise<readonly Feedback[]>;
	/** Moderators have read it: what was said is forgotten. */
	readonly clear: (entry: string) => Promise<void>;
}

export interface FeedbackOptions {
	readonly stateDirectory: string;
	readonly incident: string;
	readonly tell: (line: string) => void;
	readonly now?: () => Date;
}

const Word = z.object({ text: z.string(), question: z.string() });
const Kept = z.object({ entry: z.string(), helpful: z.int().min(0), wrong: z.int().min(0), words: z.array(Word) });

/** Words of one entry that are kept. */
const mostWords = 20;

export function openFeedback({ stateDirectory, incident, ...rest }: FeedbackOptions): FeedbackBook {
	const kept = openDocuments({ directory: join(stateDirectory, incident, "feedback"), schema: Kept, ...rest });
	const inTurn = inOrder();

	return {
		note: ({ entry, question, isHelpful, word }) =>
			inTurn(async () => {
				const known = (await kept.get(documentId(entry))) ?? { entry, helpful: 0, wrong: 0, words: [] };
				await kept.put(documentId(entry), {
					entry,
					helpful: known.helpful + (isHelpful ? 1 : 0),
					wrong: known.wrong + (isHelpful ? 0 : 1),
					words: word === "" ? known.words : [{ text: word, question }, ...known.words].slice(0, mostWords),
				});
			}),
		list: () =>
			inTurn(async () => {
				const all = (await kept.list()).map(({ value }) => value);
				return all.sort((one, other) => other.wrong - one.wrong || (one.entry < other.entry ? -1 : 1));
			}),
		clear: (entry) => inTurn(() => kept.remove(documentId(entry))),
	};
}
