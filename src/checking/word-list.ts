import { stemOf, tokenise } from "../search/text.ts";

/** Words or phrases of a list, one space between words, commas between phrases; each as its stems. */
export const phrases = (list: string): readonly (readonly string[])[] =>
	list
		.split(",")
		.map((phrase) => tokenise(phrase).map(({ stem }) => stem))
		.filter(({ length }) => length > 0);

/** Stems of single words, white space between them. */
export const stems = (list: string): ReadonlySet<string> =>
	new Set(
		list
			.trim()
			.split(/\s+/)
			.map((word) => stemOf(word)),
	);

/** Words as `Token.word` has them, white space between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** In place of the past form that an ending makes. */
const irregularForms = new Map(
	Object.entries({
		say: "said",
		tell: "told",
		think: "thought",
		find: "found",
		see: "saw seen",
		speak: "spoke spoken",
		write: "wrote written",
		show: "showed shown",
		prove: "proved proven",
		admit: "admitted admitting",
		label: "labeled labelled labelling",
		dub: "dubbed dubbing",
	}),
);

/** Every form of the verbs of a list, as `Token.word` has them. */
export function inflected(list: string): ReadonlySet<string> {
	const forms = [...words(list)].flatMap((verb) => {
		const stem = verb.replace(/e$/, "");
		const third = verb.replace(/y$/, /[^aeiou]y$/.test(verb) ? "ie" : "y");
		const past = irregularForms.get(verb)?.split(" ") ?? [
			`${/[^aeiou]y$/.test(verb) ? verb.replace(/y$/, "i") : stem}ed`,
		];
		return [
			verb,
			/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${third}s`,
			`${stem === "se" ? "see" : stem}ing`,
			...past,
		];
	});
	return new Set(forms);
}
