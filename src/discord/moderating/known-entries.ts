import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import type { IncidentDesk } from "../../desk/desk.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Target } from "../../editing/draft.ts";
import type { Section } from "../../editing/edit.ts";
import { entryHash } from "../../editing/entry-hash.ts";
import { entryOf as entryIn, type FileData, idOf, listOf, readFileData, recordOf } from "../../editing/file-data.ts";
import type { Choice, ModeratorContext, Typed } from "../command.ts";
import { notice, type Reply } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { label, sanitised, shortened } from "../escape.ts";
import { casefilesMeant, interleaved } from "../incident.ts";
import { limits } from "../limits.ts";
import type { Entry } from "./fields.ts";

/** The option that names an entry, over facts, quotes and open questions. */
export const entryOption = {
	name: "entry",
	description: "A fact, a quote or an open question: type some of its words.",
	type: ApplicationCommandOptionType.String,
	required: true,
	autocomplete: true,
} as const satisfies APIApplicationCommandStringOption;

/** What a choice says of an entry, and what is looked through for what has been typed. */
interface Known {
	readonly section: Section;
	readonly id: string;
	readonly words: string;
	readonly asks: readonly string[];
}

const knownIn = ({ facts, quotes, open }: Knowledge): readonly Known[] => [
	...facts.map((fact) => ({ ...fact, section: "facts" as const, words: fact.evidence[0]?.text ?? "" })),
	...quotes.map((quote) => ({ ...quote, section: "quotes" as const, words: quote.evidence[0]?.text ?? "" })),
	...open.map((question) => ({ ...question, section: "open" as const, words: question.asks[0] ?? "" })),
];

/** Entries that have all words that were typed so far. */
export const entryChoices = ({ value, options }: Typed, context: ModeratorContext): readonly Choice[] =>
	interleaved(casefilesMeant(options, context).map(({ knowledge }) => choicesIn(value, knowledge))).slice(
		0,
		limits.choices,
	);

function choicesIn(typed: string, knowledge: Knowledge): readonly Choice[] {
	const words = typed.toLowerCase().split(/\s+/);
	return knownIn(knowledge)
		.filter((known) => words.every((word) => searchedIn(known).includes(word)))
		.slice(0, limits.choices)
		.map((known) => ({ name: choiceName(known), value: `${known.section}:${known.id}` }));
}

const searchedIn = ({ section, id, words, asks }: Known): string =>
	[singular[section], id, words, ...asks].join(" ").toLowerCase();

const choiceName = ({ section, words }: Known): string =>
	shortened(sanitised(`${singular[section]}: ${words}`), limits.choiceName);

/** One entry of each list. */
export const singular: Readonly<Record<Section, string>> = {
	sources: "document",
	entities: "entity",
	facts: "fact",
	quotes: "quote",
	open: "open question",
};

/** An entry as the knowledge file has it at this moment. */
export interface Found {
	readonly target: Target;
	readonly entry: Entry;
}

/** The entry that an option names, by a choice's value or by its id; or the sentence that has to be said instead. */
export async function entryMeant(typed: string, desk: IncidentDesk): Promise<Found | Reply> {
	const file = await fileOf(desk);
	if ("container" in file) return file;

	const [section = "", id = ""] = typed.includes(":") ? typed.split(":") : ["", typed.trim()];
	return (
		foundIn(file.data, (each, entry) => (section === "" || each === section) && idOf(entry) === id) ??
		unknownEntry(typed)
	);
}

/** The entry that a button names by its list and its id's key. */
export async function entryOfKey(section: string, key: string, desk: IncidentDesk): Promise<Found | Reply> {
	const file = await fileOf(desk);
	if ("container" in file) return file;
	return foundIn(file.data, (each, entry) => each === section && keyOf(idOf(entry)) === key) ?? goneEntry;
}

/** What an entry says at this moment; `undefined` where it is gone. */
export async function entryOfId({ section, id }: Pick<Target, "section" | "id">, desk: IncidentDesk) {
	const file = await fileOf(desk);
	return "container" in file ? undefined : entryIn(file.data, section, id);
}

/** What is in the knowledge file, or that nobody can read it. */
async function fileOf(desk: IncidentDesk): Promise<{ readonly data: FileData } | Reply> {
	const text = (await desk.files()).get("knowledge.yaml");
	const read = text === undefined ? undefined : readFileData(text);
	return read === undefined || "problems" in read ? unreadableFile : read;
}

const told = ["facts", "quotes", "open", "entities", "sources"] as const satisfies readonly Section[];

function foundIn(data: FileData, isMeant: (section: Section, entry: unknown) => boolean): Found | undefined {
	for (const section of told) {
		const entry = listOf(data, section).find((each) => isMeant(section, each));
		if (entry !== undefined) {
			return { target: { section, id: idOf(entry), hash: entryHash(entry) }, entry: recordOf(entry) };
		}
	}
	return undefined;
}

const unknownEntry = (typed: string): Reply =>
	notice(`There is no entry “${label(typed, 100)}”. Type some of its words, and choose one of those that are offered.`);

const goneEntry = notice("This entry is not there any more. `/knowledge history` tells who took it out, and why.");

const unreadableFile = notice(
	"The knowledge file can't be read as it lies there now. `/knowledge check` says what is wrong with it.",
);
