import type { Reading } from "../search/reading.ts";
import { boundaryClass } from "../search/word-classes.ts";
import { words } from "./word-list.ts";

/** Past forms that no ending tells, beside those of the word classes. */
const irregular = words(`
	beat bit bled blew bought broke brought built burnt came caught chose cost cut dealt did drew drove fell felt fled flew
	forbade forgot fought found froze gave got grew had heard held hid hit hung hurt kept knew laid lay led left lent let lost made
	meant met paid put quit ran rang read rode rose said sank sat saw sent set shook shot shut sold sought spent spoke spread stole
	stood struck stuck swore swept swam took taught tore threw thought told understood was were went withdrew woke won wore wrote`);

/** Third persons that a sentence often has; any other is known by what stands around it. */
const present = words(`
	accuses admits affirms agrees announces asks assesses backs believes blames calls claims condemns confirms considers
	contains decides declares demands denies describes disputes endorses expels finds gets gives goes has holds hopes insists
	is keeps knows leaves makes means needs owns orders pays plans points proves questions refuses rejects reports
	requires says seems sees shows stands suspects supports takes tells thinks threatens vows wants warns welcomes works are
	say claim believe think suspect deny have do know want need`);

const beforeInfinitive = words("to will would can could may might must shall should");

/** Whether a token is a verb that makes a sentence: no participle before a noun, no infinitive. */
export function isFiniteVerb(reading: Reading, index: number): boolean {
	const { tokens, classes, gaps } = reading;
	const word = tokens[index]?.word ?? "";
	if (classes[index] === "auxiliary") return word !== "being" && word !== "been";
	if (gaps[index] === "-" || isBound(tokens[index - 1]?.word ?? "")) return false;
	if (present.has(word) || irregular.has(word)) return classes[index] !== "name" || index > 0;
	return isPastForm(reading, index) || isThirdPerson(reading, index);
}

const isBound = (before: string) =>
	beforeInfinitive.has(before) || boundaryClass(before) === "determiner" || boundaryClass(before) === "preposition";

const isPastForm = ({ tokens, classes, isParted }: Reading, index: number) =>
	/\p{L}{2}ed$/u.test(tokens[index]?.word ?? "") && classes[index] !== "name" && (index === 0 || !isParted[index]);

/** `pays` in “Norway pays for it”. */
function isThirdPerson({ tokens, classes }: Reading, index: number): boolean {
	const after = boundaryClass(tokens[index + 1]?.word ?? "");
	return (
		/[a-z]{2}s$/.test(tokens[index]?.word ?? "") &&
		boundaryClass(tokens[index]?.word ?? "") !== "determiner" &&
		!/['’]s$/.test(tokens[index - 1]?.text ?? "") &&
		(classes[index - 1] === "name" || classes[index - 1] === "pronoun") &&
		(after === "determiner" || after === "preposition")
	);
}

/** Past participles that no ending tells. */
const participles = words(`
	beaten bought broken brought built burnt caught chosen cut done driven expelled found given gone held hit hurt kept known laid
	left lost made meant paid put said seen sent set shot shut sold stolen struck taken taught thrown told torn understood won worn
	written`);

export const isParticiple = (word: string): boolean => /\p{L}{2}ed$/u.test(word) || participles.has(word);

const being = words("is are was were be been being get gets got getting");

/** Whether a verb is in the passive: “were thrown”, “has been badly hit”. */
export function isPassive({ tokens }: Reading, index: number): boolean {
	if (!isParticiple(tokens[index]?.word ?? "")) return false;
	return [1, 2, 3].some(
		(back) => being.has(tokens[index - back]?.word ?? "") && isOnlyAdverbs(tokens, index - back + 1, index),
	);
}

const isOnlyAdverbs = (tokens: Reading["tokens"], from: number, to: number) =>
	tokens
		.slice(from, to)
		.every(({ word }) =>
			/ly$|^(?:not|also|already|been|being|just|all|both|still|again|soon|then|even|never)$/.test(word),
		);
