import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { casefile, compete } from "../contest.ts";
import { type Corpus, readArticles, readIncidents } from "../corpora.ts";
import type { Standing } from "../standings.ts";
import { contestsOver, standingsIn } from "./contests.ts";
import { casefileUnseen } from "./held-out.ts";
import type { IncidentFigures } from "./page.ts";

/** Where the questions are. */
export interface Folders {
	readonly data: string;
	readonly knowledge: string;
}

/** What needs no weights that are learnt first. */
export interface Measured {
	/** By contest, in the order of `contestsOver`. */
	readonly standings: readonly (readonly Standing[])[];
	readonly incidents: readonly IncidentFigures[];
}

/** Measures in a process of its own, while the weights are being learnt in this one. */
export async function measureBeside({ data, knowledge }: Folders): Promise<Measured> {
	const child = fork(import.meta.filename, [data, knowledge], { serialization: "advanced" });
	const [measured]: readonly (Measured | number | null)[] = await Promise.race([
		once(child, "message"),
		once(child, "exit"),
	]);
	if (measured === null || typeof measured !== "object")
		throw new Error("The process that measures beside ended early.");
	return measured;
}

export const readSmallTalk = async (): Promise<readonly string[]> =>
	(await readFile(join(import.meta.dirname, "../training/out-of-scope.txt"), "utf8")).trim().split("\n");

if (process.argv[1] === import.meta.filename) {
	const [data = "", knowledge = ""] = process.argv.slice(2);
	process.send?.(await measure({ data, knowledge }));
}

async function measure({ data, knowledge }: Folders): Promise<Measured> {
	const articles = await readArticles(join(data, "squad"));
	const elsewhere = [...(await readSmallTalk()), ...articles.flatMap(({ questions }) => everyTenth(questions))];
	return {
		incidents: (await readIncidents(knowledge)).map((incident) => figuresOf(incident, elsewhere)),
		standings: contestsOver(articles).map(standingsIn),
	};
}

function figuresOf(incident: Corpus, elsewhere: readonly string[]): IncidentFigures {
	return {
		title: incident.knowledge.title,
		shipped: compete(casefile, incident).results,
		unseen: compete(casefileUnseen(incident, elsewhere), incident).results,
	};
}

function everyTenth(questions: Corpus["questions"]): readonly string[] {
	return questions.filter((_, index) => index % 10 === 0).map(({ question }) => question);
}
