/**
 * Finds what tells that the documents tell of what a statement tells of, from messages whose verdicts are known.
 *
 *     npm run train -- [--data DIR]
 *
 * There are two sets of weights: one for where moderators foresaw questions, and one for where nobody did, learnt from
 * the same messages about the same documents without what moderators wrote. The figures are of cross-validation: the
 * statements of each author are judged with weights that never saw them.
 */
import { writeFile } from "node:fs/promises";
import { createAnswering } from "../src/answering/casefile.ts";
import { Checker } from "../src/checking/check.ts";
import { supportSigns } from "../src/checking/support.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { type CheckedMessage, readMessages } from "./training/checked-messages.ts";
import { chance, type Example, trainLogistic } from "./training/logistic.ts";
import { percent } from "./training/write-weights.ts";

const settings = { l2: 0.002, iterations: 1_500 };

const messages = await readMessages();
const knowledge = await loadKnowledge("knowledge/albania-iran");
const sets = {
	foreseen: learn(knowledge),
	unforeseen: learn({ ...knowledge, facts: [], quotes: [], open: [] }),
};

await writeFile(
	"src/checking/support-weights.ts",
	[
		'import type { SupportWeights } from "./support.ts";',
		"",
		"/** Found by `npm run train`; not to be edited by hand. Accepted by the figures that stand above each. */",
		`export const supportWeights: Readonly<Record<"foreseen" | "unforeseen", SupportWeights>> = {`,
		...Object.entries(sets).flatMap(([name, { weights, figures }]) => [
			"\t/**",
			...figures.map((figure) => `\t * - ${figure}`),
			"\t */",
			`\t${name}: {`,
			...[...supportSigns, "bias"].map((sign, index) => `\t\t${sign}: ${Number((weights[index] ?? 0).toFixed(4))},`),
			"\t},",
		]),
		"};",
		"",
	].join("\n"),
);
for (const { figures } of Object.values(sets)) for (const figure of figures) console.log(figure);

interface Observed extends Example {
	readonly author: string;
}

function learn(from: Knowledge) {
	const { index, answer } = createAnswering(from);
	const checker = new Checker({ knowledge: from, index, answer });
	const observed = messages.flatMap((message) => observe(message, checker));
	const authors = [...new Set(observed.map(({ author }) => author))];
	const unseen = authors.flatMap((author) => {
		const weights = trainLogistic(
			observed.filter((each) => each.author !== author),
			settings,
		);
		const own = observed.filter((each) => each.author === author);
		return own.map(({ values, isRight }) => chance(weights, values) >= 0.5 === isRight);
	});
	const told = observed.filter(({ isRight }) => isRight).length;
	return {
		weights: trainLogistic(observed, settings),
		figures: [
			`${observed.length} statements of ${authors.length} authors, of which the documents tell of ${told}`,
			`right about that: ${percent(unseen.filter(Boolean).length / unseen.length)} of the statements of an author not learnt from`,
		],
	};
}

/** Statements that stand in a document word for word are never weighed. */
function observe(message: CheckedMessage, checker: Checker): readonly Observed[] {
	return checker.read(message.message).flatMap(({ said, support, copied }) => {
		const known = message.verdictOn(said.text);
		if (known === undefined || copied.length > 0) return [];
		const values = supportSigns.map((sign) => support.signs[sign]);
		return { author: message.author, values, isRight: known !== "unsupported", weight: 1 };
	});
}
