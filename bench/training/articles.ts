import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Corpus, readArticles } from "../corpora.ts";

/** The articles to learn from, as `--data DIR` says. Without any there is nothing to learn: says so and ends. */
export async function articlesToLearnFrom(): Promise<readonly Corpus[]> {
	const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/evaluation" } } });
	const articles = await readArticles(join(values.data, "squad"));
	if (articles.length > 0) return articles;

	console.error(`There are no articles in ${join(values.data, "squad")}: say where they are with --data DIR.`);
	return process.exit(1);
}
