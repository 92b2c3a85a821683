import { knowledgeLimits } from "../domain/knowledge-file.ts";

/**
 * Why a question is not worth looking up: a line for whoever put it.
 *
 * @returns `undefined` for a question that can be answered, or honestly not be.
 */
export function whyNotAsked(question: string): string | undefined {
	if (question.length > knowledgeLimits.ask)
		return `Not answered: the question has ${question.length.toLocaleString("en")} characters, and ${knowledgeLimits.ask} are the most. Ask it in fewer words.`;
	if (!/[\p{L}\p{N}]/u.test(question)) return "Not answered: there is no word in the question. Ask in a few words.";
	return undefined;
}
