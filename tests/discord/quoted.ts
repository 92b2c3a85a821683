import { expect } from "vitest";
import type { Reply } from "../../src/discord/components.ts";
import { escaped, unescaped } from "../../src/discord/escape.ts";
import type { Knowledge, Passage } from "../../src/domain/knowledge.ts";
import { textsOf } from "./limits-checker.ts";

/** The block quotes of a message's texts as a reader sees them. */
export const quotesIn = (texts: readonly string[]): string[] =>
	texts.flatMap((text) =>
		[...text.matchAll(/^> .*(?:\n> .*)*/gm)].map(([quote]) =>
			unescaped(quote.replaceAll(/^> /gm, "").replaceAll(/(?<!\\)((?:\\\\)*)\*\*/g, "$1")),
		),
	);

/** A message knows one kind of line break only. */
const asShown = (text: string) => text.replaceAll(/\r\n|[\r\u2028\u2029]/g, "\n");

export const isVerbatim = (quote: string, { sources }: Knowledge): boolean =>
	[...sources.values()].some(({ text }) => asShown(text).includes(quote));

/** Code units that are shown of a passage at the least, where it has so many. */
const readable = 60;

/** The pages of a list show those passages, each once and in order, verbatim, and enough of each to be read. */
export function expectToShow(pages: readonly Reply[], passages: readonly Passage[]): void {
	const shown = pages.flatMap((page) => textsOf(page).filter((text) => /^-# \*\*\[\d+\]\*\* /m.test(text)));
	expect(shown).toHaveLength(passages.length);
	for (const [index, { text }] of passages.entries()) {
		const whole = asShown(text);
		const quote = quotesIn([shown[index] ?? ""]).join("\n");

		expect(shown[index]).toContain(`**[${index + 1}]** `);
		expect(whole).toContain(quote);
		expect(escaped(quote).length).toBeGreaterThanOrEqual(Math.min(escaped(whole).length, readable));
	}
}
