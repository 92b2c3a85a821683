import type { Highlight, Snippet } from "../domain/answer.ts";
import type { Entity, Knowledge } from "../domain/knowledge.ts";
import { folded } from "./name-match.ts";
import type { Profile } from "./profile.ts";
import { entriesOf, snippetOf } from "./snippets.ts";

/**
 * The passages that say who or what somebody is: those of the entries that moderators wrote just that question for, under
 * any name of theirs. None where nobody did, for a passage that merely names somebody says nothing of the kind.
 */
export function identityOf({ entity, spellings }: Profile, knowledge: Knowledge): readonly Snippet[] {
	const isName = nameTest(entity);
	return entriesOf(knowledge)
		.filter(({ asks }) => asks.some((ask) => isName(whomAskedFor(ask))))
		.flatMap((entry) =>
			entry.evidence.map((passage) => {
				const highlights = nameIn(
					passage.text,
					spellings.map(({ text }) => text),
				);
				return snippetOf({ passage, entries: [entry] }, highlights, knowledge);
			}),
		);
}

function nameTest({ name, aliases }: Entity): (text: string | undefined) => boolean {
	const names = new Set([name, ...aliases].map((each) => folded(each).words));
	return (text) => text !== undefined && names.has(folded(text).words);
}

/** `Who is Ada?`, `What's the union?`; nothing for any other question. */
const whomAskedFor = (ask: string): string | undefined =>
	/^wh(?:o|at)(?:['’]s| is| are| was| were) (.+?)\??$/i.exec(ask)?.[1];

/** The most telling spelling that stands there: “Captain Ada Byron” rather than “Ada”. */
function nameIn(text: string, spellings: readonly string[]): readonly Highlight[] {
	const [name] = spellings.filter((each) => text.includes(each)).toSorted((one, other) => other.length - one.length);
	const start = name === undefined ? -1 : text.indexOf(name);
	return name === undefined ? [] : [[start, start + name.length]];
}
