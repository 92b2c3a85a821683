import { withoutOpening } from "../search/opening.ts";
import { readText } from "../search/reading.ts";
import { chatFillers, stopWords } from "../search/stop-words.ts";
import { tokenise } from "../search/text.ts";
import { isFiniteVerb } from "./verbs.ts";
import { words } from "./word-list.ts";

/** What somebody does with a sentence: states something that documents could hold, asks, or only chats. */
type SpeechAct = "statement" | "question" | "chatter";

/** Greetings, thanks, feelings, agreement and talk about the talk itself. */
export const chatWords = words(`
	absurd afternoon agree agreed amazing awesome awful awkward bad better big brb breath bruh care chat clear confused cool correct
	crazy cringe cute day dear dinner dinner disagree discuss discussion enjoy evening everyone exactly excited fair feel feeling fine
	fun funny glad good goodbye gonna great guess happen happened happening happy hate heard help helpful hilarious hope huge
	imagine insane interesting insightful keep later laugh lmaooo lot lots love lovely luck mad mean message minute mind mods moment
	morning mood nerd nice night nuts omw opinion people perfect pinned point possible post posting pretty read reading reason right sad
	said same saying scary see server setting share sharing shocked shocking sick sleep smart soon sound sounds source stay story stuff
	stupid super sure surprised suprised surprising talk talking team tell terrible thank thankful think thinking thought thread today
	tomorrow tonight topic totally true understand unbelievable update updates wait waiting watch way weather weekend welcome weird
	well wild wish wonder word words work wrong yesterday advance asked recap context joined quick article articles piece pieces link
	links info news cents fact facts check checked question questions answer answers guys folks friends gang lads u ur gosh god ugh yikes hmmm
	mod note psa reminder disclaimer phew welp meh oof nah bye cya ttyl afk back start new remember notice noticed seen watched`);

const isChat = (word: string) => stopWords.has(word) || chatFillers.has(word) || chatWords.has(word);

const auxiliary = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n'?t)?";
const asking = new RegExp(
	[
		String.raw`^(?:(?:in|at|by|to|for|from|on|about|since) )?(?:who|whom|whose|which|what|when|where|how)(?:'?s|'?d|'?re)? (?:\S+ ){0,3}?${auxiliary}\b(?! not)`,
		"^(?:who|what|when|where)(?:'s|s) ",
		"^(?:who|what|which|how many|how much) [a-z]+(?:ed|s|id|ook|aid|ew|ame|ade|ent|eft)\\b",
		"^(?:why|how come|how many|how much|how long|how old|how sure) ",
		`^${auxiliary} (?:the|a|an|this|that|these|those|there|he|she|it|they|we|you|i|any|anyone|anybody|someone|all|his|her|their|its|our)\\b`,
	].join("|"),
	"u",
);
/** Asked by whoever doesn't say that they ask. */
const wondering =
	/\b(?:(?:any(?:one|body)|some(?:one|body)|you|we) (?:know|knows|remember|tell me|explain)|(?:i )?(?:wonder|wondering|curious)|tell me|remind me|any idea) (?:about )?(?:who|what|when|where|which|why|how|if|whether)\b/u;

export function speechActOf(sentence: string): SpeechAct {
	const tokens = tokenise(sentence);
	if (/:\s*$/.test(sentence) || tokens.every(({ word }) => isChat(word)))
		return isShortQuestion(sentence) ? "question" : "chatter";
	if (isQuestion(sentence)) return "question";
	return saysNothing.some((holds) => holds(sentence)) ? "chatter" : "statement";
}

/** “why?” asks about what was said before, “how are you?” about whoever reads it; “how many people were in them?” can be looked up. */
const isShortQuestion = (sentence: string) =>
	/\b(?:who|what|when|where|why|how)\b(?: \S+){2,}\?/iu.test(sentence) &&
	!/\b(?:you|your|u|we|i|me|my|us|everyone|guys)\b/iu.test(sentence);

