import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type AskedQuestion, readQuestionFile } from "../src/cli/question-file.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { incidents } from "../src/knowledge/read-folder.ts";
import { nothingCurated } from "./synthetic.ts";

/** Documents, and questions about them of which it is known what answers. */
export interface Corpus {
	readonly knowledge: Knowledge;
	readonly questions: readonly AskedQuestion[];
	/** Questions that other documents answer, and these should not. */
	readonly outside: readonly string[];
}

/** The incidents of a knowledge folder that have known questions, each with them. */
export async function readIncidents(root: string): Promise<readonly Corpus[]> {
	const directories = (await incidents(root)).map((incident) => join(root, incident));
	const read = await Promise.all(
		directories.map((directory) => readCorpus(directory, join(directory, "questions.jsonl"))),
	);
	return read.flatMap((corpus) => corpus ?? []);
}

/** Questions about one of the incidents: the one whose documents hold the first sentence that is to be found. */
export async function readSample(file: string, all: readonly Corpus[]): Promise<Corpus | undefined> {
	if (!(await exists(file))) return undefined;

	const questions = await readQuestionFile(file);
	const [gold] = questions.flatMap(({ expected }) => expected?.gold ?? []);
	const meant = all.find(({ knowledge }) =>
		[...knowledge.sources.values()].some(({ text }) => gold !== undefined && text.includes(gold.text)),
	);
	return meant && { ...meant, questions };
}

/** Articles as `<root>/<article>/knowledge/<article>`; each is also asked what the next one answers. */
export async function readArticles(root: string): Promise<readonly Corpus[]> {
	const names = (await exists(root)) ? (await readdir(root)).sort() : [];
	const read = await Promise.all(
		names.map((name) => readCorpus(join(root, name, "knowledge", name), join(root, name, "questions.jsonl"))),
	);
	const articles = read.flatMap((corpus) => corpus ?? []);
	return articles.map((article, index) => ({
		...article,
		outside: answerable(articles[(index + 1) % articles.length]?.questions ?? []),
	}));
}

/** All articles in one folder: every question is asked of all of them. */
export const asOne = (articles: readonly Corpus[]): Corpus => ({
	knowledge: {
		...nothingCurated,
		incident: "all",
		title: "All articles",
		sources: new Map(articles.flatMap(({ knowledge }) => [...knowledge.sources])),
	},
	questions: articles.flatMap(({ questions }) => questions),
	outside: [],
});

async function readCorpus(directory: string, file: string): Promise<Corpus | undefined> {
	if (!(await exists(file))) return undefined;
	return { knowledge: await loadKnowledge(directory), questions: await readQuestionFile(file), outside: [] };
}

const answerable = (questions: readonly AskedQuestion[]) =>
	questions.filter(({ expected }) => expected?.answerable === true).map(({ question }) => question);

const exists = (path: string) =>
	access(path).then(
		() => true,
		() => false,
	);
