import { z } from "zod";
import { knowledgeLimits } from "./knowledge-file.ts";

/** One line of `questions.jsonl`: a question whose right answer is known, a test of the knowledge. */
export const KnownQuestion = z.strictObject({
	id: z.string().min(1).max(knowledgeLimits.label),
	question: z.string().max(knowledgeLimits.text),
	/** What sort of question it is, in the words of whoever counts: `direct`, `paraphrase`, `unanswerable` … */
	kind: z.string().min(1).max(knowledgeLimits.id),
	/** Whether the documents answer it. */
	answerable: z.boolean(),
	/** Every acceptable evidence sentence: the source's id or its file's name, and a text of it. */
	gold: z.array(z.strictObject({ source: z.string().min(1), text: z.string().min(1) })),
	/** The first snippet must contain one of these; none asks for nothing. */
	must: z.array(z.string().min(1)),
	/** Distinct gold sentences that must stand among the first five snippets. */
	need: z.int().min(1).max(5).optional(),
	/** The answer must show documents of more than one origin. */
	both_sources: z.boolean().optional(),
	/** Why it goes wrong for now. `check` counts it, but only asks for attention when it goes right. */
	fails: z.string().min(1).max(knowledgeLimits.label).optional(),
});

export type KnownQuestion = z.infer<typeof KnownQuestion>;
