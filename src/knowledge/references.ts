import { type DateWords, findDateWords } from "../domain/date-words.ts";
import { monthName, type PartialDate, parsePartialDate } from "../domain/partial-date.ts";
import { type Draft, passagesOf } from "./draft.ts";
import type { Check, Problem } from "./problem.ts";
import { didYouMean, quoted } from "./suggestion.ts";
import { placeOf, problemAt } from "./text-file.ts";
import { rangeAt, type YamlDocument } from "./yaml-document.ts";
import type { Path } from "./yaml-value.ts";

/** Ids that stand twice or name nothing, and words that are not in their evidence. */
export function* checkReferences(yaml: YamlDocument, draft: Draft): Check<void> {
	yield* repeatedIds(yaml, draft);
	yield* repeatedFiles(yaml, draft);
	yield* unknownEntities(yaml, draft);
	yield* unknownSources(yaml, draft);
	yield* wordsBesideEvidence(yaml, draft);
}

function* repeatedIds(yaml: YamlDocument, draft: Draft): Check<void> {
	// A fact and a quote are both shown as a snippet of that id.
	const spaces = [draft.sources, draft.entities, [...draft.facts, ...draft.quotes], draft.open];
	for (const entries of spaces) {
		yield* repeated(
			yaml,
			entries.map(({ path, entry }) => ({ path: [...path, "id"], name: entry.id })),
			(name) => ({
				message: `the id ${quoted(name)} is taken`,
				remedy: "Give this entry an id of its own; facts and quotes share theirs.",
			}),
		);
	}
}

function* repeatedFiles(yaml: YamlDocument, { sources }: Draft): Check<void> {
	const files = sources.map(({ path, entry }) => ({ path: [...path, "file"], name: entry.file }));
	yield* repeated(yaml, files, (name) => ({
		message: `the document ${quoted(name)} has an entry`,
		remedy: "Keep one entry for each document.",
	}));
}

interface Named {
	readonly path: Path;
	readonly name: string;
}

function* repeated(
	yaml: YamlDocument,
	named: readonly Named[],
	said: (name: string) => { readonly message: string; readonly remedy: string },
): Check<void> {
	const first = new Map<string, Path>();
	for (const { path, name } of named) {
		const taken = first.get(name);
		if (taken === undefined) {
			first.set(name, path);
			continue;
		}
		const { message, remedy } = said(name);
		const { line } = placeOf(yaml.source, rangeAt(yaml, taken)[0]);
		yield problemAt(yaml.source, rangeAt(yaml, path), { message: `${message} already, on line ${line}`, remedy });
	}
}

/** One spelling may rightly mean two entities (“the government”), so this is for the moderator to judge. */
export function* checkAliases(yaml: YamlDocument, { entities }: Draft): Check<void> {
	const owners = new Map<string, string>();
	for (const { path, entry } of entities) {
		for (const { spelling, at } of spellings(path, entry)) {
			const key = spelling.toLowerCase();
			const owner = owners.get(key) ?? entry.id;
			owners.set(key, owner);
			if (owner === entry.id) continue;
			yield problemAt(yaml.source, rangeAt(yaml, at), {
				severity: "warning",
				message: `${quoted(spelling)} is a name of the entity \`${owner}\` as well: a question with it is about both`,
				remedy: "Leave it where that is so; else take it out of one of the two.",
			});
		}
	}
}

const spellings = (path: Path, { name, aliases = [] }: Draft["entities"][number]["entry"]) => [
	{ spelling: name, at: [...path, "name"] },
	...aliases.map((spelling, index) => ({ spelling, at: [...path, "aliases", index] })),
];

function* unknownEntities(yaml: YamlDocument, { declared, facts, quotes }: Draft): Check<void> {
	const named: Named[] = quotes.map(({ path, entry }) => ({ path: [...path, "speaker"], name: entry.speaker }));
	for (const { path, entry } of [...facts, ...quotes]) {
		const { about = [], claim } = entry;
		named.push(...about.map((name, index) => ({ path: [...path, "about", index], name })));
		if (claim !== undefined) named.push({ path: [...path, "claim", "by"], name: claim.by });
		if (claim?.against !== undefined) named.push({ path: [...path, "claim", "against"], name: claim.against });
	}
	for (const { path, name } of named) {
		if (!declared.entities.has(name)) yield unknown(yaml, path, name, "entity", declared.entities);
	}
}

