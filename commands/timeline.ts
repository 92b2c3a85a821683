import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { type CommandContext, defineCommand, type Press } from "../src/discord/command.ts";
import { notice, type Reply } from "../src/discord/components.ts";
import { Count, Key, recall, unreadable } from "../src/discord/custom-id.ts";
import { label } from "../src/discord/escape.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { viewOf } from "../src/discord/paging.ts";
import { dateOfKey, renderTimeline } from "../src/discord/render-timeline.ts";
import { aboutOption, subjectChoices, subjectMeant, subjectOfKey } from "../src/discord/subject-option.ts";
import type { Fact, Knowledge, Quote } from "../src/domain/knowledge.ts";
import type { PartialDate } from "../src/domain/partial-date.ts";
import { dateTyped, timelineOf } from "../src/dossier/timeline.ts";

/** `/timeline`: the dated passages in order, as a picture and as a list with citations. */
export default defineCommand({
	data: {
		name: "timeline",
		description: "What happened when, as exactly as the documents say.",
		options: [
			{
				name: "from",
				description: "From this date on: 2014, July, 15 July.",
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
			},
			{
				name: "to",
				description: "Up to this date: 2014, July, 15 July.",
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
			},
			aboutOption,
			incidentOption,
		],
	},

	options: z.object({
		from: z.string().optional(),
		to: z.string().optional(),
		about: z.string().optional(),
		incident: z.string().optional(),
	}),

	reply({ from, to, about, incident }, context) {
		const casefile = casefileFor(incident, context);
		if ("container" in casefile) return casefile;

		const bounds = boundsOf({ from, to });
		if ("container" in bounds) return bounds;
		const subject = subjectMeant(about, casefile.knowledge);
		if ("container" in subject) return subject;
		return renderTimeline(casefile.knowledge, { ...bounds, ...subject }, { page: 0 });
	},

	autocomplete: ({ name, value, options }, context) =>
		interleaved(
			casefilesMeant(options, context).map(({ knowledge }) =>
				name === aboutOption.name ? subjectChoices(value, knowledge, isDated) : dateChoices(value, knowledge),
			),
		).slice(0, limits.choices),

	components: {
		page: (press, context) => pressed(press, context),
		share: (press, context) => pressed(press, context, "everyone"),
	},
});

function boundsOf(typed: { readonly from: string | undefined; readonly to: string | undefined }) {
	const bounds: { from?: PartialDate; to?: PartialDate } = {};
	for (const name of ["from", "to"] as const) {
		const text = typed[name];
		if (text === undefined) continue;
		const date = dateTyped(text);
		if (date === undefined) return noDate(text);
		bounds[name] = date;
	}
	return bounds;
}

const noDate = (typed: string): Reply =>
	notice(
		`“${label(typed, 100)}” can't be read as a date. Write it like \`2014\`, \`July\`, \`15 July\` or \`15 July 2014\`.`,
	);

const isDated = (entry: Fact | Quote): boolean => (entry.kind === "fact" ? entry.when : entry.said) !== undefined;

/** The dates that the timeline has and a bound can be, once each. */
function dateChoices(typed: string, knowledge: Knowledge) {
	const dates = timelineOf(knowledge).stretches.flatMap(({ entries }) =>
		entries.map(({ when }) => when.replace(/,.*$/, "")),
	);
	return [...new Set(dates)]
		.filter((date) => dateTyped(date) !== undefined && date.toLowerCase().includes(typed.trim().toLowerCase()))
		.map((date) => ({ name: date, value: date }));
}

const DateKey = z
	.string()
	.regex(/^(?:(?=.*\d)(?:\d{4})?\.(?:[1-9]|1[0-2])?\.(?:[1-9]|[12]\d|3[01])?)?$/)
	.transform(dateOfKey);

function pressed(press: Press, context: CommandContext, audience: Reply["audience"] = "member"): Reply {
	const recalled = recall(press, context, z.tuple([DateKey, DateKey, Key, Count]));
	if ("container" in recalled) return recalled;

	const { casefile, args, isOutdated } = recalled;
	const [from, to, key, page] = args;
	const subject = subjectOfKey(key, casefile.knowledge);
	if (subject === undefined) return unreadable;

	const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
	return renderTimeline(casefile.knowledge, { ...bounds, ...subject }, viewOf({ page, isOutdated, audience }));
}
