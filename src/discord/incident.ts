import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Casefile } from "../domain/answer.ts";
import type { Choice, CommandContext, Typed } from "./command.ts";
import { notice, type Reply } from "./components.ts";
import { label, sanitised, shortened } from "./escape.ts";
import { limits } from "./limits.ts";

/** The option of every command that is about an incident. Registered, with its choices, where there are several. */
export const incidentOption = {
	name: "incident",
	description: "Which incident the question is about.",
	type: ApplicationCommandOptionType.String,
} as const satisfies APIApplicationCommandStringOption;

/** The incidents that what has been typed is a part of, as choices: the title is read, the name is sent. */
export const incidentChoices = (casefiles: CommandContext["casefiles"], typed = ""): Choice[] =>
	allChoices(casefiles)
		.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed.trim().toLowerCase()))
		.slice(0, limits.choices);

const allChoices = (casefiles: CommandContext["casefiles"]): Choice[] =>
	[...casefiles].map(([value, { knowledge }]) => ({
		name: shortened(sanitised(knowledge.title) || value, limits.choiceName),
		value,
	}));

/** The incident of that name or title, the only one where none is named, or the sentence that asks which. */
export function casefileFor(
	incident: string | undefined,
	{ casefiles }: Pick<CommandContext, "casefiles">,
): Casefile | Reply {
	const [only, ...others] = casefiles.values();
	if (incident === undefined && only !== undefined && others.length === 0) return only;

	const named = allChoices(casefiles).find(({ name }) => name === incident)?.value;
	return casefiles.get(incident ?? "") ?? casefiles.get(named ?? "") ?? whichOf(casefiles);
}

const whichOf = (casefiles: CommandContext["casefiles"]): Reply =>
	notice(["Choose one of the incidents that are kept here:", ...[...casefiles].slice(0, 15).map(listed)].join("\n"));

const listed = ([name, { knowledge }]: readonly [string, Casefile]) => `- ${label(knowledge.title, 100)} (\`${name}\`)`;

/** While an option is being typed: the incident that has been chosen already, or else all of them. */
export function casefilesMeant(
	{ incident }: Typed["options"],
	{ casefiles }: Pick<CommandContext, "casefiles">,
): readonly Casefile[] {
	const chosen = typeof incident === "string" ? casefiles.get(incident) : undefined;
	return chosen === undefined ? [...casefiles.values()] : [chosen];
}

/** The first of each list, then the second of each … */
export const interleaved = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
	Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, index) =>
		lists.flatMap((list) => list.slice(index, index + 1)),
	).flat();
