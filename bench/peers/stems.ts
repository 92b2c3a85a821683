import { stem } from "porter2";
import { stopWords } from "../../src/search/stop-words.ts";

/** For the libraries that leave the words to whoever uses them: stems of what is not a stop word. */
export const stemUnlessStopWord = (word: string): string | undefined => {
	const lower = word.toLowerCase();
	return stopWords.has(lower) ? undefined : stem(lower);
};
