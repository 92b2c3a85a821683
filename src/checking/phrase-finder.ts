import type { Token } from "../search/text.ts";

/** Where a phrase stands: tokens from `from` up to but not including `to`. */
export interface Found<Value> {
	readonly from: number;
	readonly to: number;
	readonly value: Value;
}

/** Finds many phrases in a text at once; the longest wins, and none overlap. */
export class PhraseFinder<Value> {
	readonly #byFirst = new Map<string, { readonly stems: readonly string[]; readonly value: Value }[]>();

	constructor(entries: Iterable<readonly [stems: readonly string[], value: Value]>) {
		for (const [stems, value] of entries) {
			const first = stems[0];
			if (first === undefined) continue;
			const known = this.#byFirst.get(first) ?? [];
			this.#byFirst.set(
				first,
				[...known, { stems, value }].sort((one, other) => other.stems.length - one.stems.length),
			);
		}
	}

	in(tokens: readonly Token[]): readonly Found<Value>[] {
		const found: Found<Value>[] = [];
		for (let from = 0; from < tokens.length; from += 1) {
			const match = this.#at(tokens, from);
			if (match === undefined) continue;
			found.push({ from, to: from + match.stems.length, value: match.value });
			from += match.stems.length - 1;
		}
		return found;
	}

	#at(tokens: readonly Token[], from: number) {
		const candidates = this.#byFirst.get(tokens[from]?.stem ?? "") ?? [];
		return candidates.find(({ stems }) => stems.every((stem, offset) => tokens[from + offset]?.stem === stem));
	}
}
