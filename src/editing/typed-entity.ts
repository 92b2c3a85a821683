import type { Knowledge } from "../domain/knowledge.ts";
import { didYouMean, nearestWord, quoted } from "../knowledge/suggestion.ts";
import { type Checked, problem } from "./draft-problem.ts";

/** The id of an entity that somebody named by its id, its name or an alias, in whatever case. */
export function readEntity({ entities }: Pick<Knowledge, "entities">, typed: string, field: string): Checked<string> {
	const name = typed.trim();
	if (entities.has(name)) return { value: name };

	const wanted = name.toLowerCase();
	const named = [...entities.values()].filter((entity) =>
		[entity.id, entity.name, ...entity.aliases].some((spelling) => spelling.toLowerCase() === wanted),
	);
	const [only] = named;
	if (only !== undefined && named.length === 1) return { value: only.id };
	if (named.length > 1) {
		const offers = named.map(({ id, name: label }) => ({ field, value: id, label }));
		return {
			problems: [problem(field, `${quoted(name)} may be several entities`, "Choose the one that is meant.", offers)],
		};
	}
	return { problems: [unknown(entities, name, field)] };
}

function unknown(entities: Knowledge["entities"], name: string, field: string) {
	const spellings = new Map(
		[...entities.values()].flatMap(({ id, name: full, aliases }) =>
			[id, full, ...aliases].map((each) => [each, id] as const),
		),
	);
	const nearest = nearestWord(name, spellings.keys());
	const id = nearest === undefined ? undefined : spellings.get(nearest);
	return problem(
		field,
		`there is no entity ${quoted(name)}`,
		didYouMean(name, spellings.keys(), "Choose one of the list, or add the entity in the file first."),
		nearest === undefined || id === undefined ? [] : [{ field, value: id, label: entities.get(id)?.name ?? id }],
	);
}
