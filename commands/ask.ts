import {
	ApplicationCommandOptionType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { z } from "zod";
import { type Recalled, recall } from "../src/discord/answer-buttons.ts";
import { choicesOf, meantBy } from "../src/discord/asks.ts";
import { type CommandContext, defineCommand, type Press, type Typed } from "../src/discord/command.ts";
import { notice, type Reply } from "../src/discord/components.ts";
import { asAsked } from "../src/discord/echo.ts";
import { casefileFor, incidentOption } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { renderAnswer } from "../src/discord/render-answer.ts";
import { renderContext } from "../src/discord/render-context.ts";
import { renderWhy } from "../src/discord/render-why.ts";
import type { Casefile } from "../src/domain/answer.ts";
import { knowledgeLimits } from "../src/domain/knowledge-file.ts";

/** `/ask`: a question, and the passages of the documents that answer it. */
export default defineCommand({
	data: {
		name: "ask",
		description: "Ask what the documents say, and get their own words.",
		contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
		integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
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
	} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

	options: z.object({ question: z.string(), incident: z.string().optional() }),

	reply({ question, incident }, context) {
		const casefile = casefileFor(incident, context);
		return "container" in casefile ? casefile : answerTo(meantBy(question, casefile.knowledge), casefile);
	},

	autocomplete: ({ value, options }, context) =>
		choicesOf(interleaved(casefilesOf(options, context).map(({ suggest }) => suggest(value, limits.choices)))),

	components: {
		context: onCurrent(({ answer, n, casefile }) => renderContext(answer, n, casefile.knowledge)),
		more: onCurrent(({ answer, n, casefile }) => renderAnswer(answer, casefile.knowledge, { from: n })),
		why: onCurrent(({ answer, casefile }) => renderWhy(answer, casefile.knowledge)),
		share: onCurrent(({ answer, casefile }) => renderAnswer(answer, casefile.knowledge, { audience: "everyone" })),
		suggestion: onCurrent(({ answer, n, casefile }) => {
			const suggestion = answer.suggestions[n];
			return suggestion === undefined
				? notice("This suggestion is gone. Ask with `/ask`.")
				: answerTo(suggestion, casefile);
		}),
	},
});

const answerTo = (question: string, { answer, knowledge }: Casefile): Reply =>
	renderAnswer(answer(asAsked(question)), knowledge);

/** A button of an answer from other knowledge leads to today's answer: whoever pressed it has not seen that one yet. */
function onCurrent(reply: (recalled: Recalled) => Reply) {
	return (press: Press, context: CommandContext): Reply => {
		const recalled = recall(press, context);
		if ("container" in recalled) return recalled;

		const { isOutdated, answer, casefile } = recalled;
		const remark = "The knowledge has changed since that answer was given. This is the answer now.";
		return isOutdated ? renderAnswer(answer, casefile.knowledge, { remark }) : reply(recalled);
	};
}

/** The incident that has been chosen already, or else all of them. */
function casefilesOf({ incident }: Typed["options"], context: CommandContext): readonly Casefile[] {
	const chosen = typeof incident === "string" ? context.casefiles.get(incident) : undefined;
	return chosen === undefined ? [...context.casefiles.values()] : [chosen];
}

/** The first of each list, then the second of each … */
const interleaved = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
	Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, index) =>
		lists.flatMap((list) => list.slice(index, index + 1)),
	).flat();
