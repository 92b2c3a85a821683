import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf } from "../../src/discord/paging.ts";
import { renderReading, renderSources } from "../../src/discord/render-sources.ts";
import type { Knowledge, Source } from "../../src/domain/knowledge.ts";
import { anyKnowledge } from "./any-knowledge.ts";
import { textsOf, violations } from "./limits-checker.ts";
import { isVerbatim, quotesIn } from "./quoted.ts";
import { knowledgeOf, sourceOf } from "./samples.ts";

const runs = { numRuns: 20 };

const remark = "The knowledge has changed since that message. This is how it stands now.";

test("the list keeps Discord's limits, on any knowledge", { timeout: 20_000 }, () => {
	fc.assert(
		fc.property(anyKnowledge, (knowledge) => {
			expect(violations(renderSources(knowledge, { page: 0 }))).toEqual([]);
			expect(violations(renderSources(knowledge, { page: 0, audience: "everyone", remark }))).toEqual([]);
		}),
		runs,
	);
});

test("the list keeps Discord's limits where every document has the longest names and addresses", () => {
	const address = `https://example.org/${"a".repeat(140)}`;
	const named = {
		publisher: "*".repeat(200),
		author: "_".repeat(200),
		published: "[".repeat(200),
		title: "~".repeat(200),
	};
	const sources = Array.from({ length: 4 }, (_, index) =>
		sourceOf("It stopped.", { id: `log-${index}`, ...named, url: address, archived: address }),
	);

	expect(violations(renderSources(knowledgeOf(sources, { title: "*".repeat(200) }), { page: 0, remark }))).toEqual([]);
});

test("the pages of every document keep Discord's limits, and show it whole and verbatim, on any knowledge", {
	timeout: 20_000,
}, () => {
	fc.assert(
		fc.property(anyKnowledge, (knowledge) => {
			for (const source of knowledge.sources.values()) {
				const pages = pagesOf(source, knowledge);
				const quotes = pages.flatMap((page) => quotesIn(textsOf(page)));

				expect(pages.flatMap(violations)).toEqual([]);
				for (const quote of quotes) expect(isVerbatim(quote, knowledge)).toBe(true);
				expect(visible(quotes.join(""))).toBe(visible(source.text));
			}
		}),
		runs,
	);
});

const visible = (text: string) => text.replaceAll(/\s/gu, "");

const pagesOf = (source: Source, knowledge: Knowledge) => {
	const pages = [renderReading(source, knowledge, { page: 0, remark })];
	while (countIn(pages[0]) > pages.length) pages.push(renderReading(source, knowledge, { page: pages.length }));
	return pages;
};

/** The number of pages, as the first line of a page tells it. */
function countIn(page: Parameters<typeof textsOf>[0] | undefined): number {
	const [title = ""] = page === undefined ? [] : textsOf(page);
	return Number(/, page \d+ of (\d+)$/.exec(title)?.[1] ?? 1);
}

test("the last page is shown for a number beyond it", () => {
	expect(pageOf(["one", "two"], 7, 1)).toMatchObject({ items: ["two"], number: 1 });
});
