import fc from "fast-check";
import { expect, test } from "vitest";
import { asAsked, questionOf } from "../../src/discord/echo.ts";
import { fullLength } from "../../src/discord/quotation.ts";
import { renderAnswer } from "../../src/discord/render-answer.ts";
import { renderContext } from "../../src/discord/render-context.ts";
import { renderWhy } from "../../src/discord/render-why.ts";
import { textsOf, violations } from "./limits-checker.ts";
import { anyAnswer } from "./samples.ts";

const runs = { numRuns: 50 };

test("an answer keeps Discord's limits, on any knowledge", () => {
	fc.assert(
		fc.property(anyAnswer, fc.nat(16), ({ answer, knowledge }, from) => {
			const remark = "The knowledge has changed since that answer was given. This is the answer now.";

			expect(violations(renderAnswer(answer, knowledge))).toEqual([]);
			expect(violations(renderAnswer(answer, knowledge, { from }))).toEqual([]);
			expect(violations(renderAnswer(answer, knowledge, { audience: "everyone", remark }))).toEqual([]);
		}),
		runs,
	);
});

test("every snippet of an answer shows a good part of its words, however long all names are", () => {
	fc.assert(
		fc.property(anyAnswer, ({ answer, knowledge }) => {
			const shown = textsOf(renderAnswer(answer, knowledge)).filter((text) => /^-# \*\*\[\d+\]\*\* /m.test(text));

			expect(shown).toHaveLength(Math.min(3, answer.snippets.length));
			for (const [index, { text, highlights }] of answer.snippets.slice(0, 3).entries()) {
				expect(shown[index]?.length).toBeGreaterThan(Math.min(200, fullLength(text, highlights)));
			}
		}),
		runs,
	);
});

test("a passage in its context keeps Discord's limits, on any knowledge", () => {
	fc.assert(
		fc.property(anyAnswer, ({ answer, knowledge }) => {
			for (const snippet of answer.snippets.slice(0, 2)) {
				const source = knowledge.sources.get(snippet.source);
				const reply = source && renderContext(snippet, source, knowledge);
				expect(reply && violations(reply)).toEqual([]);
			}
		}),
		runs,
	);
});

test("the reasons of an answer keep Discord's limits, on any knowledge", () => {
	fc.assert(
		fc.property(anyAnswer, ({ answer, knowledge }) => {
			expect(violations(renderWhy(answer, knowledge))).toEqual([]);
		}),
		runs,
	);
});

test("the question can be read off every answer again", () => {
	fc.assert(
		fc.property(anyAnswer, ({ answer, knowledge }) => {
			expect(questionOf(textsOf(renderAnswer(answer, knowledge)))).toBe(asAsked(answer.question));
		}),
		runs,
	);
});
