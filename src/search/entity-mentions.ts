import type { Entity } from "../domain/knowledge.ts";
import type { Token } from "./text.ts";
import { tokenise } from "./text.ts";

/** Entities that a run of tokens may name; several where they share an alias. */
export interface Mention {
	/** Tokens from `from` up to but not including `to`. */
	readonly from: number;
	readonly to: number;
	readonly entities: readonly string[];
}

interface Alias {
	readonly stems: readonly string[];
	readonly entity: string;
}

/** Every name and alias, found by its first word. */
export type AliasTable = ReadonlyMap<string, readonly Alias[]>;

export function aliasTable(entities: Iterable<Entity>): AliasTable {
	const table = new Map<string, Alias[]>();
	for (const { id, name, aliases } of entities) {
		for (const alias of [name, ...aliases]) {
			const stems = tokenise(alias).map(({ stem }) => stem);
			const first = stems[0];
			if (first !== undefined) table.set(first, [...(table.get(first) ?? []), { stems, entity: id }]);
		}
	}
	return table;
}

/** From left to right, the longest name first; mentions never overlap. */
export function findMentions(tokens: readonly Token[], table: AliasTable): Mention[] {
	const mentions: Mention[] = [];
	let from = 0;
	while (from < tokens.length) {
		const length = longestAlias(tokens, from, table);
		if (length > 0) mentions.push({ from, to: from + length, entities: entitiesNamed(tokens, from, length, table) });
		from += Math.max(1, length);
	}
	return mentions;
}

function aliasesAt(tokens: readonly Token[], from: number, table: AliasTable): readonly Alias[] {
	const candidates = table.get(tokens[from]?.stem ?? "") ?? [];
	return candidates.filter(({ stems }) => stems.every((stem, offset) => tokens[from + offset]?.stem === stem));
}

const longestAlias = (tokens: readonly Token[], from: number, table: AliasTable) =>
	aliasesAt(tokens, from, table).reduce((longest, { stems }) => Math.max(longest, stems.length), 0);

const entitiesNamed = (tokens: readonly Token[], from: number, length: number, table: AliasTable) => [
	...new Set(
		aliasesAt(tokens, from, table)
			.filter(({ stems }) => stems.length === length)
			.map(({ entity }) => entity),
	),
];
