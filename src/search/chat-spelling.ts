/**
 * Every question word, and how it is written in a hurry; where two neighbouring letters changed places is found by rule.
 * "how" stands before "who", so that "hwo" is read as who.
 */
const questionWords = {
	what: "wat wut wot wht whut whta wath",
	when: "wen whn whenn",
	where: "wher whre",
	which: "wich whitch whch",
	why: "y whyy",
	how: "howw hwow",
	whose: "whoes",
	who: "whoo",
};

const shortForms = {
	howmany: "how many",
	howmuch: "how much",
	howlong: "how long",
	wtf: "what",
	idk: "i do not know",
	dunno: "do not know",
	wanna: "want to",
	gimme: "give me",
	lemme: "let me",
	any1: "anyone",
	some1: "someone",
	abt: "about",
	bc: "because",
	cuz: "because",
	da: "the",
	dat: "that",
	dis: "this",
	r: "are",
	u: "you",
	ur: "your",
	w: "with",
	diff: "difference",
	"that's": "that is",
	"it's": "it is",
	cannot: "can not",
	cant: "can not",
	wont: "will not",
	aint: "is not",
};

/** "what's", and without the apostrophe that nobody types in a chat; "whore" is none of them. */
const contractions = [
	["s", "is"],
	["d", "did"],
	["'s", "is"],
	["'d", "did"],
	["'re", "are"],
	["'ve", "have"],
] as const;

const hurried = Object.entries(questionWords).flatMap(([word, forms]) =>
	[word, ...swapsOf(word), ...forms.split(" ")].map((form) => ({ form, word })),
);

const spellings: ReadonlyMap<string, string> = new Map([
	...Object.entries(shortForms),
	...hurried.flatMap(({ form, word }) =>
		contractions.map(([ending, verb]): [string, string] => [form + ending, `${word} ${verb}`]),
	),
	...hurried.map(({ form, word }): [string, string] => [form, word]),
]);

/** Question words in spellings of their own, as a text's words are folded. They tell nothing. */
export const hurriedQuestionWords: readonly string[] = hurried
	.flatMap(({ form }) => [form, `${form}s`, `${form}d`])
	.filter((form) => !(form in questionWords));

/** "hwo" is who, unless a degree follows. */
const hurriedHow = /\bwho (?=(?:many|much|long|often|old|big|large|far|fast|quickly)\b)/g;

/** "were is the embassy": no sentence has two such verbs in a row. */
const hurriedWhere = /\bwere (?=(?:is|are|was|were|did|do|does|has|have)\b)/g;

/** Initials; words with what belongs inside them; marks that end a clause. */
const pieces = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['.,-][\p{L}\p{M}\p{N}]+)*|[,;:?!()]|\.(?= |$)/gu;

/**
 * A question in the words that a careful writer would have asked it in: lower-case, one space between any two, negations
 * in full, `,` for every mark that ends a clause, `.` and `?` as words. What stands in quotation marks is somebody else's
 * and left out.
 *
 * @param text - As `normalise` leaves it.
 */
export function inPlainWords(text: string): string {
	const words =
		text
			.toLowerCase()
			.replace(/"[^"]*"/g, " ")
			.match(pieces) ?? [];
	return words
		.map((piece) => (/^[;:!()]$/.test(piece) ? "," : plainWord(piece)))
		.join(" ")
		.replace(hurriedHow, "how ")
		.replace(hurriedWhere, "where ");
}

/** What a word means that was typed in a hurry, as one word or several; any other word is its own. */
export function plainWord(typed: string): string {
	const word = typed.replace(/n't$/, "nt");
	const isDenial = /^(?:is|are|was|were|do|does|did|has|have|had|could|would|should)nt$/.test(word);
	return spellings.get(word) ?? (isDenial ? `${word.slice(0, -2)} not` : word);
}

/** A word with two neighbouring letters in each other's place, for each two. */
function swapsOf(word: string): readonly string[] {
	return Array.from({ length: word.length - 1 }, (_, at) => {
		const [one = "", other = ""] = word.slice(at, at + 2);
		return word.slice(0, at) + other + one + word.slice(at + 2);
	});
}
