import { type AliasTable, findMentions } from "./entity-mentions.ts";
import type { Traits } from "./entry-classifier.ts";
import { entityStem } from "./indexed-passage.ts";
import { chatFillers } from "./stop-words.ts";
import type { Token } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much it counts that two questions use words of one meaning, against one word. */
const conceptShare = 0.7;

export interface TraitContext {
	readonly aliases: AliasTable;
	readonly vocabulary: Vocabulary;
	/** The stem that a word is taken for: its own, or that of the word it is a typo of. */
	readonly stemOf: (token: Token) => string;
}

/**
 * What tells one question from another: its words, stop words too (“the point of” asks for an aim, “at what point” for a
 * time); whom and what it names, whatever alias is used; neighbouring words; and what its words can mean.
 */
export function traitsOf(tokens: readonly Token[], { aliases, vocabulary, stemOf }: TraitContext): Traits {
	const stems = tokens.map(stemOf);
	const named = namesAsOne(tokens, stems, aliases);
	const traits = new Map<string, number>();
	const all = new Set(stems);
	for (const stem of stems) for (const concept of vocabulary.concepts(stem, all)) traits.set(concept, conceptShare);
	named.forEach((word, index) => {
		traits.set(word, 1);
		if (index > 0) traits.set(`${named[index - 1]} ${word}`, 1);
	});
	tokens.forEach(({ word }, index) => {
		if (!chatFillers.has(word)) traits.set(stems[index] ?? word, 1);
	});
	return traits;
}

/** The words in their order, an entity's name being one word, without what people type around a question. */
function namesAsOne(tokens: readonly Token[], stems: readonly string[], aliases: AliasTable): readonly string[] {
	const starts = new Map(findMentions(tokens, aliases).map((mention) => [mention.from, mention]));
	const words: string[] = [];
	for (let index = 0; index < tokens.length; index += 1) {
		const mention = starts.get(index);
		if (mention !== undefined) {
			words.push(...mention.entities.slice(0, 1).map(entityStem));
			index = mention.to - 1;
		} else if (!chatFillers.has(tokens[index]?.word ?? "")) words.push(stems[index] ?? "");
	}
	return words;
}