function isQuestion(sentence: string): boolean {
	if (/\?[?!.\s"”’')\]]*$/u.test(sentence)) return true;
	if (isFreeRelative(sentence)) return false;
	const plain = sentence.toLowerCase().replaceAll("’", "'");
	return wondering.test(plain) || asking.test(withoutOpening(plain).replace(/^[^\p{L}]+/u, ""));
}

/** “What reporters saw was a barrel”, “what I heard: the port is closed”: it tells what, and doesn't ask. */
function isFreeRelative(sentence: string): boolean {
	if (!/^(?:\p{L}+ ){0,2}what\b(?!['’]s\b)/iu.test(sentence)) return false;
	const [title = "", told] = sentence.split(/:\s+/u);
	const reading = readText(title, tokenise(title));
	const what = reading.tokens.findIndex(({ word }) => word === "what");
	if (reading.classes[what + 1] === "auxiliary") return false;
	const verbs = reading.tokens.flatMap((_, index) => (index > what && isFiniteVerb(reading, index) ? index : []));
	const between = reading.tokens.slice((verbs[0] ?? 0) + 1, verbs[1]);
	return told !== undefined || (verbs.length > 1 && !between.some(({ word }) => subordinators.has(word)));
}

const subordinators = words(
	"that which who whom when where why how if whether because as after before while since and",
);

/** “I just woke up”, “my phone died”: nothing about anybody else stands in it. What “I think that …” introduces does. */
const isAboutOneself = (sentence: string) =>
	/^(?:\p{L}+ ){0,2}(?:i|i'?m|i'?ll|i'?ve|i'?d|im|ive|we['’]re|me|idk)\b/iu.test(sentence) &&
	namesNothing(sentence) &&
	!/\b(?:that|think|heard|believe|guess|says?|said|reckon|suppose|read)\b/iu.test(sentence);

const namesNothing = (sentence: string) =>
	!tokenise(sentence).some(
		({ text, isNumber, isCapitalised }, index) => isNumber || (isCapitalised && index > 0 && !/^I\b/.test(text)),
	);

/** “wow this channel is busy today”: it is about where people write, not about what they write of. */
const isAboutTheTalk = (sentence: string) =>
	/\b(?:this|our) (?:whole |entire )?(?:channel|chat|server|thread|conversation|convo|discussion)\b/iu.test(sentence) &&
	namesNothing(sentence);

/** “I can't believe it”, “nobody can deny that”, “that line gave me chills”: what one thinks of what was said. */
const isRemark = (sentence: string) =>
	namesNothing(sentence) &&
	(/^(?:and )?(?:(?:i|we|you|nobody|no ?one)\b|can['’]?t\b).*\b(?:believe|deny|dispute|doubt|argue with) (?:it|this|that)\b[^\p{L}]*$/iu.test(
		sentence,
	) ||
		/^(?:this|that|these|those|it)\b.*\bme\b/iu.test(sentence));

const isGreeting = (sentence: string) =>
	/^(?:good (?:morning|evening|night|day)|gm|gn|hi|hello|hey|hiya|thanks|thank you|thx|lma?o+|lol|sorry)\b/iu.test(
		sentence,
	) && namesNothing(sentence);

/** Words of an aside at most. */
const longestAside = 7;

/** “Asking for a podcast”: no subject, no verb, no name. */
function isAside(sentence: string): boolean {
	const reading = readText(sentence, tokenise(sentence));
	return (
		reading.tokens.length <= longestAside &&
		/^\p{L}+(?:ing|ed)\b/iu.test(sentence) &&
		!reading.tokens.some((_, index) => index > 0 && isFiniteVerb(reading, index)) &&
		namesNothing(sentence)
	);
}

const isRequest = (sentence: string) =>
	/^(?:(?:please|pls|plz)\b|(?:just |also |so )?(?:see|read|look|check|click|watch|note|remember|stop|keep|don['’]?t|let['’]?s|ask|ping|dm|follow|enjoy|sorry|thanks|thank|thx|calm|chill|relax|cope|wake|sit|hang|hold on|bear with|correct me)\b)/iu.test(
		sentence,
	) && namesNothing(sentence);

/** Words of an exclamation at most. */
const longestExclamation = 4;

/** “Servus!”, “unpopular opinion incoming”: no verb, no name, no number, and nothing around that it could belong to. */
export function isExclamation(sentence: string): boolean {
	const reading = readText(sentence, tokenise(sentence));
	return (
		reading.tokens.length <= longestExclamation &&
		!/\p{L}['’](?:s|d|re|ve|ll)\b/iu.test(sentence) &&
		!reading.tokens.some((_, index) => isFiniteVerb(reading, index)) &&
		namesNothing(sentence)
	);
}

/** In any of these ways a sentence states nothing that documents could hold. */
const saysNothing = [isAboutOneself, isAboutTheTalk, isRemark, isRequest, isGreeting, isAside];
