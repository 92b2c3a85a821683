import { basename } from "node:path";
import { KnownQuestion } from "../domain/known-question.ts";
import type { SourceDocument } from "./evidence.ts";
import { questionsFileName } from "./incident-folder.ts";
import { misquotation } from "./misquotation.ts";
import { nearestFinder } from "./nearest-passage.ts";
import { type Check, type Problem, run } from "./problem.ts";
import { misfits } from "./shape.ts";
import { readText, type StoredFile } from "./stored-file.ts";
import { didYouMean, quoted } from "./suggestion.ts";
import { problemAt, type Range, type TextFile, textFile } from "./text-file.ts";

/** The questions of a `questions.jsonl`, and what is wrong with its lines. Empty lines are passed over. */
export function readQuestions(
	text: string,
	file: string = questionsFileName,
): { readonly questions: readonly KnownQuestion[]; readonly problems: readonly Problem[] } {
	const { problems, result = [] } = run(questionLines(textFile(file, text)));
	return { problems, questions: result.map(({ question }) => question) };
}

interface QuestionLine {
	readonly question: KnownQuestion;
	readonly range: Range;
}

function* questionLines(file: TextFile): Check<readonly QuestionLine[]> {
	const lines: QuestionLine[] = [];
	const taken = new Set<string>();
	for (const range of lineRanges(file)) {
		const question = yield* readLine(file, range);
		if (question === undefined) continue;
		if (taken.has(question.id)) {
			yield problemAt(file, valueRange(file, range, question.id), {
				message: `the id ${quoted(question.id)} is taken already`,
				remedy: "Give every question an id of its own.",
			});
		}
		taken.add(question.id);
		lines.push({ question, range });
	}
	return lines;
}

function lineRanges({ text, lineStarts }: TextFile): readonly Range[] {
	return lineStarts
		.map((start, index): Range => [start, (lineStarts[index + 1] ?? text.length + 1) - 1])
		.filter(([start, end]) => text.slice(start, end).trim() !== "");
}

function* readLine(file: TextFile, [start, end]: Range): Check<KnownQuestion | undefined> {
	const data = parseJson(file.text.slice(start, end));
	if (data === undefined) {
		yield problemAt(file, [start, end], {
			message: "this line is not JSON",
			remedy:
				'Write one question a line, as {"id": …, "question": …, "kind": …, "answerable": …, "gold": [], "must": []}.',
		});
		return undefined;
	}
	const parsed = KnownQuestion.safeParse(data);
	for (const { path, part: _, ...said } of misfits({ schema: KnownQuestion, data, name: "a question" }, parsed.error)) {
		yield problemAt(file, keyRange(file, [start, end], path), said);
	}
	return parsed.data;
}

/** @returns `undefined` for a text that isn't JSON: JSON itself has no such value. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Where the key that a path leads through stands in its line; the line, where it is missing. */
function keyRange({ text }: TextFile, [start, end]: Range, path: readonly PropertyKey[]): Range {
	const key = `"${String(path.findLast((step) => typeof step === "string") ?? "")}"`;
	const at = text.slice(start, end).indexOf(key);
	return at === -1 ? [start, end] : [start + at, start + at + key.length];
}

function valueRange({ text }: TextFile, [start, end]: Range, value: string): Range {
	const at = text.slice(start, end).indexOf(value);
	return at === -1 ? [start, end] : [start + at, start + at + value.length];
}

/** What is wrong with the known questions of an incident, their evidence in its sources included. */
export function* checkQuestions(stored: StoredFile, sources: ReadonlyMap<string, SourceDocument>): Check<void> {
	const file = yield* readText(questionsFileName, stored);
	if (file === undefined) return;

	const byName = namedSources(sources);
	const nearest = nearestFinder();
	for (const { question, range } of yield* questionLines(file)) {
		yield* contradiction(file, range, question);
		for (const { source: name, text } of question.gold) {
			const document = byName.get(name);
			if (document === undefined) {
				yield problemAt(file, valueRange(file, range, name), {
					message: `there is no source ${quoted(name)}`,
					remedy: didYouMean(name, byName.keys(), "Name a source of the knowledge file by its id."),
				});
			} else if (!document.source.text.includes(text)) {
				const found = valueRange(file, range, text);
				const { source } = document;
				yield misquotation({ quoting: file, range: found, text, source: document.file, sourceId: source.id, nearest });
			}
		}
	}
}

const namedSources = (sources: ReadonlyMap<string, SourceDocument>): ReadonlyMap<string, SourceDocument> =>
	new Map([
		...Array.from(sources.values(), (document) => [basename(document.source.file), document] as const),
		...sources,
	]);

function* contradiction(file: TextFile, range: Range, { answerable, gold }: KnownQuestion): Check<void> {
	if (answerable === gold.length > 0) return;
	yield problemAt(file, keyRange(file, range, ["answerable"]), {
		message: answerable ? "an answerable question needs `gold`" : "a question that is not answerable has no `gold`",
		remedy: answerable
			? "Write the sentences of the sources that answer it."
			: "Take out its `gold`, or make it answerable.",
	});
}
