import MiniSearch from "minisearch";
import type { Fact, Knowledge, Quote } from "../domain/knowledge.ts";
import { normalise, tokenise } from "./text.ts";

interface Ask {
	readonly id: number;
	readonly ask: string;
	readonly entry: string;
}

/** The questions that can be answered, for people who don't know yet what to ask. */
export class SuggestionIndex {
	readonly #first: readonly string[];
	readonly #asks: readonly Ask[];
	#index: MiniSearch<Ask> | undefined;

	constructor({ facts, quotes }: Knowledge) {
		const entries = [...facts, ...quotes];
		const asks = entries.flatMap(({ id, asks: own }) => own.map((ask) => ({ ask, entry: id })));
		this.#asks = asks.map((ask, id) => ({ ...ask, id }));
		this.#first = [...entries]
			.sort((one, other) => importance(one) - importance(other))
			.flatMap(({ asks: [first] }) => first ?? []);
	}

	/** At most one a fact or quote, best first; for nothing typed, questions to begin with. */
	suggest(typed: string, limit: number): readonly string[] {
		if (tokenise(normalise(typed)).length === 0) return [...new Set(this.#first)].slice(0, limit);

		const found = new Map<string, string>();
		for (const { ask, entry } of this.#indexed().search(normalise(typed).slice(0, 100))) {
			if (!found.has(String(entry))) found.set(String(entry), String(ask));
			if (found.size === limit) break;
		}
		return [...new Set(found.values())];
	}

	/** Built when somebody begins to type: whoever asks at the command line never does. */
	#indexed(): MiniSearch<Ask> {
		this.#index ??= indexOf(this.#asks);
		return this.#index;
	}
}

function indexOf(asks: readonly Ask[]): MiniSearch<Ask> {
	const index = new MiniSearch<Ask>({
		fields: ["ask"],
		storeFields: ["ask", "entry"],
		tokenize: (text) => tokenise(text).map(({ word }) => word),
		processTerm: (term) => term,
		searchOptions: { combineWith: "AND", prefix: (_, position, terms) => position === terms.length - 1 },
	});
	index.addAll(asks);
	return index;
}

/** Who did it comes first: that is what people ask about an incident. Then what others say of it, then the rest. */
function importance({ claim }: Fact | Quote): number {
	if (claim === undefined) return 2;
	return claim.stance === "accuses" ? 0 : 1;
}
