import { expect, test } from "vitest";
import { countOrigins } from "../../src/domain/origins.ts";
import { knowledgeOf } from "../builders.ts";

const knowledge = knowledgeOf({
	sources: {
		wire: "It rained.",
		paper: { text: "It rained.", origin: "wire" },
		log: "It rained.",
	},
});

const at = (source: string, ...others: readonly string[]) => ({
	source,
	repeats: others.map((other) => ({ source: other, start: 0, end: 10, text: "It rained." })),
});

test("documents of one origin count once", () => {
	expect(countOrigins([at("wire"), at("paper")], knowledge)).toBe(1);
	expect(countOrigins([at("wire"), at("log")], knowledge)).toBe(2);
});

test("a document in which a passage stands again counts too", () => {
	expect(countOrigins([at("wire", "paper", "log")], knowledge)).toBe(2);
});

test("nothing comes from nowhere", () => {
	expect(countOrigins([], knowledge)).toBe(0);
});
