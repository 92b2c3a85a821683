import { describe, expect, test } from "vitest";
import { type Account, readAccount } from "../../src/checking/account.ts";
import { contradicts, isWithin } from "../../src/checking/dates.ts";
import { isStrongerBound } from "../../src/checking/figures.ts";
import { ladderNames, ladders } from "../../src/checking/ladders.ts";
import { oppositesIn } from "../../src/checking/opposites.ts";
import { aliasTable } from "../../src/search/entity-mentions.ts";

const entities = [
	{ id: "port", name: "Northport", kind: "state", aliases: ["Northport's"] },
	{ id: "delta", name: "Delta Cranes", kind: "organisation", aliases: ["Delta"] },
] as const;

const read = (text: string): Account =>
	readAccount(text, {
		aliases: aliasTable(entities),
		isKnown: () => true,
		isAlias: (word) => ["northport", "delta"].includes(word),
	});

const wordsOf = ({ reading }: Account, { from, to }: { readonly from: number; readonly to: number }) =>
	reading.tokens
		.slice(from, to)
		.map(({ text }) => text)
		.join(" ");

describe("dates", () => {
	test.each([
		["15 July", { month: 7, day: 15 }],
		["July 15th", { month: 7, day: 15 }],
		["the 15th of July", { month: 7, day: 15 }],
		["the fifteenth of July", { month: 7, day: 15 }],
		["15 Jul 2022", { year: 2022, month: 7, day: 15 }],
		["2022-07-15", { year: 2022, month: 7, day: 15 }],
		["15/07/2022", { year: 2022, month: 7, day: 15 }],
		["7/15/2022", { year: 2022, month: 7, day: 15 }],
		["in July", { month: 7 }],
		["since 2014", { year: 2014 }],
		["at midday", { time: "noon" }],
	])("%s", (text, date) => {
		expect(read(`It stopped ${text}.`).dates.map((each) => each.date)).toEqual([date]);
	});

	test("hold one another where one says no more than the other", () => {
		expect(isWithin({ month: 7 }, { month: 7, day: 15 })).toBe(true);
		expect(isWithin({ month: 7, day: 15 }, { month: 7 })).toBe(false);
		expect(contradicts({ month: 7, day: 15 }, { month: 7 })).toBe(false);
		expect(contradicts({ month: 7, day: 15 }, { month: 7, day: 16 })).toBe(true);
	});
});

describe("numbers", () => {
	test.each([
		["nearly 3,000 members", 3_000, "about"],
		["three thousand members", 3_000, "plain"],
		["3k members", 3_000, "plain"],
		["a hundred members", 100, "plain"],
		["more than thirty two members", 32, "least"],
		["exactly 12 members", 12, "exact"],
		["24 hours", 24, "plain"],
		["24h", 24, "plain"],
		["within a day", 24, "plain"],
		["two days", 48, "plain"],
	])("%s", (text, value, bound) => {
		expect(read(`They had ${text}`).figures).toMatchObject([{ value, bound }]);
	});

	test.each(["no one knew", "one of them left", "the two met", "in 2014", "it is 100 % sure"])(
		"none in: %s",
		(text) => {
			expect(read(text).figures).toEqual([]);
		},
	);

	test("are stronger when they claim more than is documented", () => {
		expect(isStrongerBound("least", "about")).toBe(true);
		expect(isStrongerBound("plain", "about")).toBe(false);
		expect(isStrongerBound("about", "plain")).toBe(false);
	});
});

describe("denials", () => {
	test.each([
		["The crane did not stop", "stop"],
		["There was no wiping of data", "wiping of data"],
		["Delta denied that it was unsafe", "that it was unsafe"],
		["No doubt the crane stopped", ""],
		["Delta never denied the accident", "denied"],
		["It called the claim baseless", "It called the claim"],
	])("%s", (text, denied) => {
		const { reading, negated } = read(text);

		expect(
			reading.tokens
				.filter((_, index) => negated[index])
				.map((token) => token.text)
				.join(" "),
		).toBe(denied);
	});

	test.each([
		["The plan failed", "The plan succeeded", true],
		["It left after the strike", "It left before the strike", true],
		["It left after the strike", "It came before the storm", false],
		["They condemned it", "They welcomed it", true],
		["They condemned it", "They condemned this and welcomed that", false],
	])("and opposites: %s / %s", (said, documented, isOpposite) => {
		expect(oppositesIn(read(said), read(documented)).size > 0).toBe(isOpposite);
	});
});

