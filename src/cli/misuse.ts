import { nearestWord } from "../knowledge/suggestion.ts";

/** A wrong call: one line that says what is wrong and what to do instead. Ends the command with 2. */
export class Misuse extends Error {
	override readonly name = "Misuse";
}

/** `; did you mean "ask"?`, or what to say where no name is near. */
export function didYouMean(word: string, names: readonly string[], otherwise = ""): string {
	const nearest = nearestWord(word, names);
	return nearest === undefined ? otherwise : `; did you mean "${nearest}"?`;
}
