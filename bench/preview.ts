/** How long a preview takes: to build an incident as an edit would have it, and to ask the known questions of it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createCasefile } from "../src/checking/casefile.ts";
import { decimal, renderTable } from "../src/cli/render-table.ts";
import type { Casefile } from "../src/domain/answer.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import type { KnownQuestion } from "../src/domain/known-question.ts";
import { completeDraft } from "../src/editing/complete-draft.ts";
import { Draft } from "../src/editing/draft.ts";
import { effectsOf } from "../src/editing/effects.ts";
import { entryHash } from "../src/editing/entry-hash.ts";
import { entryOf, readFileData } from "../src/editing/file-data.ts";
import { questionsFileName } from "../src/knowledge/incident-folder.ts";
import { readQuestions } from "../src/knowledge/known-questions.ts";
import { KnowledgeError, run } from "../src/knowledge/problem.ts";
import { incidents, readFolder } from "../src/knowledge/read-folder.ts";
import { readKnowledge } from "../src/knowledge/read-knowledge.ts";

const root = join(import.meta.dirname, "../knowledge");
/** Questions that a preview has to manage in less than a second, its build included. */
const few = 200;
/** Edits of each kind: the first ones find the program cold, which no preview of a bot that runs does. */
const rounds = 7;

for (const incident of await incidents(root)) await measure(join(root, incident));

async function measure(directory: string): Promise<void> {
	const folder = await readFolder(directory);
	const text = await readFile(join(directory, "knowledge.yaml"), "utf8");
	const { problems, result } = run(readKnowledge(folder));
	if (result?.knowledge === undefined) throw new KnowledgeError(problems);

	const { knowledge } = result;
	const { questions } = readQuestions(await readFile(join(directory, questionsFileName), "utf8").catch(() => ""));
	const served = createCasefile(knowledge);
	const kinds = { "another wording": wording(knowledge, text), "another alias": alias(knowledge) };
	const rows = Object.entries(kinds).map(([kind, draftOf]) => {
		const previews = Array.from({ length: rounds }, (_, round) => {
			const completed = timed(() => completeDraft({ folder, knowledge, textAt: () => undefined }, draftOf(round)));
			if ("problems" in completed.value) throw new Error(JSON.stringify(completed.value.problems));
			const after = completed.value.knowledge;
			return [completed, ...timesOf(served, after, questions)];
		});
		return [kind, ...[0, 1, 2, 3, 4].map((step) => median(previews.flatMap((steps) => steps[step] ?? [])))];
	});
	console.log(`${knowledge.title}: median milliseconds of ${rounds} previews, the processor's in brackets`);
	const head = ["", "completed", "built", `effects on ${few}`, "both", `effects on ${questions.length}`];
	console.log(renderTable([head, ...rows]));
}

function timesOf(served: Casefile, after: Knowledge, questions: readonly KnownQuestion[]): readonly Time[] {
	const built = timed(() => createCasefile(after));
	const short = timed(() => effectsOf(served, built.value, questions.slice(0, few)));
	// A copy, of which nothing has been looked up yet.
	const long = timed(() => effectsOf(served, { ...built.value }, questions));
	return [built, short, { wall: built.wall + short.wall, processor: built.processor + short.processor }, long];
}

interface Time {
	readonly wall: number;
	readonly processor: number;
}

function timed<Value>(act: () => Value): Time & { readonly value: Value } {
	const [start, used] = [performance.now(), process.cpuUsage()];
	const value = act();
	const { user, system } = process.cpuUsage(used);
	return { value, wall: performance.now() - start, processor: (user + system) / 1_000 };
}

function median(times: readonly Time[]): string {
	const middle = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
	return `${decimal(middle(times.map(({ wall }) => wall)), 0)} (${decimal(middle(times.map(({ processor }) => processor)), 0)})`;
}

function draft(rest: object): Draft {
	const by = { id: "1", name: "" };
	return Draft.parse({ version: 1, incident: "any", base: 1, by, at: "2026-01-01T00:00:00Z", ...rest });
}

function wording({ facts: [fact] }: Knowledge, text: string): (round: number) => Draft {
	const read = readFileData(text);
	const entry = "data" in read ? entryOf(read.data, "facts", fact?.id ?? "") : undefined;
	const target = { section: "facts", id: fact?.id, hash: entryHash(entry) };
	return (round) => draft({ kind: "add-asks", target, asks: `Has anybody asked this ${round} times before?` });
}

function alias({ entities }: Knowledge): (round: number) => Draft {
	const [entity = ""] = entities.keys();
	return (round) => draft({ kind: "alias", entity, alias: `nickname ${round}`, act: "add" });
}