describe("who says it", () => {
	test.each([
		["Delta said that the crane was unsafe", "Delta", "that the crane was unsafe"],
		["According to Delta, the crane was unsafe", "Delta", "the crane was unsafe"],
		["“The crane was unsafe,” Delta said", "Delta", "The crane was unsafe"],
		["The crane was unsafe, according to Delta", "Delta", "The crane was unsafe"],
		["Delta: “The crane was unsafe”", "Delta", "The crane was unsafe"],
		["In Delta's words the crane was unsafe", "Delta's", "the crane was unsafe"],
		["Delta is certain that the crane was unsafe", "Delta", "that the crane was unsafe"],
		["“The crane was unsafe,” Delta said in a letter", "Delta", "The crane was unsafe"],
		[
			"The port closed after a failure that Northport blames on Delta",
			"Northport",
			"The port closed after a failure that Northport blames on Delta",
		],
		["Delta sees a danger in the crane", "Delta", "a danger in the crane"],
		["Delta finds the crane unsafe", "Delta", "the crane unsafe"],
		["For Delta the crane was unsafe", "Delta", "the crane was unsafe"],
		["In Delta's telling the crane was unsafe", "Delta's", "the crane was unsafe"],
		["As far as Delta is concerned, the crane was unsafe", "Delta", "the crane was unsafe"],
		["From Delta's point of view the crane was unsafe", "Delta's", "the crane was unsafe"],
		["The crane was unsafe, if you believe Delta", "Delta", "The crane was unsafe"],
		["As Delta puts it, the crane was unsafe", "Delta", "the crane was unsafe"],
		["The crane was unsafe (source: Delta)", "Delta", "The crane was unsafe"],
		["“The port was careless,” says Delta", "Delta", "The port was careless"],
		["Delta labelled the crane unsafe", "Delta", "the crane unsafe"],
		["Delta holds the port responsible", "Delta", "the port responsible"],
		["In the eyes of Delta the crane was unsafe", "Delta", "the crane was unsafe"],
		["Protest from Delta: the crane was safe", "Delta", "the crane was safe"],
	])("%s", (text, speaker, scope) => {
		const account = read(text);
		const [attribution] = account.attributions;

		expect(attribution?.speakers.map((name) => wordsOf(account, name))).toEqual([speaker]);
		expect(attribution && wordsOf(account, attribution.scope)).toBe(scope);
	});

	test("goes on with whoever the sentence is about", () => {
		const account = read("Delta condemned the plan of Northport, calling it unsafe");

		expect(account.attributions.flatMap(({ speakers }) => speakers).map((name) => wordsOf(account, name))).toEqual([
			"Delta",
		]);
	});

	test.each([
		"Delta's claims are old",
		"Delta found the crane",
		"In a letter to the port Delta asked for time",
		"The meeting was called off",
		"It was proven that the crane was unsafe",
	])("nobody: %s", (text) => {
		expect(read(text).attributions).toEqual([]);
	});
});

describe("the ladders", () => {
	test.each(ladderNames)("%s climbs, and stands on a step of its own without a word", (name) => {
		const { steps, unmarked } = ladders[name];
		const ranks = steps.map(({ rank }) => rank);

		expect(ranks).toEqual([...new Set(ranks)].sort((one, other) => one - other));
		expect(ranks).not.toContain(unmarked);
		expect(steps.every(({ why, words }) => why !== "" && words.length > 0)).toBe(true);
	});

	test.each([
		["It apparently stopped", "certainty", 3],
		["It was undeniable", "certainty", 6],
		["It stopped on 3 May", "certainty", undefined],
		["They planned to stop it", "outcome", 1],
		["It acted in support of its goals", "outcome", undefined],
		["It stopped for good", "duration", 4],
		["Several of them stopped", "extent", 1],
		["It wiped the disks", "severity", 3],
		["It was the cable, 100 %", "certainty", 6],
		["It was the cable, period", "certainty", 6],
		["The period was long", "certainty", undefined],
		["As far as anybody knows it stopped", "certainty", 3],
		["They like the reports", "certainty", undefined],
		["It stopped as planned", "outcome", undefined],
		["It was due to stop", "outcome", 1],
		["It was due to the storm", "outcome", undefined],
		["It threatened to stop", "outcome", 1],
		["It threatens the peace", "outcome", undefined],
		["They announced a strike", "outcome", 1],
		["They announced that it stopped", "outcome", undefined],
		["They severed all of them", "extent", 5],
		["A closely watched port", "severity", undefined],
	])("%s: %s", (text, ladder, rank) => {
		expect(read(text).markers.find((marker) => marker.ladder === ladder)?.rank).toBe(rank);
	});
});
