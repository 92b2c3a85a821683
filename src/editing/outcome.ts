import { isSameData } from "../knowledge/same-data.ts";
import type { Splice } from "../knowledge/splice.ts";
import { didYouMean, quoted } from "../knowledge/suggestion.ts";
import { valueAt } from "../knowledge/yaml-value.ts";
import type { Edit, Section } from "./edit.ts";
import { type FileData, idOf, listOf, recordOf } from "./file-data.ts";

/** What an edit comes to in one file: the change of its text, and what the file has to say afterwards. */
export type Outcome =
	| { readonly change: Splice; readonly data: FileData }
	| { readonly refused: string; readonly remedy: string };

export function outcomeOf(data: FileData, edit: Edit): Outcome {
	switch (edit.do) {
		case "add":
			return added(data, edit);
		case "replace":
			return replaced(data, edit);
		case "remove":
			return removed(data, edit);
		case "add-alias":
			return withAlias(data, edit);
		case "remove-alias":
			return withoutAlias(data, edit);
		case "add-synonyms":
			return withSynonyms(data, edit.words);
		case "remove-synonyms":
			return withoutSynonyms(data, edit.words);
		case "set-title":
			return { change: { do: "set", section: "title", data: edit.title }, data: { ...data, title: edit.title } };
	}
}

function added(data: FileData, { section, entry }: Extract<Edit, { do: "add" }>): Outcome {
	const list = listOf(data, section);
	if (list.some((item) => idOf(item) === entry.id)) return taken(entry.id);

	const at = placeFor(list, entry.id);
	return {
		change: { do: "insert", section, at, data: entry },
		data: withList(data, section, list.toSpliced(at, 0, entry)),
	};
}

function replaced(data: FileData, { section, id, entry }: Extract<Edit, { do: "replace" }>): Outcome {
	const found = findEntry(data, section, id);
	if ("refused" in found) return found;

	const { list, at } = found;
	const others = list.toSpliced(at, 1);
	if (others.some((item) => idOf(item) === entry.id)) return taken(entry.id);

	const to = entry.id === id ? at : placeFor(others, entry.id);
	return {
		change: { do: "replace", section, at, to, data: entry },
		data: withList(data, section, others.toSpliced(to, 0, entry)),
	};
}

function removed(data: FileData, { section, id }: Extract<Edit, { do: "remove" }>): Outcome {
	const found = findEntry(data, section, id);
	if ("refused" in found) return found;
	return {
		change: { do: "remove", section, at: found.at },
		data: withList(data, section, found.list.toSpliced(found.at, 1)),
	};
}

function withAlias(data: FileData, { entity, alias }: Extract<Edit, { do: "add-alias" }>): Outcome {
	return withAliases(data, entity, (aliases, name) =>
		[name, ...aliases].includes(alias)
			? { refused: `${quoted(alias)} is a name of \`${entity}\` already`, remedy: "There is nothing to add." }
			: [...aliases, alias],
	);
}

function withoutAlias(data: FileData, { entity, alias }: Extract<Edit, { do: "remove-alias" }>): Outcome {
	return withAliases(data, entity, (aliases) =>
		aliases.includes(alias)
			? aliases.filter((each) => each !== alias)
			: {
					refused: `${quoted(alias)} is no alias of \`${entity}\``,
					remedy: didYouMean(alias, aliases, "Choose one of its aliases; its name is changed with the entity."),
				},
	);
}

type Refusal = Extract<Outcome, { readonly refused: string }>;

function withAliases(
	data: FileData,
	entity: string,
	change: (aliases: readonly string[], name: string) => readonly string[] | Refusal,
): Outcome {
	const found = findEntry(data, "entities", entity);
	if ("refused" in found) return found;

	const { list, at } = found;
	const { aliases, ...rest } = { aliases: undefined, ...recordOf(list[at]) };
	const changed = change(textsOf(aliases), String(valueAt(rest, ["name"])));
	if ("refused" in changed) return changed;

	const entry = changed.length === 0 ? rest : { ...rest, aliases: changed };
	return {
		change: { do: "replace", section: "entities", at, to: at, data: entry },
		data: withList(data, "entities", list.with(at, entry)),
	};
}

function withSynonyms(data: FileData, words: readonly string[]): Outcome {
	const list = listOf(data, "synonyms");
	if (list.some((item) => isSameData(item, words))) {
		return { refused: "these synonyms stand in the file already", remedy: "There is nothing to add." };
	}
	return {
		change: { do: "insert", section: "synonyms", at: list.length, data: words },
		data: withList(data, "synonyms", [...list, words]),
	};
}

function withoutSynonyms(data: FileData, words: readonly string[]): Outcome {
	const list = listOf(data, "synonyms");
	const at = list.findIndex((item) => isSameData(item, words));
	if (at < 0) return { refused: `there are no such synonyms: ${words.map(quoted).join(", ")}`, remedy: lookAgain };
	return { change: { do: "remove", section: "synonyms", at }, data: withList(data, "synonyms", list.toSpliced(at, 1)) };
}

const lookAgain = "Somebody may have changed it meanwhile: look at what is there now.";

function findEntry(
	data: FileData,
	section: Section,
	id: string,
): { readonly list: readonly unknown[]; readonly at: number } | Refusal {
	const list = listOf(data, section);
	const ids = list.map(idOf);
	const at = ids.indexOf(id);
	if (at < 0) return { refused: `there is no ${quoted(id)} in \`${section}\``, remedy: didYouMean(id, ids, lookAgain) };
	if (ids.lastIndexOf(id) === at) return { list, at };
	return { refused: `the id ${quoted(id)} stands several times`, remedy: "Give each entry an id of its own first." };
}

const taken = (id: string): Refusal => ({
	refused: `the id ${quoted(id)} is taken already`,
	remedy: "Give this entry another one.",
});

/** Before the first entry whose id is greater: where a sorted list stays sorted. */
function placeFor(list: readonly unknown[], id: string): number {
	const at = list.findIndex((item) => idOf(item) > id);
	return at < 0 ? list.length : at;
}

function withList(data: FileData, section: string, list: readonly unknown[]): FileData {
	const { [section]: _, ...rest } = data;
	return list.length === 0 ? rest : { ...rest, [section]: list };
}

const textsOf = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);
