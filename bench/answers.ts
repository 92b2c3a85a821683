/**
 * How well questions are answered: the engine and, in the same run, search libraries over the same sentences.
 *
 *     npm run bench:answers -- [--data DIR] [--knowledge DIR]
 */
import { join } from "node:path";
import { renderFigures } from "../src/cli/render-figures.ts";
import { casefile, compete, contestantOf } from "./contest.ts";
import { type Corpus, readArticles, readIncidents, readSample } from "./corpora.ts";
import { readOptions } from "./options.ts";
import { flexSearch } from "./peers/flexsearch.ts";
import { fuse } from "./peers/fuse.ts";
import { lunrDefault } from "./peers/lunr.ts";
import { miniSearchFuzzy } from "./peers/minisearch-fuzzy.ts";
import { miniSearchPlain } from "./peers/minisearch-plain.ts";
import { miniSearchStems } from "./peers/minisearch-stems.ts";
import { renderStandings } from "./standings.ts";

const peers = [miniSearchPlain, miniSearchFuzzy, miniSearchStems, lunrDefault, flexSearch, fuse].map(contestantOf);

const options = readOptions({ data: "../shared/evaluation", knowledge: "knowledge" });
const incidents = await readIncidents(options.knowledge);
const sample = await readSample(join(options.data, "questions.jsonl"), incidents);
const articles = await readArticles(join(options.data, "squad"));

if (sample === undefined && articles.length === 0)
	console.error(`No evaluation data in ${options.data} (see --data): only each incident's own questions are scored.`);

for (const incident of incidents) printCorpus("its own questions, known to those who curate it", incident);
if (sample !== undefined) printCorpus("the evaluation's questions", sample);
if (articles.length > 0) printArticles(articles);

function printCorpus(title: string, corpus: Corpus): void {
	console.log(`\n${corpus.knowledge.incident}: ${title}\n`);
	console.log(renderFigures(compete(casefile, corpus).results));
	console.log(`\n${renderContest([corpus])}`);
}

function printArticles(corpora: readonly Corpus[]): void {
	console.log("\nSQuAD: articles that nobody curated\n");
	const results = corpora.flatMap((corpus) =>
		compete(casefile, corpus).results.map((result) => ({ ...result, kind: corpus.knowledge.incident })),
	);
	console.log(renderFigures(results));
	console.log(`\n${renderContest(corpora)}`);
}

function renderContest(corpora: readonly Corpus[]): string {
	return renderStandings(
		[casefile, ...peers].map((contestant) => ({
			contestant,
			scores: corpora.map((corpus) => compete(contestant, corpus)),
		})),
	);
}
