import { z } from "zod";
import {
	EntityEntry,
	FactEntry,
	knowledgeLimits,
	OpenEntry,
	QuoteEntry,
	SourceEntry,
} from "../domain/knowledge-file.ts";

const Id = z.string().min(1).max(knowledgeLimits.id);

const Label = z.string().trim().min(1).max(knowledgeLimits.label);

/** The lists whose entries have an id. */
export const Section = z.enum(["sources", "entities", "facts", "quotes", "open"]);

export type Section = z.infer<typeof Section>;

/** What an entry of each list has to be. */
export const entrySchemas = {
	sources: SourceEntry,
	entities: EntityEntry,
	facts: FactEntry,
	quotes: QuoteEntry,
	open: OpenEntry,
} as const satisfies Record<Section, z.ZodType>;

const adding = <Name extends Section>(section: Name) =>
	z.strictObject({ do: z.literal("add"), section: z.literal(section), entry: entrySchemas[section] });

const replacing = <Name extends Section>(section: Name) =>
	z.strictObject({ do: z.literal("replace"), section: z.literal(section), id: Id, entry: entrySchemas[section] });

/**
 * One change of a knowledge file, as a value. It says what is to be there afterwards, and nothing of the text that it is
 * written in: the same edit can be made on a file that has changed meanwhile.
 */
export const Edit = z.union([
	adding("sources"),
	adding("entities"),
	adding("facts"),
	adding("quotes"),
	adding("open"),
	replacing("sources"),
	replacing("entities"),
	replacing("facts"),
	replacing("quotes"),
	replacing("open"),
	z.strictObject({ do: z.literal("remove"), section: Section, id: Id }),
	z.strictObject({ do: z.literal("add-alias"), entity: Id, alias: Label }),
	z.strictObject({ do: z.literal("remove-alias"), entity: Id, alias: Label }),
	z.strictObject({ do: z.literal("add-synonyms"), words: z.array(Label).min(2) }),
	z.strictObject({ do: z.literal("remove-synonyms"), words: z.array(Label).min(2) }),
	z.strictObject({ do: z.literal("set-title"), title: Label }),
]);

export type Edit = z.infer<typeof Edit>;
