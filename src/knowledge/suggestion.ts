import { distance } from "fastest-levenshtein";

/** Candidates looked at: more names than this, and a suggestion is not worth its time. */
const candidatesAtMost = 5_000;

/** The known word that a misspelt one most likely means: two letters may be wrong, in a long word every third. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
	for (const candidate of [...known].slice(0, candidatesAtMost)) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const edits = distance(word.toLowerCase(), candidate.toLowerCase());
		if (edits < least) [best, least] = [candidate, edits];
	}
	return best;
}

/** `Did you mean …?`, or what to do where nothing is near. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
	const nearest = nearestWord(word, known);
	return nearest === undefined ? otherwise : `Did you mean \`${nearest}\`?`;
}

/** Text of the file, as a message quotes it: on one line, and not for ever. */
export function quoted(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}
