import { describe, expect, test } from "vitest";
import { type DateMention, datesIn } from "../../src/checking/dates.ts";
import { figuresIn } from "../../src/checking/figures.ts";
import { opposableIn, oppositesIn } from "../../src/checking/opposites.ts";
import { negatedTokens } from "../../src/checking/polarity.ts";
import type { Verdict } from "../../src/domain/check.ts";
import { readText } from "../../src/search/reading.ts";
import { tokenise } from "../../src/search/text.ts";
import { crane } from "./incident.ts";

const read = (text: string) => readText(text, tokenise(text));

describe("a statement about the same thing", () => {
	test.each<readonly [Verdict, string]>([
		["differs", "The mayor of Southport condemned the workers"],
		["differs", "Delta Cranes conceded that its cable was worn"],
		["differs", "The operator stayed"],
		["differs", "The port reopened several of its gates"],
		["differs", "Only one worker left the quay"],
		["differs", "The crane that stopped on 3 May at noon was in Eastport"],
		["differs", "It was Gamma Cranes that the harbour master blamed for the accident"],
		["differs", "The mayor of Eastport praised the workers"],
		["differs", "The crane at Northport stopped on the 4th"],
		["matches", "On the 3rd the crane at Northport stopped at noon"],
		["matches", "The crane at Northport stopped on 03.05. at noon"],
		["matches", "Close to 40 workers left the quay"],
	])("%s: %s", (verdict, message) => {
		expect(crane.check(message).statements.map((each) => each.verdict)).toEqual([verdict]);
	});
});

describe("another name", () => {
	const replaced = (message: string) =>
		crane
			.check(message)
			.statements.flatMap(({ text, deviations, snippets }) =>
				deviations.flatMap(({ kind, said, documented }) =>
					kind === "name" && said !== undefined && documented !== undefined
						? [[text.slice(...said), snippets[0]?.text.slice(...documented)]]
						: [],
				),
			);

	test.each([
		["The crane that stopped on 3 May at noon was in Eastport", [["Eastport", "Northport"]]],
		["Bad cable or not, the harbour master blamed Delta Cranes for the accident", []],
		["THE HARBOUR MASTER BLAMES DELTA CRANES, GIVES THEM ONE DAY", []],
		["Good news from the quay: the harbour master blamed Delta Cranes for the accident", []],
		["Word from the harbour master: he blames Delta Cranes for the accident", []],
	])("is told from a word that only begins a sentence: %s", (message, expected) => {
		expect(replaced(message)).toEqual(expected);
	});
});

describe("opposites", () => {
	const opposedWords = (said: string, documented: string) => {
		const [own, other] = [said, documented].map((text) => ({
			reading: read(text),
			opposable: opposableIn(tokenise(text)),
		}));
		if (own === undefined || other === undefined) return [];
		return [...oppositesIn(own, other)].map(([at, opposite]) => [
			own.reading.tokens[at]?.word,
			other.reading.tokens[opposite]?.word,
		]);
	};

	test.each([
		["the move was logical", "an illogical move", [["logical", "illogical"]]],
		["an unsafe crane", "the crane was safe", [["unsafe", "safe"]]],
		["they achieved it", "they failed", [["achieved", "failed"]]],
		["the port imports steel", "the port was closed", []],
		["close to 40 workers", "strained relations, opened gates", []],
		["they left after a few minutes", "before two officers came a few minutes later", []],
		["they left after the meeting", "they came before the meeting", [["after", "before"]]],
		["logical or illogical", "an illogical move", []],
	])("are told in %j beside %j", (said, documented, opposed) => {
		expect(opposedWords(said, documented)).toEqual(opposed);
	});
});

describe("what is denied", () => {
	const deniedWords = (text: string) => {
		const reading = read(text);
		const negated = negatedTokens(reading);
		return reading.tokens.filter((_, index) => negated[index]).map(({ word }) => word);
	};

	test.each([
		["the crane missed its goal", ["its", "goal"]],
		["the claims have no foundation", ["the", "claims", "have"]],
		["described the claims as baseless", ["described", "the", "claims", "as"]],
		["a plan fabricated in advance", []],
		["it left them no other choice", []],
		["nobody stopped it", ["stopped", "it"]],
	])("in %j", (text, denied) => {
		expect(deniedWords(text)).toEqual(denied);
	});
});

describe("numbers and dates", () => {
	const valuesIn = (text: string) => figuresIn(read(text)).map(({ value, bound }) => [value, bound]);
	const dates = (text: string) => datesIn(read(text)).map(({ date }: DateMention) => date);

	test.each([
		["close to 3,000 people", [[3_000, "about"]]],
		["roughly three thousand people", [[3_000, "about"]]],
		["30k people", [[30_000, "plain"]]],
		["only one car", [[1, "plain"]]],
		["a single day", [[24, "plain"]]],
		["no one came", []],
	])("are counted in %j", (text, values) => {
		expect(valuesIn(text)).toEqual(values);
	});

	test.each([
		["in '18 and ’20", [{ year: 2018 }, { year: 2020 }]],
		["on 08.09. at noon", [{ day: 8, month: 9 }, { time: "noon" }]],
		["on the 7th he left", [{ day: 7 }]],
		["on the 7th attempt", []],
		["version 1.05.2", []],
	])("have their dates told: %j", (text, expected) => {
		expect(dates(text)).toEqual(expected);
	});
});
