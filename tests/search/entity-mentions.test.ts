import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aliasTable, findMentions } from "../../src/search/entity-mentions.ts";
import { tokenise } from "../../src/search/text.ts";

const entity = (id: string, ...names: readonly string[]) => ({
	id,
	name: names[0] ?? id,
	kind: "other" as const,
	aliases: names.slice(1),
});

const table = aliasTable([
	entity("albania", "Albania", "Albanian"),
	entity("albanian-government", "Albanian government", "the government"),
	entity("iranian-government", "Iranian government", "the government"),
	entity("united-states", "United States", "U.S.", "America"),
]);

const namedIn = (text: string) => {
	const tokens = tokenise(text);
	return findMentions(tokens, table).map(({ from, to, entities }) => ({
		text: text.slice(tokens[from]?.start, tokens[to - 1]?.end),
		entities,
	}));
};

describe("an entity", () => {
	test("is named by its longest name that stands there", () => {
		expect(namedIn("The Albanian government spoke for Albania.")).toEqual([
			{ text: "Albanian government", entities: ["albanian-government"] },
			{ text: "Albania", entities: ["albania"] },
		]);
	});

	test("shares a name with another, and then both are meant", () => {
		expect(namedIn("What did the government say?")).toEqual([
			{ text: "the government", entities: ["albanian-government", "iranian-government"] },
		]);
	});

	test("is named in any case and form", () => {
		expect(namedIn("albania’s ALBANIANS")).toMatchObject([{ entities: ["albania"] }, { entities: ["albania"] }]);
		expect(namedIn("the US and united states")).toMatchObject([
			{ entities: ["united-states"] },
			{ entities: ["united-states"] },
		]);
	});

	test("is not named by part of its name, nor by the word us", () => {
		expect(namedIn("United they told us of governments")).toEqual([]);
	});

	test("with a name that has no word is named by nothing", () => {
		expect(findMentions(tokenise("?! 🔥"), aliasTable([entity("fire", "🔥")]))).toEqual([]);
	});
});

test("mentions stand in order and never overlap", () => {
	const word = fc.constantFrom("Albanian", "government", "the", "United", "States", "Iranian", "America", "crane");

	fc.assert(
		fc.property(fc.array(word, { maxLength: 20 }), (words) => {
			const tokens = tokenise(words.join(" "));
			let last = 0;
			for (const { from, to, entities } of findMentions(tokens, table)) {
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				expect(to).toBeLessThanOrEqual(tokens.length);
				expect(new Set(entities).size).toBe(entities.length);
				last = to;
			}
		}),
	);
});
