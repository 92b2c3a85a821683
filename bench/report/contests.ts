import { type Contestant, casefile, compete, contestantOf } from "../contest.ts";
import { asOne, type Corpus } from "../corpora.ts";
import { diceOf } from "../dice.ts";
import { flexSearch } from "../peers/flexsearch.ts";
import { fuse } from "../peers/fuse.ts";
import { lunrDefault } from "../peers/lunr.ts";
import { miniSearchFuzzy } from "../peers/minisearch-fuzzy.ts";
import { miniSearchPlain } from "../peers/minisearch-plain.ts";
import { miniSearchStems } from "../peers/minisearch-stems.ts";
import type { Standing } from "../standings.ts";
import { misspelt } from "../typos.ts";

/** What is asked of whom, by the name of the contest. */
export interface Contest {
	readonly name: "each" | "misspelt" | "together";
	/** One for each article. */
	readonly corpora: readonly Corpus[];
	/** Fuse.js reads every sentence each time: asked every question of all articles, it alone would take minutes. */
	readonly fuseEveryNth: number;
}

export function contestsOver(articles: readonly Corpus[]): readonly Contest[] {
	const { knowledge } = asOne(articles);
	const amongAll = articles.map((article) => ({ ...article, knowledge, outside: [] }));
	return [
		{ name: "each", corpora: articles, fuseEveryNth: 5 },
		{ name: "misspelt", corpora: articles.map(withTypos), fuseEveryNth: 5 },
		{ name: "together", corpora: amongAll, fuseEveryNth: 25 },
	];
}

/** Casefile as it is, and the libraries. */
export function standingsIn({ corpora, fuseEveryNth }: Contest): readonly Standing[] {
	const libraries = [miniSearchPlain, miniSearchFuzzy, miniSearchStems, lunrDefault, flexSearch];
	return [casefile, ...[...libraries, { ...fuse, everyNth: fuseEveryNth }].map(contestantOf)].map((contestant) =>
		standingOf(
			corpora.map(() => contestant),
			corpora,
		),
	);
}

/** How those who stand for one contestant did, one for each corpus. */
export function standingOf(contestants: readonly Contestant[], corpora: readonly Corpus[]): Standing {
	const { name = "", everyNth = 1 } = contestants[0] ?? {};
	const scores = corpora.flatMap((corpus, index) => {
		const contestant = contestants[index];
		return contestant === undefined ? [] : compete(contestant, corpus);
	});
	return { contestant: { name, everyNth }, scores };
}

function withTypos({ questions, ...article }: Corpus, index: number): Corpus {
	const dice = diceOf(index);
	return {
		...article,
		questions: questions.map(({ question, ...rest }) => ({ ...rest, question: misspelt(question, dice) })),
		outside: [],
	};
}
