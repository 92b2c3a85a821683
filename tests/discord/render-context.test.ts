import { expect, test } from "vitest";
import { renderContext } from "../../src/discord/render-context.ts";
import { componentsOf, textsOf } from "./limits-checker.ts";
import { knowledgeOf, passageOf, sourceOf } from "./samples.ts";

const text = [
	"Far away, nothing happened.",
	"The morning was calm. The crane moved.",
	"It stopped at noon. Nobody was hurt.",
	"The union spoke. The firm did not.",
	"Far away, nothing happened again.",
].join("\n\n");
const log = sourceOf(text, { url: "https://example.org/log", archived: `https://example.org/${"a".repeat(600)}` });
const passage = passageOf(log, "Nobody was hurt.");

test("shows the passage bold between the paragraphs around it", () => {
	const [, shown] = textsOf(renderContext(passage, log, knowledgeOf([log])));

	expect(shown).toBe(
		[
			"> The morning was calm. The crane moved.",
			"> ",
			"> It stopped at noon. **Nobody was hurt.**",
			"> ",
			"> The union spoke. The firm did not.",
			"-# Harbour log, paragraph 3",
		].join("\n"),
	);
});

test("says exactly what the words are identical to", () => {
	const [, , promise] = textsOf(renderContext(passage, log, knowledgeOf([log])));

	expect(promise).toBe("-# Identical to our stored copy, characters 89 to 105 · sha256 000000000000");
});

test("leads to the document, as far as an address fits a button", () => {
	const links = componentsOf(renderContext(passage, log, knowledgeOf([log]))).filter(({ url }) => url);

	expect(links).toMatchObject([{ label: "Original", url: "https://example.org/log" }]);
});

test("keeps to whole sentences where the neighbours are too long", () => {
	const sentence = `${"On and on it went ".repeat(40).trim()}.`;
	const long = sourceOf(`${`${sentence} `.repeat(8)}Nobody was hurt. ${`${sentence} `.repeat(8)}`);
	const [, shown = ""] = textsOf(renderContext(passageOf(long, "Nobody was hurt."), long, knowledgeOf([long])));

	expect(shown).toMatch(/^> On and on .+went\. \*\*Nobody was hurt\.\*\* On and on .+ went\.\n-#/);
});
