import { setImmediate as nextTurn } from "node:timers/promises";
import type { Casefile } from "../domain/answer.ts";
import type { KnownQuestion } from "../domain/known-question.ts";
import { type Effects, effectsOf } from "../editing/effects.ts";
import { readQuestions } from "../knowledge/known-questions.ts";
import { readFolder } from "../knowledge/read-folder.ts";
import type { KeptDraft, Prepared } from "./desk.ts";
import { textIn } from "./folder-now.ts";
import type { IncidentParts } from "./incident-parts.ts";
import { type Plan, planOf } from "./plan.ts";
import type { Settled } from "./settled-folder.ts";

/** Says what a draft would come to, and keeps in mind that somebody has seen it. */
export async function prepare({ id, draft }: KeptDraft, settled: Settled, parts: IncidentParts): Promise<Prepared> {
	const planned = await planOf(draft, settled, parts);
	if ("problems" in planned) return { problems: planned.problems };

	const { on, changes } = planned;
	const [meanwhile = [], effects] = await Promise.all([
		parts.book.changesMeanwhile(draft, draft.base, on),
		effectsOfPlan(parts.served(), planned),
	]);
	parts.seen.note({ id, draft }, planned);
	return { id, draft, on, changes, meanwhile, effects };
}

/**
 * Looks up what the known questions are answered with now, so that the first preview need not: while a moderator still
 * fills in a form, there is time for it.
 */
export async function lookAhead({ directory, served }: IncidentParts): Promise<void> {
	const { questions } = await readFolder(directory);
	await lookUp(served(), readQuestions(textIn(questions) ?? "").questions);
}

/** Questions that are looked up at a stretch: some ten milliseconds in which nobody else is answered. */
const stretch = 10;

async function effectsOfPlan(before: Casefile, { casefile, questions }: Plan): Promise<Effects> {
	for (const each of [before, casefile]) await lookUp(each, questions);
	return effectsOf(before, casefile, questions);
}

/** Held against itself, an incident shows no effects; but what it answers is remembered, and members come in between. */
async function lookUp(casefile: Casefile, questions: readonly KnownQuestion[]): Promise<void> {
	for (let from = 0; from < questions.length; from += stretch) {
		effectsOf(casefile, casefile, questions.slice(from, from + stretch));
		await nextTurn();
	}
}
