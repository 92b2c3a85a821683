import { z } from "zod";
import { defineCommand } from "../src/discord/command.ts";
import { button, notice } from "../src/discord/components.ts";
import { changedSince, customId, Key, keyOf, recall } from "../src/discord/custom-id.ts";
import { asAsked } from "../src/discord/echo.ts";
import { interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { renderAnswer } from "../src/discord/render-answer.ts";
import { renderHelp } from "../src/discord/render-help.ts";
import type { Casefile } from "../src/domain/answer.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";

/** `/help`: what there is to be asked, with questions that can be pressed. */
export default defineCommand({
	data: { name: "help", description: "What can be asked here, with questions to press." },

	options: z.object({}),

	reply: (_, context) =>
		renderHelp(
			context,
			interleaved([...context.casefiles.values()].map(questionButtons)).slice(0, limits.buttonsInRow),
		),

	components: {
		question(press, context) {
			const recalled = recall(press, context, z.tuple([Key]));
			if ("container" in recalled) return recalled;

			const { casefile, args, isOutdated } = recalled;
			const question = asksIn(casefile.knowledge).find((ask) => keyOf(ask) === args[0]);
			if (question === undefined) return gone;
			return renderAnswer(
				casefile.answer(asAsked(question)),
				casefile.knowledge,
				isOutdated ? { remark: changedSince } : {},
			);
		},
	},
});

const questionButtons = ({ suggest, knowledge }: Casefile) =>
	suggest("", limits.buttonsInRow)
		.map((question) => button(question, customId("help", "question", knowledge, keyOf(question))))
		.filter(({ label }) => label !== "");

const asksIn = ({ facts, quotes, open }: Knowledge): string[] =>
	[...facts, ...quotes, ...open].flatMap(({ asks }) => asks);

const gone = notice("This question is not kept here any more. Ask it with `/ask`, or type `/help` again.");
