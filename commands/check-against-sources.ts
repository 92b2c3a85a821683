import { ApplicationCommandType } from "discord-api-types/v10";
import { z } from "zod";
import { defineMessageCommand } from "../src/discord/command.ts";
import { notice } from "../src/discord/components.ts";
import { Count, changedSince, recall, unreadable } from "../src/discord/custom-id.ts";
import { questionsOf } from "../src/discord/echo.ts";
import { renderAnswer } from "../src/discord/render-answer.ts";
import { inPublic, renderCheck } from "../src/discord/render-check.ts";
import type { Check } from "../src/domain/check.ts";

/** “Check against sources”: every statement of a message held against the documents, every question answered. */
export default defineMessageCommand({
	data: { name: "Check against sources", type: ApplicationCommandType.Message },
	summary: "holds its statements against the documents and answers its questions.",

	reply({ text, url }, { casefiles }) {
		const checked = [...casefiles.values()].map(({ check, knowledge }) => ({ check: check(text), knowledge }));
		const [best] = checked.toSorted((one, other) => found(other.check) - found(one.check));
		return best === undefined
			? notice("No incident is kept here.")
			: renderCheck(best.check, best.knowledge, { url, incidents: casefiles.size });
	},

	components: {
		answer(press, context) {
			const recalled = recall(press, context, z.tuple([Count]));
			if ("container" in recalled) return recalled;

			const { casefile, args, isOutdated } = recalled;
			const question = questionsOf(press.texts)[args[0]];
			if (question === undefined) return unreadable;
			const view = isOutdated ? { remark: changedSince } : {};
			return renderAnswer(casefile.answer(question), casefile.knowledge, view);
		},
		public(press, context) {
			const recalled = recall(press, context, z.tuple([]));
			if ("container" in recalled) return recalled;
			if (recalled.isOutdated) return outdated;
			return press.container === undefined ? unreadable : inPublic(press.container);
		},
	},
});

/** What the documents have something on. */
const found = ({ statements, questions }: Check): number =>
	statements.filter(({ verdict }) => verdict !== "unsupported").length +
	questions.filter(({ status }) => status === "answered").length;

const outdated = notice(
	"The knowledge has changed since this check. Check the message again before replying in public.",
);
