import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { type RecalledAnswer, recallAnswer } from "../src/discord/answer-buttons.ts";
import { choicesOf, meantBy } from "../src/discord/asks.ts";
import { type CommandContext, defineCommand, type Press } from "../src/discord/command.ts";
import { notice, type Reply } from "../src/discord/components.ts";
import { changedSince } from "../src/discord/custom-id.ts";
import { asAsked } from "../src/discord/echo.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import type { ModalReply } from "../src/discord/modal.ts";
import { ratingForm, thanksFor } from "../src/discord/rating.ts";
import { renderAnswer } from "../src/discord/render-answer.ts";
import { renderWhy } from "../src/discord/render-why.ts";
import { type Casefile, isMet } from "../src/domain/answer.ts";
import { knowledgeLimits } from "../src/domain/knowledge-file.ts";

/** `/ask`: a question, and the passages of the documents that answer it. */
export default defineCommand({
	data: {
		name: "ask",
		description: "Ask what the documents say, and get their own words.",
		options: [
			{
				name: "question",
				description: "One question, in your own words.",
				type: ApplicationCommandOptionType.String,
				required: true,
				max_length: knowledgeLimits.ask,
				autocomplete: true,
			},
			incidentOption,
		],
	},

	options: z.object({ question: z.string(), incident: z.string().optional() }),

	reply({ question, incident }, context) {
		const casefile = casefileFor(incident, context);
		return "container" in casefile ? casefile : answerTo(meantBy(question, casefile.knowledge), casefile);
	},

	autocomplete: ({ value, options }, context) =>
		choicesOf(interleaved(casefilesMeant(options, context).map(({ suggest }) => suggest(value, limits.choices)))),

	components: {
		answer: onCurrent(({ answer, casefile }) => renderAnswer(answer, casefile.knowledge)),
		more: onCurrent(({ answer, n, casefile }) => renderAnswer(answer, casefile.knowledge, { from: n })),
		why: onCurrent(({ answer, casefile }) => renderWhy(answer, casefile.knowledge)),
		rate: onCurrent(({ answer }) => ratingForm(answer)),
		share: onCurrent(({ answer, casefile }) => renderAnswer(answer, casefile.knowledge, { audience: "everyone" })),
		suggestion: onCurrent(({ answer, n, casefile }) => {
			const suggestion = answer.suggestions[n];
			return suggestion === undefined
				? notice("This suggestion is gone. Ask with `/ask`.")
				: answerTo(suggestion, casefile);
		}),
	},

	modals: {
		rated: (submission, context) => {
			const recalled = recallAnswer(submission, context);
			return "container" in recalled ? recalled : thanksFor(submission.fields, recalled.answer);
		},
	},
});

/** What the documents don't answer is put down for moderators. */
function answerTo(question: string, { answer: give, knowledge }: Casefile): Reply {
	const answer = give(asAsked(question));
	const reply = renderAnswer(answer, knowledge);
	if (isMet(answer)) return reply;
	return { ...reply, note: { kind: "unanswered", incident: answer.incident, question: answer.question } };
}

/** A button of an answer from other knowledge leads to today's answer: whoever pressed it has not seen that one yet. */
function onCurrent<Said extends Reply | ModalReply>(reply: (recalled: RecalledAnswer) => Said) {
	return (press: Press, context: CommandContext): Said | Reply => {
		const recalled = recallAnswer(press, context);
		if ("container" in recalled) return recalled;

		const { isOutdated, answer, casefile } = recalled;
		return isOutdated ? renderAnswer(answer, casefile.knowledge, { remark: changedSince }) : reply(recalled);
	};
}
