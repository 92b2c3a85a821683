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
