import { expect, test } from "vitest";
import { renderContext } from "../../src/discord/render-context.ts";
import { buttonsOf, componentsOf, textsOf } from "./limits-checker.ts";
import { answerOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "./samples.ts";

const text = [
	"Far away, nothing happened.",
	"The morning was calm. The crane moved.",
	"It stopped at noon. Nobody was hurt.",
	"The union spoke. The firm did not.",
	"Far away, nothing happened again.",
].join("\n\n");
const log = sourceOf(text, { url: "https://example.org/log", archived: `https://example.org/${"a".repeat(600)}` });
const passage = snippetOf(passageOf(log, "Nobody was hurt."));

test("shows the passage bold between the paragraphs around it", () => {
	const [, shown] = textsOf(renderContext(answerOf([passage]), 0, knowledgeOf([log])));

	expect(shown).toBe(
		[
			"> The morning was calm. The crane moved.",
			"> ",
			"> It stopped at noon. **Nobody was hurt.**",
			"> ",
			"> The union spoke. The firm did not.",
			"-# **[1]** Harbour log, paragraph 3",
		].join("\n"),
	);
});

test("says exactly what the words are identical to", () => {
	const [, , promise] = textsOf(renderContext(answerOf([passage]), 0, knowledgeOf([log])));

	expect(promise).toBe("-# Identical to our stored copy, characters 89 to 105 · sha256 000000000000");
});

test("leads to the document, as far as an address fits a button", () => {
	const links = componentsOf(renderContext(answerOf([passage]), 0, knowledgeOf([log]))).filter(({ url }) => url);

	expect(links).toMatchObject([{ label: "Original", url: "https://example.org/log" }]);
});

test("keeps to whole sentences where the neighbours are too long", () => {
	const sentence = `${"On and on it went ".repeat(40).trim()}.`;
	const long = sourceOf(`${`${sentence} `.repeat(8)}Nobody was hurt. ${`${sentence} `.repeat(8)}`);
	const answer = answerOf([snippetOf(passageOf(long, "Nobody was hurt."))]);
	const [, shown = ""] = textsOf(renderContext(answer, 0, knowledgeOf([long])));

	expect(shown).toMatch(/^> On and on .+went\. \*\*Nobody was hurt\.\*\* On and on .+ went\.\n-#/);
});

test("says so when the passage is gone", () => {
	const reply = renderContext(answerOf([]), 0, knowledgeOf([log]));

	expect(textsOf(reply)).toEqual(["This passage is not part of the answer any more. Ask again with `/ask`."]);
	expect(buttonsOf(reply)).toEqual([]);
});
