import { readText } from "../search/reading.ts";
import { tokenise } from "../search/text.ts";
import { speechActOf } from "./speech-acts.ts";
import { isFiniteVerb } from "./verbs.ts";

/** “I read that …”, “fun fact is that …”: who writes so vouches for nothing. */
const opening =
	/^(?:(?:so|and|but|well|ok|okay|yep|yeah|nope|btw|lol|tbh|imo|also|anyway|apparently not|hmm+|oh|wow|ah|fyi|afaik|iirc|plus|then)\b[,:!.]*\s+|(?:yes|no|right|look)[,:!.]+\s+)+/iu;
const hearsay =
	/^(?:i|we)(?:[’']ve)? (?:just |also |only |have |once |did ){0,2}(?:got that|read|heard|saw|know|remember|learned|learnt)(?: somewhere| today| here)? (?:that )?(?=\S+ \S+)/iu;

/** What stands before a colon or a comma at the beginning, or behind one at the end. */
const leadingTitle = /^([^:“"–—]{2,80}):\s+(?=\S)/u;
const leadingWords = /^([^:,“"–—]{2,80})(?:,|\s[–—-])\s+(?=\S)/u;
const numbering = /^\(?\d{1,2}[.)]\s+/u;
const trailing =
	/[,–—-]\s+([^,“”"]{2,60})[.!]*$|\s+if i (?:remember|recall)(?: it)?(?: right| correctly)?[.!]*$|\s+(?:(?:lol|lmao|tho|though|smh|ngl|tbh|btw|imo|fr|wow|ugh|haha|rofl|omg|:\/|:\(|:\)|xd)\W*)+$/iu;

/** A sentence without what is typed around it and says nothing about its matter. */
export function withoutPreamble(sentence: string): string {
	let told = sentence;
	for (let before = ""; before !== told; ) {
		before = told;
		told = told.replace(numbering, "").replace(opening, "").replace(hearsay, "");
		told = told.replace(leadingTitle, (all, words: string) => (isChatter(words) || isTitle(words) ? "" : all));
		told = told.replace(leadingWords, (all, words: string) => (isChatter(words) ? "" : all));
		told = told.replace(trailing, (all, words: string | undefined) =>
			words === undefined || isChatter(words) ? "" : all,
		);
	}
	return /\p{L}/u.test(told) ? told : sentence;
}

/** “Hot take from the docks:”, “what I heard:” announce something and tell nothing; “The mayor:” and “8 September:” do. */
const isTitle = (words: string) =>
	(words.split(" ").length > 2 && !/\d|[’']s\b/u.test(words) && (!isTelling(words) || isToReaders(words))) ||
	/^what\b/iu.test(words);

/** “For those of us who skipped the news:” */
const isToReaders = (words: string) => /\b(?:me|us|you|your|y['’]?all|ppl)\b/iu.test(words);

function isTelling(words: string): boolean {
	const reading = readText(words, tokenise(words));
	return reading.tokens.some(
		({ word }, index) =>
			(isFiniteVerb(reading, index) && word !== "be") || (index > 0 && reading.classes[index] === "date"),
	);
}

/** Whose word it is belongs to what is told. */
const isChatter = (words: string) => speechActOf(words) === "chatter" && !/^(?:according to|per)\b/iu.test(words);
