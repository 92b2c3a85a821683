import type { Knowledge } from "../domain/knowledge.ts";
import type { Traits } from "./entry-classifier.ts";
import { type Asked, readQuestion } from "./question.ts";
import { type Token, tokenise } from "./text.ts";

/** Asks at most that are remembered, for each kind of reading: several times what an incident has. */
const remembered = 50_000;

/** Ways to read asks at most: those of the incidents that are served, and of an edit that somebody looks at. */
const contexts = 4;

/**
 * An incident is built anew with every edit, and all of its asks but one or two are those of the last time. What reading
 * one gives depends on its words alone, so that it is remembered by them.
 */
const tokens = new Map<string, readonly Token[]>();

/** The words of an ask, just as `tokenise` tells them apart. */
export const askTokens = (ask: string): readonly Token[] => recall(tokens, ask, tokenise);

const kinds = new Map<string, Asked>();

/** What an ask asks for: who, when, how many … */
export const askedBy = (ask: string): Asked => recall(kinds, ask, (text) => readQuestion(text).asked);

const traits = new Map<string, Map<string, Traits>>();

/**
 * Reads the traits of asks, which depend on the entities' names and on the synonyms, too: as long as those stay what
 * they are, each ask is read once.
 */
export function traitsReader(
	{ entities, synonyms }: Knowledge,
	read: (ask: string) => Traits,
): (ask: string) => Traits {
	const names = Array.from(entities.values(), ({ id, name, aliases }) => [id, name, ...aliases]);
	const context = JSON.stringify([names, synonyms]);
	const known = traits.get(context) ?? new Map<string, Traits>();
	traits.delete(context);
	traits.set(context, known);
	for (const oldest of [...traits.keys()].slice(0, -contexts)) traits.delete(oldest);
	return (ask) => recall(known, ask, read);
}

/** Whatever has been forgotten is read again. */
function recall<Value>(memory: Map<string, Value>, key: string, read: (key: string) => Value): Value {
	const known = memory.get(key);
	if (known !== undefined) return known;

	const value = read(key);
	if (memory.size >= remembered) memory.clear();
	memory.set(key, value);
	return value;
}
