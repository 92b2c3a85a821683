/**
 * How long a question takes as the documents grow: real questions, and 200 that are as long and as hard as one may be.
 *
 *     npm run bench:scale -- [--data DIR] [--sentences 3000,10000,100000]
 *
 * Up to their own length the articles are asked as they are; for more, they are repeated in partly other words.
 */
import { join } from "node:path";
import { quantile } from "../src/answering/evaluation.ts";
import { createCasefile } from "../src/checking/casefile.ts";
import { Misuse } from "../src/cli/misuse.ts";
import { decimal, renderTable } from "../src/cli/render-table.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { asOne, readArticles } from "./corpora.ts";
import { longQuestions } from "./long-questions.ts";
import { readOptions } from "./options.ts";
import { synthesise } from "./synthetic.ts";

/** Questions that are asked before any is timed: a bot answers for weeks, and compiles once. */
const warmUp = 300;

/** Real questions that are timed: one article after the other would say little of the whole, so every so many. */
const timedAtMost = 1000;

/** Long questions of each kind; there are five kinds. */
const longOfEach = 40;

const options = readOptions({ data: "../shared/evaluation", sentences: "3000,10000,100000" });
const sizes = options.sentences.split(",").map(Number);
if (sizes.some((size) => !(size >= 1))) throw new Misuse("--sentences takes numbers, as in --sentences 3000,10000");

const articles = await readArticles(join(options.data, "squad"));
if (articles.length === 0)
	throw new Misuse(`There are no articles in ${join(options.data, "squad")}: say where they are with --data DIR.`);

const { knowledge: whole, questions } = asOne(articles);
const asked = questions
	.filter((_, index) => index % Math.ceil(questions.length / timedAtMost) === 0)
	.map(({ question }) => question);
for (const size of sizes) measure(size <= sentencesIn(whole) ? whole : synthesise(whole, size));

function measure(knowledge: Knowledge): void {
	const before = heap();
	const started = performance.now();
	const { answer } = createCasefile(knowledge);
	const build = performance.now() - started;
	const held = heap() - before;
	for (const question of asked.slice(0, warmUp)) answer(question);

	const time = (all: readonly string[]) => all.map((question) => timed(() => answer(question)));
	console.log(
		`\n${sentencesIn(knowledge)} sentences: built in ${decimal(build, 0)} ms, holds ${decimal(held / 2 ** 20, 0)} MB\n`,
	);
	const rows = [
		row(`${asked.length} real questions`, time(asked)),
		...Object.entries(longQuestions(knowledge, longOfEach)).map(([kind, all]) =>
			row(`300 characters: ${kind}`, time(all)),
		),
	];
	console.log(renderTable([["ms", "median", "p99", "worst"], ...rows]));
}

function row(name: string, times: readonly number[]): readonly string[] {
	return [name, ...[0.5, 0.99, 1].map((portion) => decimal(quantile(times, portion), 2))];
}

function timed(act: () => unknown): number {
	const started = performance.now();
	act();
	return performance.now() - started;
}

/** Bytes that are in use once what isn't has been cleared away; `--expose-gc` lets it. */
function heap(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

function sentencesIn({ sources }: Knowledge): number {
	return [...sources.values()]
		.flatMap(({ outline }) => outline.paragraphs)
		.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
