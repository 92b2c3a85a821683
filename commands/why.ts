import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { choicesOf, meantBy } from "../src/discord/asks.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { notice, type Reply } from "../src/discord/components.ts";
import { changedSince } from "../src/discord/custom-id.ts";
import { asAsked } from "../src/discord/echo.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { renderWhy } from "../src/discord/render-why.ts";
import { type AnswerKey, parseAnswerId } from "../src/domain/answer-id.ts";

/** `/why`: how an answer came about, from its id or from the question. */
export default defineCommand({
	data: {
		name: "why",
		description: "How an answer came about: words understood, candidates, and what decided.",
		options: [
			{
				name: "answer",
				description: "An answer's id, or the question.",
				type: ApplicationCommandOptionType.String,
				required: true,
				autocomplete: true,
			},
			incidentOption,
		],
	},

	options: z.object({ answer: z.string(), incident: z.string().optional() }),

	reply({ answer: typed, incident }, context) {
		const key = parseAnswerId(typed.trim());
		if (key !== undefined) return whyAgain(key, context);

		const casefile = casefileFor(incident, context);
		if ("container" in casefile) return casefile;
		return renderWhy(casefile.answer(asAsked(meantBy(typed, casefile.knowledge))), casefile.knowledge);
	},

	autocomplete: ({ value, options }, context) =>
		choicesOf(interleaved(casefilesMeant(options, context).map(({ suggest }) => suggest(value, limits.choices)))),
});

function whyAgain({ incident, revision, question }: AnswerKey, { casefiles }: CommandContext): Reply {
	const casefile = casefiles.get(incident);
	if (casefile === undefined) return notice("The incident of that answer is not kept here. `/help` shows what is.");

	const answer = casefile.answer(asAsked(question));
	return renderWhy(answer, casefile.knowledge, answer.revision === revision ? undefined : changedSince);
}
