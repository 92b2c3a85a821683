import { describe, expect, test } from "vitest";
import { lexicon } from "../../src/search/lexicon.ts";
import { stopWords } from "../../src/search/stop-words.ts";
import { tokenise } from "../../src/search/text.ts";

const stemsOf = (member: string) =>
	tokenise(member)
		.map(({ stem }) => stem)
		.join(" ");

const groups = lexicon.map((group) => new Set(group.map(stemsOf)));

/** Whether some group has both words or phrases, in whichever form. */
const areTogether = (one: string, other: string) =>
	groups.some((group) => group.has(stemsOf(one)) && group.has(stemsOf(other)));

describe("a word of people who ask stands for one of the press:", () => {
	test.each([
		["hacked", "breach"],
		["hackers", "perpetrators"],
		["nicked", "stolen"],
		["nuked", "wiped"],
		["flaw", "vulnerability"],
		["blackout", "outage"],
		["pull the plug", "disrupted"],
		["knock out", "disabled"],
		["take down", "shut down"],
		["blamed", "accused"],
		["fault", "responsible"],
		["confess", "admitted"],
		["call out", "condemned"],
		["payback", "retaliation"],
		["hit back", "retaliated"],
		["kick out", "expelled"],
		["throw out", "expelled"],
		["dipped", "left"],
		["back off", "withdraw"],
		["call off", "cancelled"],
		["step down", "resigned"],
		["sacked", "dismissed"],
		["burned", "fire"],
		["crashed", "accident"],
		["cops", "police"],
		["busted", "arrested"],
		["sue", "lawsuit"],
		["scammed", "fraud"],
		["refund", "compensation"],
		["sorry", "apologised"],
		["probe", "investigation"],
		["warned", "threatened"],
	])("%s – %s", (asked, written) => {
		expect(areTogether(asked, written)).toBe(true);
	});
});

describe("words that a question must not exchange never share a line:", () => {
	test.each([
		["july", "august"],
		["deny", "admit"],
		["accuse", "guilty"],
		["convict", "acquit"],
		["win", "lose"],
		["increase", "decrease"],
		["begin", "end"],
		["normal", "unusual"],
		["proportionate", "excessive"],
		["allow", "ban"],
		["support", "condemn"],
		["ally", "enemy"],
		["ambassador", "diplomat"],
		["victim", "culprit"],
		["steal", "leak"],
		["east", "west"],
	])("%s – %s", (one, other) => {
		expect(areTogether(one, other)).toBe(false);
	});
});

test("every word or phrase keeps something beside the stop words", () => {
	const nothing = lexicon.flat().filter((member) => tokenise(member).every(({ word }) => stopWords.has(word)));

	expect(nothing).toEqual([]);
});

test("no group names a word twice, and no two groups are the same", () => {
	const spelled = lexicon.map((group) => [...group].sort().join(" "));

	expect(lexicon.filter((group) => group.length < 2 || new Set(group).size < group.length)).toEqual([]);
	expect(spelled.filter((group, index) => spelled.indexOf(group) !== index)).toEqual([]);
});

test("words are lower-case English words: general, of no incident", () => {
	expect(lexicon.flat().filter((word) => !/^[a-z]+(?:-[a-z]+)*$/.test(word))).toEqual([]);
});
