import fc from "fast-check";
import { Edit, type Section } from "../../src/editing/edit.ts";

/** Texts that YAML, a line or a screen could have another meaning for, beside plain ones. */
const anyText = fc.oneof(
	fc.constantFrom("no", "2014", "012", "~", "null", "- a", "# b", "a: b", "a #b", "'", '"', "“x”", "it's", "[a", "{a"),
	fc.constantFrom("*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "a:", "?", "-", "---", "...", "a\u2028b"),
	fc.constantFrom("a\nb", "\n", " a", "a ", "a\n\nb\n", " \n a", "a\r\nb", "a\rb", "\ta", "x\n=====\ny", "a\tb"),
	fc.constantFrom("# a\n# b", "a\n  # b\nc", "- id: a\n- id: b", "é", "👩‍👩‍👧", "\u202Ea", "\uFEFFa", "x".repeat(300)),
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
);

/** As the schema reads one: without white space around it. */
const anyLabel = anyText.map((text) => text.trim().slice(0, 200).trim() || "a");

const anyId = fc.stringMatching(/^[a-c]{1,2}$/);

const asks = fc.array(anyLabel, { minLength: 1, maxLength: 3 });
const evidence = fc.array(fc.record({ source: anyId, text: anyText }), { minLength: 1, maxLength: 2 });
const claim = fc.record(
	{ by: anyId, stance: fc.constantFrom("accuses" as const, "denies" as const), strength: anyLabel },
	{ requiredKeys: ["by", "stance"] },
);

/** Entries as the schema has them; whether they name what there is isn't looked at. */
const anyEntry = {
	sources: fc.record({
		id: anyId,
		title: anyLabel,
		file: anyId.map((name) => `sources/${name}.txt`),
		sha256: fc.constant("0".repeat(64)),
	}),
	entities: fc.record(
		{ id: anyId, name: anyLabel, kind: fc.constantFrom("person" as const, "other" as const), aliases: asks },
		{ requiredKeys: ["id", "name", "kind"] },
	),
	facts: fc.record(
		{ id: anyId, evidence, asks, slot: anyId, value: anyLabel, claim },
		{ requiredKeys: ["id", "evidence"] },
	),
	quotes: fc.record(
		{ id: anyId, speaker: anyId, evidence, asks, claim },
		{ requiredKeys: ["id", "speaker", "evidence"] },
	),
	open: fc.record({ id: anyId, asks, nearest: evidence }, { requiredKeys: ["id", "asks"] }),
};

const sections: readonly Section[] = ["sources", "entities", "facts", "quotes", "open"];

interface Entry {
	readonly id: string;
	readonly name?: string | undefined;
	readonly aliases?: readonly string[] | undefined;
}

export interface AnyFile extends Partial<Record<Section, readonly Entry[]>> {
	readonly title: string;
	readonly synonyms?: readonly (readonly string[])[];
}

const anyList = <Item extends Entry>(item: fc.Arbitrary<Item>) =>
	fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }).map((items) => inOrder(items));

const inOrder = (entries: readonly Entry[]) => entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const words = fc.array(fc.constantFrom("crane", "hoist", "no", "a: b"), { minLength: 2, maxLength: 3 });

/** What a knowledge file says, in canonical order. */
export const anyFile: fc.Arbitrary<AnyFile> = fc.record(
	{
		title: anyLabel,
		sources: anyList(anyEntry.sources),
		entities: anyList(anyEntry.entities),
		synonyms: fc.uniqueArray(words, { selector: String, minLength: 1, maxLength: 2 }),
		facts: anyList(anyEntry.facts),
		quotes: anyList(anyEntry.quotes),
		open: anyList(anyEntry.open),
	},
	{ requiredKeys: ["title"] },
);

const anyOf = (section: Section) =>
	fc.oneof(
		fc.record({ do: fc.constant("add"), section: fc.constant(section), entry: anyEntry[section] }),
		fc.record({ do: fc.constant("replace"), section: fc.constant(section), id: anyId, entry: anyEntry[section] }),
		fc.record({ do: fc.constant("remove"), section: fc.constant(section), id: anyId }),
	);

