import { z } from "zod";
import type { Answer } from "../domain/answer.ts";
import { notice, type Reply } from "./components.ts";
import { customId } from "./custom-id.ts";
import { sanitised } from "./escape.ts";
import { type ModalReply, modal, selectField, textField } from "./modal.ts";

/** Code units of what somebody writes beside their mark. */
const longestWord = 300;

/** Asks what a member thinks of an answer. */
export const ratingForm = (answer: Answer): ModalReply =>
	modal("What do you think of the answer?", customId("ask", "rated", answer, 0), [
		selectField({
			id: "verdict",
			name: "The answer is",
			options: [
				{ value: "helpful", name: "helpful" },
				{ value: "wrong", name: "wrong, or beside the question" },
			],
		}),
		textField({
			id: "word",
			name: "A word to the moderators",
			hint: "They don't learn who wrote it.",
			required: false,
			longest: longestWord,
			long: true,
		}),
	]);

const Rating = z.object({
	verdict: z.tuple([z.enum(["helpful", "wrong"])]),
	word: z.string().max(longestWord).default(""),
});

/** Has it put down beside the entry that came first. */
export function thanksFor(fields: Readonly<Record<string, unknown>>, { incident, question, snippets }: Answer): Reply {
	const rating = Rating.safeParse(fields);
	const [first] = snippets;
	if (!rating.success || first === undefined) return notice("This can't be read. Press **Rate** once more.");

	const { verdict, word } = rating.data;
	const opinion = { entry: first.id, question, isHelpful: verdict[0] === "helpful", word: sanitised(word).trim() };
	return {
		...notice("Thank you. The moderators see it, without your name."),
		note: { kind: "opinion", incident, ...opinion },
	};
}
