import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { type CommandContext, defineCommand, type Press } from "../src/discord/command.ts";
import { notice, type Reply } from "../src/discord/components.ts";
import { Count, changedSince, Key, ofKey, recall } from "../src/discord/custom-id.ts";
import { label, sanitised, shortened } from "../src/discord/escape.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { viewOf } from "../src/discord/paging.ts";
import { recallPassage } from "../src/discord/passage-button.ts";
import { renderContext } from "../src/discord/render-context.ts";
import { renderReading, renderSources } from "../src/discord/render-sources.ts";
import type { Knowledge, Source } from "../src/domain/knowledge.ts";

/** `/sources`: the documents that are answered from, and each of them to read through. */
export default defineCommand({
	data: {
		name: "sources",
		description: "The documents that answers come from, to read through.",
		options: [
			{
				name: "source",
				description: "Read this document through.",
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
			},
			incidentOption,
		],
	},

	options: z.object({ source: z.string().optional(), incident: z.string().optional() }),

	reply({ source: typed, incident }, context) {
		const casefile = casefileFor(incident, context);
		if ("container" in casefile) return casefile;

		const { knowledge } = casefile;
		if (typed === undefined) return renderSources(knowledge, { page: 0 });
		const source = sourceMeant(typed, knowledge);
		return source === undefined ? unknown(typed) : renderReading(source, knowledge, { page: 0 });
	},

	autocomplete: ({ value, options }, context) =>
		interleaved(casefilesMeant(options, context).map(({ knowledge }) => choicesFor(value, knowledge))).slice(
			0,
			limits.choices,
		),

	components: {
		context(press, context) {
			const recalled = recallPassage(press, context);
			return "container" in recalled ? recalled : renderContext(recalled.passage, recalled.source, recalled.knowledge);
		},
		list: (press, context) => {
			const recalled = recall(press, context, z.tuple([Count]));
			if ("container" in recalled) return recalled;

			const { casefile, args, isOutdated } = recalled;
			return renderSources(casefile.knowledge, viewOf({ page: args[0], isOutdated }));
		},
		read: (press, context) => page(press, context),
		share: (press, context) => page(press, context, "everyone"),
	},
});

/** A page of the document that a button names, or of the list where it names none. */
function page(press: Press, context: CommandContext, audience: Reply["audience"] = "member"): Reply {
	const recalled = recall(press, context, z.tuple([Key, Count]));
	if ("container" in recalled) return recalled;

	const { casefile, args, isOutdated } = recalled;
	const [key, number] = args;
	const { knowledge } = casefile;
	const view = viewOf({ page: number, isOutdated, audience });
	if (key === "") return renderSources(knowledge, view);

	const source = ofKey(key, knowledge.sources.values());
	return source === undefined
		? renderSources(knowledge, { page: 0, remark: changedSince })
		: renderReading(source, knowledge, view);
}

const nameOf = ({ id, title }: Source) => shortened(sanitised(title) || id, limits.choiceName);

const choicesFor = (typed: string, { sources }: Knowledge) =>
	[...sources.values()]
		.filter(({ id, title, publisher = "" }) =>
			`${id} ${title} ${publisher}`.toLowerCase().includes(typed.trim().toLowerCase()),
		)
		.map((source) => ({ name: nameOf(source), value: source.id }));

/** By id, by the title or the choice's name, or by what only one document has in its title. */
function sourceMeant(typed: string, knowledge: Knowledge): Source | undefined {
	const named = [...knowledge.sources.values()].find(
		(source) => source.title === typed.trim() || nameOf(source) === typed,
	);
	const [only, ...others] = choicesFor(typed, knowledge);
	return (
		knowledge.sources.get(typed) ??
		named ??
		(only !== undefined && others.length === 0 ? knowledge.sources.get(only.value) : undefined)
	);
}

const unknown = (typed: string): Reply =>
	notice(`There is no document “${label(typed, 100)}” here. \`/sources\` lists those there are.`);
