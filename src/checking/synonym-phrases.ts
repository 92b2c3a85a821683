import { tokenise } from "../search/text.ts";

/** The moderators' synonyms whole: of “turn out” the index looks for “turn” alone, and finds what only turned sour. */
export class SynonymPhrases {
	/** By stem, the groups that it stands in, each as its words and phrases. */
	readonly #groups = new Map<string, (readonly (readonly string[])[])[]>();

	constructor(groups: readonly (readonly string[])[]) {
		for (const group of groups) {
			const members = group.map((member) => tokenise(member).map(({ stem }) => stem));
			for (const stem of new Set(members.flat())) this.#groups.set(stem, [...(this.#groups.get(stem) ?? []), members]);
		}
	}

	/** Whether a stem may stand for a word in a text: by itself, or with all of a phrase around it. */
	isWhole(word: string, stem: string, isThere: (stem: string) => boolean): boolean {
		const phrases = (this.#groups.get(word) ?? []).flatMap((group) => group.filter((member) => member.includes(stem)));
		return phrases.length === 0 || phrases.some((phrase) => phrase.length === 1 || phrase.every(isThere));
	}
}
