import { z } from "zod";
import type { Expected } from "../answering/evaluation.ts";
import { readRegularFile } from "../knowledge/read-folder.ts";
import { decode } from "../knowledge/stored-file.ts";
import { FaultyFile } from "./fault.ts";
import { Misuse } from "./misuse.ts";

/** A line of a question file: whatever else stands in it is left alone. */
const QuestionLine = z.object({
	id: z.union([z.string(), z.number()]),
	question: z.string(),
	kind: z.string().optional(),
	answerable: z.boolean().optional(),
	gold: z.array(z.object({ text: z.string().min(1) })).optional(),
	must: z.array(z.string()).optional(),
	need: z.int().positive().optional(),
});

/** A question of a file, and what its answer is measured against, where the file says so. */
export interface AskedQuestion {
	readonly id: string | number;
	readonly question: string;
	readonly kind: string;
	readonly expected?: Expected;
}

/**
 * Reads a whole question file before the first question is asked: nothing is half done when its last line is wrong.
 *
 * @throws {FaultyFile} naming the first line that is not a question.
 */
export async function readQuestionFile(file: string): Promise<readonly AskedQuestion[]> {
	const lines = (await readText(file)).replace(/^\uFEFF/u, "").split(/\r?\n/u);
	const questions = lines.flatMap((line, index) =>
		line.trim() === "" ? [] : [parseLine(line, `${file}:${index + 1}`)],
	);
	if (questions.length === 0) throw new FaultyFile(`${file}: there is no question in this file`);
	return questions;
}

/** Bytes of a question file: some hundred thousand questions. */
const bytesAtMost = 64 * 1024 * 1024;

async function readText(file: string): Promise<string> {
	const stored = await readRegularFile(file, bytesAtMost);
	if ("refused" in stored) throw new Misuse(`${file}: ${stored.refused}`);

	const text = decode(stored.bytes);
	if (text === undefined) throw new FaultyFile(`${file}: this is not UTF-8`);
	return text;
}

function parseLine(line: string, place: string): AskedQuestion {
	const { data, error } = QuestionLine.safeParse(parseJson(line, place));
	if (error !== undefined) {
		const [issue] = error.issues;
		throw new FaultyFile(`${place}: ${issue?.path.join(".") || "the line"}: ${issue?.message ?? "is not a question"}`);
	}
	const expected = expectedOf(data);
	return {
		id: data.id,
		question: data.question,
		kind: data.kind ?? "question",
		...(expected === undefined ? {} : { expected }),
	};
}

function parseJson(line: string, place: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new FaultyFile(`${place}: not a line of JSON, as in {"id": "1", "question": "Who said so?"}`);
	}
}

function expectedOf({ answerable, gold, must, need }: z.infer<typeof QuestionLine>): Expected | undefined {
	if (answerable === undefined && gold === undefined) return undefined;
	return { answerable: answerable ?? gold?.length !== 0, gold: gold ?? [], must: must ?? [], need };
}
