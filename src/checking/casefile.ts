import { createAnswering } from "../answering/casefile.ts";
import type { Casefile } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { Checker } from "./check.ts";

/** An incident that can be asked and held against. Building it reads every word once. */
export function createCasefile(knowledge: Knowledge): Casefile {
	const { index, answer, suggest } = createAnswering(knowledge);
	const checker = new Checker({ knowledge, index, answer });
	return { knowledge, answer, suggest, check: (message) => checker.check(message) };
}
