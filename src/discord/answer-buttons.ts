import { z } from "zod";
import type { Answer, Casefile } from "../domain/answer.ts";
import type { CommandContext, Press } from "./command.ts";
import { button, notice, type Reply } from "./components.ts";
import { questionOf } from "./echo.ts";

/** What the buttons below an answer can do. `n` counts the answer's snippets, or its suggestions, from 0. */
type Action = "context" | "more" | "why" | "share" | "suggestion";

/** `ask:<action>:<incident>:<revision>:<n>`: at most 93 code units, for an incident's name has at most 64. */
export const answerButton = (name: string, action: Action, { incident, revision }: Answer, n = 0) =>
	button(name, `ask:${action}:${incident}:${revision}:${n}`);

const Target = z.tuple([
	z.string(),
	z.string().regex(/^[0-9a-f]{12}$/),
	z
		.string()
		.regex(/^\d{1,5}$/)
		.transform(Number),
]);

/** The answer that a button stands below, given once more. */
export interface Recalled {
	readonly casefile: Casefile;
	readonly answer: Answer;
	readonly n: number;
	/** The knowledge is another one now, and perhaps the answer too. */
	readonly isOutdated: boolean;
}

/** Gives the answer above a pressed button again, or the sentence that has to be said instead. */
export function recall({ target, texts }: Press, { casefiles }: CommandContext): Recalled | Reply {
	const parsed = Target.safeParse(target);
	const question = questionOf(texts);
	if (!parsed.success || question === undefined) return unreadable;

	const [incident, revision, n] = parsed.data;
	const casefile = casefiles.get(incident);
	if (casefile === undefined) return closed;

	const answer = casefile.answer(question);
	return { casefile, answer, n, isOutdated: answer.revision !== revision };
}

export const unreadable = notice("This button can't be read any more. Ask again with `/ask`.");

const closed = notice("The incident that this answer was about is not kept here any more. `/ask` shows what is.");