export const anyEdit: fc.Arbitrary<Edit> = fc
	.oneof(
		...sections.map(anyOf),
		fc.record({ do: fc.constantFrom("add-alias", "remove-alias"), entity: anyId, alias: anyLabel }),
		fc.record({ do: fc.constantFrom("add-synonyms", "remove-synonyms"), words }),
		fc.record({ do: fc.constant("set-title"), title: anyLabel }),
	)
	.filter((edit) => Edit.safeParse(edit).success)
	.map((edit) => Edit.parse(edit));

/** The model: the same edit on plain lists; `undefined` where it can't be made. */
export function edited(file: AnyFile, edit: Edit): AnyFile | undefined {
	switch (edit.do) {
		case "set-title":
			return { ...file, title: edit.title };
		case "add-synonyms":
			return file.synonyms?.some((list) => isSame(list, edit.words))
				? undefined
				: { ...file, synonyms: [...(file.synonyms ?? []), edit.words] };
		case "remove-synonyms":
			return withList(file, "synonyms", file.synonyms, (list) => removeFirst(list, (each) => isSame(each, edit.words)));
		case "add-alias":
		case "remove-alias":
			return withList(file, "entities", file.entities, (list) => {
				const entity = list.find(({ id }) => id === edit.entity);
				const changed = entity && withAlias(entity, edit);
				return changed && list.map((each) => (each === entity ? changed : each));
			});
		default: {
			const list = file[edit.section] ?? [];
			const others = "id" in edit ? removeFirst(list, ({ id }) => id === edit.id) : list;
			if (others === undefined) return undefined;
			if (!("entry" in edit)) return withList(file, edit.section, list, () => others);
			if (others.some(({ id }) => id === edit.entry.id)) return undefined;
			return { ...file, [edit.section]: inOrder([...others, edit.entry]) };
		}
	}
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function removeFirst<Item>(list: readonly Item[], isMeant: (item: Item) => boolean): readonly Item[] | undefined {
	const at = list.findIndex(isMeant);
	return at < 0 ? undefined : list.toSpliced(at, 1);
}

function withAlias(
	entity: Entry,
	{ do: act, alias }: { readonly do: string; readonly alias: string },
): Entry | undefined {
	const { aliases = [], ...rest } = entity;
	if (act === "add-alias") {
		return aliases.includes(alias) || entity.name === alias ? undefined : { ...entity, aliases: [...aliases, alias] };
	}
	if (!aliases.includes(alias)) return undefined;
	const left = aliases.filter((each) => each !== alias);
	return left.length === 0 ? rest : { ...rest, aliases: left };
}

function withList<Item>(
	file: AnyFile,
	key: keyof AnyFile,
	list: readonly Item[] | undefined,
	change: (list: readonly Item[]) => readonly Item[] | undefined,
): AnyFile | undefined {
	const changed = change(list ?? []);
	if (changed === undefined) return undefined;
	const { [key]: _, ...rest } = file;
	return changed.length === 0 ? { title: file.title, ...rest } : { title: file.title, ...rest, [key]: changed };
}

/** Comments and blank lines anywhere between lines, and at their ends, whatever the indentation. */
export const anyNotes = fc.array(
	fc.record({ line: fc.nat(), note: fc.constantFrom("blank", "beside", "", "  ", "    ", "      ", "        ") }),
	{ maxLength: 6 },
);

export function annotated(text: string, notes: readonly { readonly line: number; readonly note: string }[]): string {
	const lines = text.trimEnd().split("\n");
	for (const [index, { line, note }] of notes.entries()) {
		const at = line % (lines.length + 1);
		if (note === "blank") lines.splice(at, 0, "");
		else if (note !== "beside") lines.splice(at, 0, `${note}# note ${index}`);
		else if (/^[ -]*[a-z]+:(?: [a-z]+)?$/.test(lines[at] ?? "")) lines[at] += ` # note ${index}`;
	}
	return `${lines.join("\n")}\n`;
}
