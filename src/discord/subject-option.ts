import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Entity, Knowledge } from "../domain/knowledge.ts";
import { type Entry, entriesOf } from "../dossier/snippets.ts";
import { concerns, labelOf, type Subject, subjectNamed, subjectsLike } from "../dossier/subject.ts";
import type { Choice } from "./command.ts";
import { notice, type Reply } from "./components.ts";
import { keyOf } from "./custom-id.ts";
import { label, sanitised, shortened } from "./escape.ts";
import { limits } from "./limits.ts";

/** The option that narrows a list to what concerns somebody or something. */
export const aboutOption = {
	name: "about",
	description: "Only what concerns this person, organisation, place or topic.",
	type: ApplicationCommandOptionType.String,
	autocomplete: true,
} as const satisfies APIApplicationCommandStringOption;

const subjectValue = (subject: Subject): string => (subject.kind === "entity" ? subject.entity.id : subject.topic);

/** What begins like what has been typed, or is most written about; only what one of the entries concerns. */
export function subjectChoices(typed: string, knowledge: Knowledge, isListed: (entry: Entry) => boolean): Choice[] {
	const listed = entriesOf(knowledge).filter(isListed);
	return subjectsLike(typed, knowledge, Number.POSITIVE_INFINITY)
		.filter((subject) => listed.some((entry) => concerns(entry, subject, knowledge)))
		.slice(0, limits.choices)
		.map((subject) => ({
			name: shortened(sanitised(labelOf(subject)) || subjectValue(subject), limits.choiceName),
			value: shortened(subjectValue(subject), limits.choiceValue),
		}));
}

export const entityChoices = (entities: readonly Entity[]): Choice[] =>
	entities.map(({ id, name }) => ({ name: shortened(sanitised(name) || id, limits.choiceName), value: id }));

/** What an option means; nothing where it is not given, a sentence where it means nothing that is known. */
export function subjectMeant(typed: string | undefined, knowledge: Knowledge): { readonly about?: Subject } | Reply {
	if (typed === undefined) return {};
	const about = subjectNamed(typed, knowledge);
	return about === undefined ? unknownName(typed) : { about };
}

export const unknownName = (typed: string): Reply =>
	notice(
		`Nobody and nothing called “${label(typed, 100)}” is known here. Begin to type, and choose one of the names that are offered.`,
	);

/** What a button remembers of a subject; nothing for none. */
export const subjectKey = (subject: Subject | undefined): string =>
	subject === undefined ? "" : keyOf(`${subject.kind} ${subjectValue(subject)}`);

/** @returns Nothing for no key; `undefined` for one that means nothing any more. */
export function subjectOfKey(key: string, knowledge: Knowledge): { readonly about?: Subject } | undefined {
	if (key === "") return {};
	const about = subjectsLike("", knowledge, Number.POSITIVE_INFINITY).find((subject) => subjectKey(subject) === key);
	return about === undefined ? undefined : { about };
}
