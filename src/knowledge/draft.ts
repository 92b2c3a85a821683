import type { z } from "zod";
import {
	EntityEntry,
	type EvidenceEntry,
	FactEntry,
	type KnowledgeFile,
	OpenEntry,
	QuoteEntry,
	SourceEntry,
} from "../domain/knowledge-file.ts";
import { type Path, valueAt } from "./yaml-value.ts";

/** An entry, and where it stands in the knowledge file. */
export interface Placed<Entry> {
	readonly path: Path;
	readonly entry: Entry;
}

type EntryOf<List extends keyof KnowledgeFile> = Placed<Extract<KnowledgeFile[List], readonly unknown[]>[number]>;

/** The entries that are well-formed, so that what is wrong between them is found though others are not. */
export interface Draft {
	readonly sources: readonly EntryOf<"sources">[];
	readonly entities: readonly EntryOf<"entities">[];
	readonly facts: readonly EntryOf<"facts">[];
	readonly quotes: readonly EntryOf<"quotes">[];
	readonly open: readonly EntryOf<"open">[];
	/** Every id that a source or an entity claims, even where the rest of its entry is wrong. */
	readonly declared: Readonly<Record<"sources" | "entities", ReadonlySet<string>>>;
}

/** A file that is well-formed as a whole. */
export function draftOf(file: KnowledgeFile): Draft {
	const { sources, entities = [], facts = [], quotes = [], open = [] } = file;
	return {
		sources: placed("sources", sources),
		entities: placed("entities", entities),
		facts: placed("facts", facts),
		quotes: placed("quotes", quotes),
		open: placed("open", open),
		declared: { sources: idsOf(sources), entities: idsOf(entities) },
	};
}

const placed = <Entry>(list: string, entries: readonly Entry[]): readonly Placed<Entry>[] =>
	entries.map((entry, index) => ({ path: [list, index], entry }));

/** What is well-formed of a file that isn't. */
export const salvage = (data: unknown): Draft => ({
	sources: wellFormed(data, "sources", SourceEntry),
	entities: wellFormed(data, "entities", EntityEntry),
	facts: wellFormed(data, "facts", FactEntry),
	quotes: wellFormed(data, "quotes", QuoteEntry),
	open: wellFormed(data, "open", OpenEntry),
	declared: { sources: idsOf(itemsOf(data, "sources")), entities: idsOf(itemsOf(data, "entities")) },
});

const wellFormed = <Entry>(data: unknown, list: string, schema: z.ZodType<Entry>): readonly Placed<Entry>[] =>
	itemsOf(data, list).flatMap((item, index) => {
		const { success, data: entry } = schema.safeParse(item);
		return success ? [{ path: [list, index], entry }] : [];
	});

function itemsOf(data: unknown, key: string): readonly unknown[] {
	const list = valueAt(data, [key]);
	return Array.isArray(list) ? list : [];
}

const idsOf = (items: readonly unknown[]): ReadonlySet<string> =>
	new Set(items.map((item) => valueAt(item, ["id"])).filter((id) => typeof id === "string"));

/** Every passage that the entries quote. */
export function passagesOf({ facts, quotes, open }: Draft): readonly Placed<EvidenceEntry>[] {
	const lists = [
		...[...facts, ...quotes].map(({ path, entry }) => ({ path: [...path, "evidence"], passages: entry.evidence })),
		...open.map(({ path, entry }) => ({ path: [...path, "nearest"], passages: entry.nearest ?? [] })),
	];
	return lists.flatMap(({ path, passages }) => passages.map((entry, index) => ({ path: [...path, index], entry })));
}
