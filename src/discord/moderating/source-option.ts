import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Knowledge, Source } from "../../domain/knowledge.ts";
import type { Choice, ModeratorContext, Typed } from "../command.ts";
import { notice, type Reply } from "../components.ts";
import { label, sanitised, shortened } from "../escape.ts";
import { casefilesMeant, interleaved } from "../incident.ts";
import { limits } from "../limits.ts";

/** The option that names the document that a passage is from. */
export const sourceOption = {
	name: "source",
	description: "The document that the passage is from.",
	type: ApplicationCommandOptionType.String,
	required: true,
	autocomplete: true,
} as const satisfies APIApplicationCommandStringOption;

/** Documents that have what was typed in their id, title or publisher. */
export const sourceChoices = ({ value, options }: Typed, context: ModeratorContext): readonly Choice[] =>
	interleaved(casefilesMeant(options, context).map(({ knowledge }) => choicesIn(value, knowledge))).slice(
		0,
		limits.choices,
	);

const choicesIn = (typed: string, { sources }: Knowledge): readonly Choice[] =>
	[...sources.values()]
		.filter(({ id, title, publisher = "" }) =>
			`${id} ${title} ${publisher}`.toLowerCase().includes(typed.trim().toLowerCase()),
		)
		.map(({ id, title }) => ({ name: shortened(sanitised(title) || id, limits.choiceName), value: id }));

/** The document of that id or title; or the sentence that has to be said instead. */
export function documentMeant(typed: string, { sources }: Knowledge): Source | Reply {
	const named = [...sources.values()].find(({ title }) => title.toLowerCase() === typed.trim().toLowerCase());
	return sources.get(typed) ?? named ?? unknownDocument(typed);
}

const unknownDocument = (typed: string): Reply =>
	notice(
		`There is no document “${label(typed, 100)}” here. Choose one of those that are offered, or \`/knowledge import\` it.`,
	);
