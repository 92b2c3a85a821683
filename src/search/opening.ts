import { chatFillers } from "./stop-words.ts";

/** Typed before a question or after it, and no part of it. */
const padding: ReadonlySet<string> = new Set([
	...chatFillers,
	..."so and but or well now like just also then wait actually basically honestly seriously literally please sorry everyone quick question , . ?".split(
		" ",
	),
]);

const questionWord = "(?:what|when|where|which|who|whom|whose|why|how|if|whether)\\b";
const asked = "(?:someone|somebody|anyone|anybody|people|you|we|i)";
const knowing = "(?:knows?|tells?|told|says?|said|explain|remember|find|see|show|reveal|mention|understand|clear|sure)";

/** Somebody is asked whether they know: what is wanted is what they should know, not a yes or no. */
const openings: readonly RegExp[] = [
	// "Can someone tell me who …", "did Rama say when …", "we do not know why …"
	new RegExp(
		`^(?!${questionWord})(?:\\S+ ){0,5}${knowing} (?:me |us |out |exactly |yet )?(?=(?:in |at |by |to )?${questionWord})`,
	),
	// "Can you give me the date …", "do we know the name …"
	new RegExp(
		`^(?:\\S+ )?${asked} (?:please )?(?:know|tell|get|give|have|name|list|show|find|need|want)(?: me| us)? (?=the |all )`,
	),
	// "I was just wondering if …", "curious why …"
	new RegExp(`^(?:(?:i|am|was|just|been) ){0,4}(?:wondering|curious|asking|confused) (?:about )?(?=${questionWord})`),
	// "Any idea when …", "does anyone have a clue who …"
	new RegExp(`^(?:\\S+ ){1,4}(?:idea|clue|word|news|info) (?:on |about |of )?(?=${questionWord})`),
	// "No joke, did they …"
	/^no (?:cap|joke|lie) /,
	// "When the sites went down, who …": the clause tells the time, and then it is asked.
	/^(?:when|where|if) (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b).{1,150}?(?<!\b(?:and|or)) (?=(?:(?:in|at|by|to|for|from|on) )?(?:what|who|whom|which|how|why)\b)/,
];

/** The question itself, without greetings, fillers and asking whether somebody knows. */
export function withoutOpening(plain: string): string {
	const mark = plain.includes("?") ? " ?" : plain.endsWith(" .") ? " ." : "";
	return `${opened(trimmed(plain))}${mark}`;
}

function opened(plain: string): string {
	const opening = openings.find((each) => each.test(plain));
	return opening === undefined ? plain : opened(trimmed(plain.replace(opening, "")));
}

/** Where nothing would be left, there is nothing but padding, and all of it stays. */
function trimmed(plain: string): string {
	const words = plain.split(" ");
	const from = words.findIndex((word) => !padding.has(word));
	const to = words.findLastIndex((word) => !padding.has(word));
	return from < 0 ? plain : words.slice(from, to + 1).join(" ");
}
