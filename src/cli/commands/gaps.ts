import { type Gap, openGaps } from "../../desk/gaps.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { keepingOf, stateOption } from "../keeping.ts";
import { counted } from "../known-questions.ts";
import { openIncident } from "../open-casefile.ts";
import { printable } from "../printable.ts";
import { renderAnswer } from "../render-answer.ts";
import { type Style, styleOf } from "../style.ts";

export const gaps = defineCommand({
	name: "gaps",
	summary: "Lists the questions that got no answer, with what comes nearest.",
	options: stateOption,
	remarks: "The most asked first. They are kept for GAP_DAYS, without whoever asked; a gap closes once it is answered.",
	run: async ({ options }, { output, notes, environment }) => {
		const { directory, incident, stateDir, gapDays } = await keepingOf(options);
		if (gapDays === undefined) {
			await print(
				notes,
				"No question is kept: GAP_DAYS in .env says for how many days they are to be, as in GAP_DAYS=30",
			);
			return exitCode.done;
		}
		const casefile = await openIncident(directory);
		const tell = (line: string) => void print(notes, line);
		const open = await openGaps({ stateDirectory: stateDir, incident, days: gapDays, tell }).list(casefile);
		await print(output, renderGaps(open, casefile.knowledge, styleOf(output, environment)));
		return exitCode.done;
	},
});

function renderGaps(gaps: readonly Gap[], knowledge: Knowledge, style: Style): string {
	if (gaps.length === 0) return "No question is without an answer.";
	return gaps.map((gap) => `${headOf(gap, style)}\n\n${renderAnswer(gap.answer, knowledge, style)}`).join("\n\n\n");
}

const headOf = ({ question, asked }: Gap, { colours }: Style) =>
	`${colours.bold(`“${printable(question)}”`)}, asked ${counted(asked, "time")}`;
