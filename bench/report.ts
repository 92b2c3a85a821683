/**
 * Writes docs/answers.md: how well questions are answered, beside search libraries, and what that rests on.
 *
 *     npm run report -- [--data DIR] [--knowledge DIR]
 *
 * It takes some minutes: for each article the weights are learnt anew from all the others.
 */
import { join } from "node:path";
import { Misuse } from "../src/cli/misuse.ts";
import { replaceFile } from "../src/knowledge/write-file.ts";
import { featureNames, features } from "../src/search/features.ts";
import { rankingWeights } from "../src/search/ranking-weights.ts";
import type { Judged } from "./contest.ts";
import { readArticles } from "./corpora.ts";
import { readOptions } from "./options.ts";
import { measureBeside, readSmallTalk } from "./report/background.ts";
import { contestsOver, standingOf } from "./report/contests.ts";
import { groupsOf } from "./report/feature-groups.ts";
import { changesWithout, deviations } from "./report/feature-worth.ts";
import { casefileWith, unseenByArticle } from "./report/held-out.ts";
import { type Mistake, surest } from "./report/mistakes.ts";
import { type FeatureShare, type Report, renderPage } from "./report/page.ts";
import { listsOf, trainWithoutEach } from "./training/candidate-lists.ts";

const page = "docs/answers.md";

const folders = readOptions({ data: "../shared/evaluation", knowledge: "knowledge" });
const articles = await readArticles(join(folders.data, "squad"));
if (articles.length === 0) {
	const wanted = join(folders.data, "squad");
	throw new Misuse(`there are no articles in ${wanted}; say where with --data DIR. ${page} stays as it is`);
}
const beside = measureBeside(folders);

const lists = articles.map(listsOf);
const rankings = trainWithoutEach(lists);
note("learnt a ranking without each article");
const unseen = unseenByArticle(articles, rankings, await readSmallTalk()).map(casefileWith);
note("learnt a gate without each article");
const unseenStandings = contestsOver(articles).map(({ corpora }) => standingOf(unseen, corpora));
note("asked all questions with them");
const worth = worthOfFeatures();
note("took the features away, one by one and in groups");
const { standings, incidents } = await beside;
note("asked Casefile and the libraries");

const heldOut = unseenStandings[0]?.scores.map(({ results }) => results) ?? [];
await replaceFile(
	page,
	renderPage({
		incidents,
		contests: contestsOver(articles).map(({ name }, index) => ({ name, standings: besideItself(index) })),
		...worth,
		articles: heldOut.flat(),
		mistakes: [
			...surest(
				incidents.flatMap((incident) => titled(incident.title, incident.unseen)),
				{ most: 4, ofEach: 4 },
			),
			...surest(
				heldOut.flatMap((results, index) => titled(articles[index]?.knowledge.title ?? "", results)),
				{ most: 6, ofEach: 2 },
			),
		],
	}),
);
note(`wrote ${page}`);

/** Casefile as it is, then with weights that never saw the article, then the libraries. */
function besideItself(contest: number) {
	const [own, ...libraries] = standings[contest] ?? [];
	return [own, unseenStandings[contest], ...libraries].filter((standing) => standing !== undefined);
}

function worthOfFeatures(): Pick<Report, "groups" | "features"> {
	const held = lists.map((own, article) => ({ lists: own, weights: rankings[article] ?? new Float64Array() }));
	const groups = [...groupsOf(featureNames)];
	const alone = featureNames.map((_, feature) => [feature]);
	const changes = changesWithout(held, [...groups.map(([, within]) => within), ...alone]);
	const spread = deviations(lists.flat());
	return {
		groups: groups.map(([name, within], index) => ({ name, features: within.length, change: changes[index] ?? 0 })),
		features: featureNames
			.map((name, feature) => ({
				name,
				why: features[name].why,
				weight: rankingWeights[name],
				spread: spread[feature] ?? 0,
				change: changes[groups.length + feature] ?? 0,
			}))
			.sort((one, other) => heaviness(other) - heaviness(one)),
	};
}

function heaviness({ weight, spread }: FeatureShare): number {
	return Math.abs(weight) * spread;
}

function titled(title: string, results: readonly Judged[]): readonly Mistake[] {
	return results.map((each) => ({ ...each, title }));
}

function note(done: string): void {
	console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${done}`);
}
