import { join } from "node:path";
import { type Corpus, readArticles } from "../corpora.ts";
import { readOptions } from "../options.ts";

/** The articles to learn from, as `--data DIR` says. Without any there is nothing to learn: says so and ends. */
export async function articlesToLearnFrom(): Promise<readonly Corpus[]> {
	const { data } = readOptions({ data: "../shared/evaluation" });
	const articles = await readArticles(join(data, "squad"));
	if (articles.length > 0) return articles;

	console.error(`There are no articles in ${join(data, "squad")}: say where they are with --data DIR.`);
	return process.exit(1);
}
