import { KnownQuestion } from "../domain/known-question.ts";

/**
 * The text of a `questions.jsonl` with other marks for what goes wrong for now. Everything else stays as it was written,
 * so that the difference shows the questions that turned and nothing more.
 *
 * @param fails - Why it fails, by the question's id; `undefined` takes a mark away. Who isn't named stays as they are.
 */
export const markQuestions = (text: string, fails: ReadonlyMap<string, string | undefined>): string =>
	text
		.split("\n")
		.map((line) => {
			const id = idOf(line);
			return id !== undefined && fails.has(id) ? marked(line, fails.get(id)) : line;
		})
		.join("\n");

/** @returns `undefined` for a line that is no question: `check` says what is wrong with it. */
function idOf(line: string): string | undefined {
	try {
		return KnownQuestion.safeParse(JSON.parse(line)).data?.id;
	} catch {
		return undefined;
	}
}

function marked(line: string, why: string | undefined): string {
	const bare = line.replace(markAfter, "").replace(markBefore, "");
	return why === undefined ? bare : bare.replace(/\}(\s*)$/u, (_, end) => `,"fails":${JSON.stringify(why)}}${end}`);
}

/** A mark with the comma before it, or, where it comes first, with the one after it. Inside of a text its quotes would be escaped. */
const markAfter = /\s*,\s*"fails"\s*:\s*"(?:[^"\\]|\\.)*"/gu;
const markBefore = /"fails"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*/gu;
