import { join } from "node:path";
import { z } from "zod";
import { type Answer, type Casefile, isMet } from "../domain/answer.ts";
import { openDocuments } from "../live/documents.ts";
import { normalise } from "../search/text.ts";
import { documentId } from "./document-id.ts";
import { inOrder } from "./in-order.ts";

/** A question that the documents didn't answer, without whoever asked it. */
export interface Gap {
	/** Fits into a custom_id. */
	readonly id: string;
	/** In small letters, and without the marks at its end. */
	readonly question: string;
	/** How often, however it was spelt. */
	readonly asked: number;
	/** What it is answered with now: the nearest passages. */
	readonly answer: Answer;
}

/** What members asked in vain. A gap closes by itself once its question is answered. */
export interface Gaps {
	/** Counts a question that got no answer; one that moderators put out of scope isn't counted again. */
	readonly note: (question: string) => Promise<void>;
	/** The open ones, the most asked first. */
	readonly list: (casefile: Casefile) => Promise<readonly Gap[]>;
	/** The documents will never answer it, and nobody needs to be told again. */
	readonly putOutOfScope: (id: string) => Promise<void>;
}

export interface GapsOptions {
	readonly stateDirectory: string;
	readonly incident: string;
	/** After so many days a question that nobody asked again is forgotten. */
	readonly days: number;
	readonly tell: (line: string) => void;
	readonly now?: () => Date;
}

const Kept = z.object({ question: z.string(), asked: z.int().min(1), isOutOfScope: z.boolean() });

/** Questions that are kept: whoever floods the bot with nonsense fills no disk. */
const most = 1_000;

const millisecondsOfDay = 24 * 60 * 60 * 1_000;

export function openGaps({ stateDirectory, incident, days, ...rest }: GapsOptions): Gaps {
	const kept = openDocuments({ directory: join(stateDirectory, incident, "gaps"), schema: Kept, ...rest });
	const inTurn = inOrder();

	return {
		note: (question) =>
			inTurn(async () => {
				const normalised = spelling(question);
				const id = documentId(normalised);
				const known = await kept.get(id);
				if (known?.isOutOfScope || (known === undefined && (await kept.list()).length >= most)) return;
				await kept.put(id, { question: normalised, asked: (known?.asked ?? 0) + 1, isOutOfScope: false });
			}),
		list: (casefile) =>
			inTurn(async () => {
				await kept.removeOlderThan(days * millisecondsOfDay);
				const gaps = (await kept.list())
					.filter(({ value }) => !value.isOutOfScope)
					.map(({ id, value: { question, asked } }) => ({ id, question, asked, answer: casefile.answer(question) }));
				const [closed, open] = [gaps.filter(isClosed), gaps.filter((gap) => !isClosed(gap))];
				for (const { id } of closed) await kept.remove(id);
				return open.sort((one, other) => other.asked - one.asked || (one.question < other.question ? -1 : 1));
			}),
		putOutOfScope: (id) =>
			inTurn(async () => {
				const known = await kept.get(id);
				if (known !== undefined) await kept.put(id, { ...known, isOutOfScope: true });
			}),
	};
}

/** One spelling for all ways of putting the same words. */
const spelling = (question: string) =>
	normalise(question)
		.toLowerCase()
		.replace(/[\s?!.]+$/u, "");

const isClosed = ({ answer }: Gap) => isMet(answer);
