import { z } from "zod";
import type { Answer, Casefile } from "../domain/answer.ts";
import type { CommandContext, Press } from "./command.ts";
import { button, type Reply } from "./components.ts";
import { Count, customId, recall, unreadable } from "./custom-id.ts";
import { questionOf } from "./echo.ts";

/** What the buttons below an answer can do. `n` counts the answer's snippets, or its suggestions, from 0. */
type Action = "answer" | "more" | "why" | "share" | "rate" | "suggestion";

export const answerButton = (name: string, action: Action, answer: Answer, n = 0) =>
	button(name, customId("ask", action, answer, n));

/** The answer that a button stands below, given once more. */
export interface RecalledAnswer {
	readonly casefile: Casefile;
	readonly answer: Answer;
	readonly n: number;
	/** The knowledge is another one now, and perhaps the answer too. */
	readonly isOutdated: boolean;
}

/** Gives the answer above a pressed button again, or the sentence that has to be said instead. */
export function recallAnswer(press: Press, context: CommandContext): RecalledAnswer | Reply {
	const recalled = recall(press, context, z.tuple([Count]));
	if ("container" in recalled) return recalled;

	const { casefile, args, isOutdated } = recalled;
	const [n] = args;
	const question = questionOf(press.texts);
	if (question === undefined) return unreadable;
	return { casefile, answer: casefile.answer(question), n, isOutdated };
}