function* unknownSources(yaml: YamlDocument, draft: Draft): Check<void> {
	const { sources } = draft.declared;
	for (const { path, entry } of passagesOf(draft)) {
		if (!sources.has(entry.source)) yield unknown(yaml, [...path, "source"], entry.source, "source", sources);
	}
}

const unknown = (
	yaml: YamlDocument,
	path: Path,
	name: string,
	kind: "entity" | "source",
	known: ReadonlySet<string>,
): Problem =>
	problemAt(yaml.source, rangeAt(yaml, path), {
		message: `there is no ${kind} ${quoted(name)}`,
		remedy: didYouMean(
			name,
			known,
			kind === "entity" ? "Add it to `entities`." : "Add the document with `add-source`.",
		),
	});

function* wordsBesideEvidence(yaml: YamlDocument, { facts, quotes }: Draft): Check<void> {
	for (const { path, entry } of facts) {
		yield* slotAndValue(yaml, path, entry);
		yield* dateBesideEvidence(yaml, [...path, "when"], entry.when, entry);
	}
	for (const { path, entry } of quotes) yield* dateBesideEvidence(yaml, [...path, "said"], entry.said, entry);
	for (const { path, entry } of [...facts, ...quotes]) {
		yield* notInEvidence(yaml, [...path, "claim", "strength"], entry.claim?.strength, entry);
	}
}

function* slotAndValue(yaml: YamlDocument, path: Path, fact: Draft["facts"][number]["entry"]): Check<void> {
	yield* notInEvidence(yaml, [...path, "value"], fact.value, fact);
	if ((fact.slot === undefined) === (fact.value === undefined)) return;

	const [given, missing] = fact.slot === undefined ? ["value", "slot"] : ["slot", "value"];
	yield problemAt(yaml.source, rangeAt(yaml, [...path, given], "key"), {
		message: `a \`${given}\` needs a \`${missing}\``,
		remedy: "`slot` names what is given a value, `value` is its value in the words of the evidence.",
	});
}

function* notInEvidence(
	yaml: YamlDocument,
	path: Path,
	words: string | undefined,
	{ evidence }: Draft["facts"][number]["entry"] | Draft["quotes"][number]["entry"],
): Check<void> {
	if (words === undefined || evidence.some(({ text }) => text.includes(words))) return;
	yield problemAt(yaml.source, rangeAt(yaml, path), {
		message: `${quoted(words)} is not in the evidence of this entry word for word`,
		remedy: "Write it as the evidence does, to the character.",
	});
}

/** A date stands whole in one passage, or the timeline would have none to show for it. */
function* dateBesideEvidence(
	yaml: YamlDocument,
	path: Path,
	when: string | undefined,
	{ evidence }: Draft["facts"][number]["entry"] | Draft["quotes"][number]["entry"],
): Check<void> {
	const date = when === undefined ? undefined : parsePartialDate(when);
	if (when === undefined || date === undefined) return;

	const [fullest] = evidence
		.map(({ text }) => findDateWords(text, date))
		.toSorted((one, other) => one.missing.length - other.missing.length);
	if (fullest === undefined || fullest.missing.length === 0) return;
	yield problemAt(yaml.source, rangeAt(yaml, path), {
		message: missingOf(when, date, fullest),
		remedy: "Write what a passage of the evidence says of the date, and no more; leave out the year where it does.",
	});
}

function missingOf(when: string, date: PartialDate, { missing }: DateWords): string {
	const parts = missing.map((part) => quoted(partOf(date, part))).join(" and ");
	return parts === quoted(when)
		? `the date ${parts} is in no passage of this entry's evidence`
		: `of the date ${quoted(when)}, no passage of this entry's evidence has ${parts}`;
}

function partOf({ year, month = 0, day, time = "" }: PartialDate, part: keyof PartialDate): string {
	switch (part) {
		case "year":
			return String(year);
		case "month":
			return monthName(month);
		case "day":
			return `${day} ${monthName(month)}`;
		case "time":
			return time;
	}
}
