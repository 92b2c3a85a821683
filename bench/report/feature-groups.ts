/** What a feature looks at, for the report alone: single features stand in for each other, groups much less. */
const groups: Readonly<Record<string, RegExp>> = {
	"retrieval: MiniSearch's own scores": /^(?:retrieval|paragraphRetrieval)/,
	"cover: which of the question's words are here, and which aren't":
		/^(?:coverage|exact|terms|literal|evidence|rarest|missing|namesMissing|focus|firstTerm)/,
	"likelihood: how well passage, paragraph and documents predict the question": /ikelihood$/,
	"surroundings: what the sentences before and after and the paragraph bring":
		/^(?:withPrevious|in[A-Z]|weightBefore|weightAfter|carried|startsWith|first$)/,
	"order: words that stand together as in the question": /^(?:phrases|sequence|adjacent|close)/,
	"kind: something of the kind that is asked for":
		/^(?:person|place|number|time|exactTime|duration|reason|answer|counts)/,
	"length: long passages match by chance": /^(?:length|newWords)/,
};

const others = "others";

/** The features of each group, as places in the list. */
export function groupsOf(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const found = new Map<string, number[]>();
	for (const [index, name] of names.entries()) {
		const [group = others] = Object.entries(groups).find(([, pattern]) => pattern.test(name)) ?? [];
		found.set(group, [...(found.get(group) ?? []), index]);
	}
	return found;
}
