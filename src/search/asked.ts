import { isPhraseEnd, kindOfNoun, kindOfPhrase } from "./type-nouns.ts";

/** What a question asks for. `anything` where its words don't tell. */
export type Asked =
	/** May be answered by an organisation or a state as well: "who did it?". */
	| "person"
	| "organisation"
	| "time"
	| "duration"
	| "place"
	| "number"
	| "reason"
	| "manner"
	/** What somebody said, in their words. */
	| "words"
	/** What or who something is. */
	| "definition"
	/** Yes or no. */
	| "confirmation"
	/** How two things differ, or which of two it is. */
	| "comparison"
	| "anything";

/** A way in which a question asks, in the words of `inPlainWords`. */
interface Form {
	readonly asked: Asked;
	readonly why: string;
	readonly pattern: RegExp;
}

const auxiliary = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)";
const questionWord = "(?:what|which|when|where|who|whom|whose|why|how)";
const command = "(?:name|list|give|tell|show|find|identify|cite|specify|provide|want|need)";
const unit = "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|time)";
const document = "(?:articles?|documents?|sources?|texts?|reports?)";

/** Of two that begin at one word the first counts. Gaps are bounded or anchored, so that no question takes long. */
const forms: readonly Form[] = [
	{
		asked: "anything",
		why: "A long sentence that states something was pasted, whatever who and when stand in it.",
		pattern: new RegExp(`^(?!(?:\\S+ )?(?:${questionWord}|${auxiliary}|${command})\\b)(?:\\S+ ){8,60}\\.$`),
	},
	{
		asked: "comparison",
		why: "Two things are named to be held against each other.",
		pattern: /\b(?:compare|comparison|contrast|versus|vs)\b/,
	},
	{
		asked: "comparison",
		why: "How they differ is no manner.",
		pattern: new RegExp(`\\bhow ${auxiliary} .{1,120} (?:differ|different|compare|similar|alike)\\b`),
	},
	{
		asked: "comparison",
		why: "One of two is to be chosen; with “any” it is a yes or no about both.",
		pattern: new RegExp(
			`^${auxiliary} (?!.*\\b(?:any|anyone|anybody|anything|ever)\\b).* or (?!not\\b|no\\b|so\\b|some|any|what\\b)\\S`,
		),
	},
	{
		asked: "comparison",
		why: "Nothing but two names.",
		pattern: new RegExp(`^(?!${questionWord}\\b)\\S+(?: \\S+)? or \\S+(?: \\S+)?(?: \\?)?$`),
	},
	{
		asked: "time",
		why: "How far back or ahead, against the calendar.",
		pattern: /\bhow (?:early|late|recent|recently|long ago)\b/,
	},
	{
		asked: "duration",
		why: "How long it took or lasted.",
		pattern: new RegExp(`\\bhow (?:long|quickly|fast|soon)\\b|\\bhow (?:many|much) (?:more )?${unit}\\b(?! of\\b)`),
	},
	{
		asked: "number",
		why: "A degree that is counted or measured.",
		pattern: /\bhow (?:many|much|often|large|big|small|old|young|far|high|deep|tall|wide|heavy|hot|cold)\b/,
	},
	{
		asked: "number",
		why: "A quantity that is named without asking by any word.",
		pattern: new RegExp(`^(?!${auxiliary}\\b|.*\\b${questionWord}\\b).*\\b(?:number|amount|percentage) of\\b`),
	},
	{ asked: "time", why: "Its own question word.", pattern: /\bwhen\b/ },
	{ asked: "place", why: "Its own question word.", pattern: /\bwhere(?:abouts)?\b/ },
	{ asked: "reason", why: "Its own question words.", pattern: /\bwhy\b|\bhow come\b|\bwhat for\b/ },
	{
		asked: "reason",
		why: "What came first, as the subject of a verb of causing.",
		pattern: /\bwhat (?:has |had )?(?:caused|led|made (?!up\b)|prompted|triggered|sparked|provoked|motivated|drove)\b/,
	},
	{
		asked: "words",
		why: "A verb of saying with its speaker; what documents say is what they hold, not somebody's words.",
		pattern: new RegExp(
			`\\bwhat (?:do|does|did|has|have|had) (?!(?:the |these |your )?${document}\\b)(?:\\S+ ){1,8}(?:say|said|call|called|state(?! \\w+)|state (?:about|on|that|in)|stated|tell|told|claim|claimed|describe|write|respond|reply|comment|remark|announce)\\b`,
		),
	},
	{
		asked: "words",
		why: "How somebody put it.",
		pattern: new RegExp(
			`\\bhow ${auxiliary} .{2,80} (?:describe|described|call|characteri[sz]e|put it|phrase|word)\\b`,
		),
	},
	{
		asked: "words",
		why: "Words as such.",
		pattern: /\bquotes?\b|\bin (?:his|her|its|their) (?:own )?words\b|\b(?:what|anything) (?:was |is )?said\b/,
	},
	{
		asked: "definition",
		why: "What a word stands for.",
		pattern: /^define\b|\bwhat (?:do|does|did) .{1,80} (?:mean|stand for)\b|\bwhat (?:is|was) meant\b/,
	},
	{ asked: "person", why: "Its own question words.", pattern: /\bwho(?:m|se|ever)?\b/ },
	{ asked: "manner", why: "Whatever else is asked with how.", pattern: /\bhow\b/ },
	{
		asked: "confirmation",
		why: "The verb comes first, or right after an introduction.",
		pattern: new RegExp(
			`^(?:(?:in|on|at|by|for|from|with|according|after|before|during|since|under|besides) (?!what|which|whose|whom).{1,100} , )?${auxiliary}\\b|^(?:whether|if|(?:it is )?true that)\\b`,
		),
	},
	{
		asked: "confirmation",
		why: "A statement that wants to be agreed to.",
		pattern: new RegExp(`^(?!.*\\b${questionWord}\\b).+ (?:right|correct|true|${auxiliary} .*)\\?$`),
	},
];

