import { speechActOf } from "./speech-acts.ts";

/** “I read that …”, “fun fact is that …”: who writes so vouches for nothing. */
const opening =
	/^(?:(?:so|and|but|well|ok|okay|yep|yeah|nope|btw|lol|tbh|imo|also|anyway|apparently not|hmm+|oh|wow|ah|fyi|afaik|iirc|plus|then)\b[,:!.]*\s+|(?:yes|no|right|look)[,:!.]+\s+)+/iu;
const hearsay =
	/^(?:i|we) (?:just |also |only |have |once |did ){0,2}(?:read|heard|saw|know|remember|learned|learnt)(?: somewhere| today| here)? (?:that )?(?=\S+ \S+)/iu;

/** What stands before a colon or a comma at the beginning, or behind one at the end. */
const leading = /^([^:,“"–—]{2,80})(?:[:,]|\s[–—-])\s+(?=\S)/u;
const trailing =
	/[,–—-]\s+([^,“”"]{2,60})[.!]*$|\s+if i (?:remember|recall)(?: it)?(?: right| correctly)?[.!]*$|\s+(?:(?:lol|lmao|tho|though|smh|ngl|tbh|btw|imo|fr|wow|ugh|haha|rofl|omg|:\/|:\(|:\)|xd)\W*)+$/iu;

/** A sentence without what is typed around it and says nothing about its matter. */
export function withoutPreamble(sentence: string): string {
	let told = sentence;
	for (let before = ""; before !== told; ) {
		before = told;
		told = told.replace(opening, "").replace(hearsay, "");
		told = told.replace(leading, (all, words: string) => (isChatter(words) ? "" : all));
		told = told.replace(trailing, (all, words: string | undefined) =>
			words === undefined || isChatter(words) ? "" : all,
		);
	}
	return /\p{L}/u.test(told) ? told : sentence;
}

const isChatter = (words: string) => speechActOf(words) === "chatter";
