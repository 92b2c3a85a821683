import type { IndexedPassage } from "../search/indexed-passage.ts";
import { tokenise } from "../search/text.ts";

/** Words that a sentence needs to be known again: fewer stand in any document. */
const leastWords = 4;

const spelling = (text: string) =>
	tokenise(text)
		.map(({ word }) => word)
		.join(" ");

/** The documents' sentences by their words: whoever copies one says nothing but what stands there. */
export class VerbatimIndex {
	readonly #passages: readonly IndexedPassage[];
	readonly #bySpelling = new Map<string, IndexedPassage[]>();

	constructor(passages: readonly IndexedPassage[]) {
		this.#passages = passages.filter(({ isHeading }) => !isHeading);
		for (const passage of this.#passages) {
			const key = spelling(passage.passage.text);
			this.#bySpelling.set(key, [...(this.#bySpelling.get(key) ?? []), passage]);
		}
	}

	find(sentence: string): readonly IndexedPassage[] {
		const key = spelling(sentence);
		return key.split(" ").length < leastWords ? [] : (this.#bySpelling.get(key) ?? []);
	}
}