interface Found {
	readonly asked: Asked;
	/** UTF-16 code units into the plain text. */
	readonly at: number;
}

/**
 * What begins earliest decides: `why` asks in "why did they leave when they did".
 *
 * @param plain - As `withoutOpening` leaves it.
 * @param names - Words of the question that are capitalised, in lower case.
 */
export function whatIsAsked(plain: string, names: ReadonlySet<string>): Asked {
	const found = [...byDefinition(plain, names), ...byForm(plain), ...byNoun(plain), ...byOrder(plain)];
	const [first] = found.sort((one, other) => one.at - other.at);
	return first?.asked ?? "anything";
}

const thing = /\b(?:what|who) (?:is|are|was|were) (?:(an?|the) )?([^ ?]+(?: [^ ?]+){0,2})(?: \?)?$/;

/** "What is a wiper", "who is Mandiant": a thing or a name by itself. "What was stolen" and "who is behind it" are none. */
function byDefinition(plain: string, names: ReadonlySet<string>): readonly Found[] {
	const match = thing.exec(plain);
	if (match === null) return [];

	const [, article, rest = ""] = match;
	const words = rest.split(" ");
	const isThing = article === "the" ? words.every((word) => names.has(word)) : words.every(canBeDefined);
	const isKind = article === undefined && kindOfNoun(words.at(-1) ?? "") !== undefined;
	return isThing && !isKind ? [{ asked: "definition", at: match.index }] : [];
}

/** What is said of a thing or somebody, and asks for more than what they are. */
const saidOfIt = new Set(
	`alive built burning burnt cut dead done found given going guilty happening her here him hit hurt involved it known left lost made me
	missing new next responsible said seen sent shown stolen taken them there these this those told true up us wrong written`.split(
		/\s+/,
	),
);

const canBeDefined = (word: string) => !isPhraseEnd(word) && !saidOfIt.has(word) && !/ed$|'|^,$/.test(word);

const byForm = (plain: string): readonly Found[] =>
	forms.map(({ asked, pattern }) => ({ asked, at: plain.search(pattern) })).filter(({ at }) => at >= 0);

const askingWhat =
	/\b(what|which) (?:exactly |precisely |else )?((?:is|are|was|were|(?:will|would|could|may|might) be|has been) )?/g;

/** "In which case …"; anywhere else "which" may belong to a relative clause. */
const clauseStart = /(?:^|, )(?:\S+ )?$/;

/** "Which company …", "what was the date …": the noun tells the kind; "what" without one asks for anything. */
const byNoun = (plain: string): readonly Found[] =>
	[...plain.matchAll(askingWhat)].flatMap(({ 0: words, 1: asking, 2: verb, index: at }) => {
		const asked = kindOfPhrase(plain.slice(at + words.length), { beFollowed: verb === undefined });
		const isRelative = asking === "which" && !clauseStart.test(plain.slice(0, at));
		return asked === undefined && isRelative ? [] : [{ asked: asked ?? "anything", at }];
	});

const order = new RegExp(`^${command}(?: (?:me|us|out))? `);
const complement = / (?:of|for|between|that|who|which|behind) /;
const anyQuestionWord = /\b(?:what|which|when|where|whom|whose|why|how)\b/;

/** "Name the minister", "number of cars", "the company that …": no question word at all. */
function byOrder(plain: string): readonly Found[] {
	const isOrder = order.test(plain) || (complement.test(plain) && !anyQuestionWord.test(plain));
	const asked = isOrder ? kindOfPhrase(plain.replace(order, ""), { beFollowed: false }) : undefined;
	return asked === undefined ? [] : [{ asked, at: 0 }];
}

const denial = /\b(?:not|never|no|nobody|none|nothing|neither|nor|nowhere|without)\b/;
/** "Isn't it in NATO?" asks for the same as "is it"; "or not" and "not only" deny nothing. */
const noDenial = new RegExp(`^${auxiliary} not\\b|\\bor (?:not|no|without)\\b|\\bnot (?:only|just)\\b`, "g");

/** Whether the question asks about what is not so: "who did not leave", "why was nothing stolen". */
export const isNegated = (plain: string): boolean => denial.test(plain.replace(noDenial, " "));
