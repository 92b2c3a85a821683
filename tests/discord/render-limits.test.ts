import fc from "fast-check";
import { expect, test } from "vitest";
import { asAsked, questionOf } from "../../src/discord/echo.ts";
import { renderAnswer } from "../../src/discord/render-answer.ts";
import { renderContext } from "../../src/discord/render-context.ts";
import { renderWhy } from "../../src/discord/render-why.ts";
import { textsOf, violations } from "./limits-checker.ts";
import { anyAnswer } from "./samples.ts";

const runs = { numRuns: 150 };

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

test("a passage in its context keeps Discord's limits, on any knowledge", () => {
	fc.assert(
		fc.property(anyAnswer, fc.nat(14), ({ answer, knowledge }, n) => {
			expect(violations(renderContext(answer, n, knowledge))).toEqual([]);
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
