import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Judged } from "../../bench/contest.ts";
import { groupsOf } from "../../bench/report/feature-groups.ts";
import { changesWithout, inverted } from "../../bench/report/feature-worth.ts";
import { excerpt, plain, table } from "../../bench/report/markdown.ts";
import { type Mistake, sortOf, surest } from "../../bench/report/mistakes.ts";
import { renderPage } from "../../bench/report/page.ts";
import { featureNames } from "../../src/search/features.ts";

const root = join(import.meta.dirname, "../..");

const judged = (question: string, parts: Partial<Judged> = {}): Judged => ({
	asked: {
		id: question,
		question,
		kind: "direct",
		expected: { answerable: true, gold: [{ text: "The crane stopped." }], must: [] },
	},
	first: "It rained.",
	kind: "direct",
	milliseconds: 1,
	answerable: true,
	answered: true,
	confidence: 0.5,
	...parts,
});

describe("the mistakes", () => {
	const mistake = (question: string, parts: Partial<Mistake> = {}): Mistake => ({
		title: "Harbour",
		...judged(question),
		...parts,
	});
	const asked = (all: readonly Mistake[]) => all.map(({ asked: { question } }) => question);

	test("are chosen by turns of their sorts, the surest first, and none that went right", () => {
		const all = [
			mistake("right", { rank: 1, confidence: 1 }),
			mistake("rightly silent", { answerable: false, answered: false, confidence: 0 }),
			mistake("wrong", { confidence: 0.6 }),
			mistake("surely wrong", { rank: 2, confidence: 0.9 }),
			mistake("open", { answerable: false, confidence: 0.7 }),
			mistake("silent", { rank: 1, answered: false, confidence: 0.1 }),
		];

		expect(asked(surest(all, { most: 10, ofEach: 10 }))).toEqual(["surely wrong", "open", "silent", "wrong"]);
		expect(asked(surest(all, { most: 2, ofEach: 10 }))).toEqual(["surely wrong", "open"]);
	});

	test("are at most so many about one thing, though all be of one sort", () => {
		const all = [mistake("a"), mistake("b"), mistake("c"), mistake("d", { title: "Pier" })];

		expect(asked(surest(all, { most: 10, ofEach: 2 }))).toEqual(["a", "b", "d"]);
	});

	test("say how they went wrong", () => {
		expect(sortOf(judged("?"))).toBe("answered with another passage");
		expect(sortOf(judged("?", { answerable: false }))).toBe("answered what is left open");
		expect(sortOf(judged("?", { answered: false }))).toBe("kept silent");
	});
});

describe("Markdown", () => {
	test("has a table's numbers from the right", () => {
		expect(
			table([
				["name", "n"],
				["a", "1"],
			]),
		).toBe("| name | n |\n| --- | ---: |\n| a | 1 |");
	});

	test("shows somebody's text as it stands, on one line", () => {
		expect(plain("a|b\n [x](y) *z* `c` <i>")).toBe("a\\|b \\[x\\]\\(y\\) \\*z\\* \\`c\\` \\<i\\>");
		expect(excerpt("The crane stopped.")).toBe("The crane stopped.");
		expect(excerpt(`${"word ".repeat(50)}`)).toMatch(/^(?:word )+…$/);
	});
});

describe("what a feature is worth", () => {
	test("needs the inverse of a curvature, whatever that is", () => {
		const square = fc.integer({ min: 1, max: 6 }).chain((width) => {
			const row = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: width, maxLength: width });
			return fc.array(row, { minLength: width, maxLength: width });
		});
		fc.assert(
			fc.property(square, (any) => {
				const matrix = any.map((row, at) =>
					Float64Array.from(any, (other, to) =>
						row.reduce((sum, each, k) => sum + each * (other[k] ?? 0), at === to ? 1 : 0),
					),
				);
				const product = matrix.map((row) =>
					matrix.map((_, to) => row.reduce((sum, each, k) => sum + each * (inverted(matrix)[k]?.[to] ?? 0), 0)),
				);
				for (const [at, row] of product.entries())
					for (const [to, value] of row.entries()) expect(value).toBeCloseTo(at === to ? 1 : 0, 6);
			}),
		);
	});

	test("is all where it alone tells the right passage, and nothing where another stands in for it", () => {
		/** Questions of two candidates: the first is right, and has more of the first two features. */
		const lists = Array.from({ length: 20 }, (_, index) => ({
			rows: [Float64Array.of(1, 1, index % 3), Float64Array.of(0, 0, (index + 1) % 3)],
			right: [true, false],
		}));
		const articles = [
			{ lists: lists.slice(0, 10), weights: Float64Array.of(2, 2, 0) },
			{ lists: lists.slice(10), weights: Float64Array.of(2, 2, 0) },
		];

		const [first, both, other] = changesWithout(articles, [[0], [0, 1], [2]]);

		expect(first).toBe(0);
		expect(both).toBeLessThan(-0.2);
		expect(other).toBe(0);
	});

	test("is told of every feature in one group", () => {
		const grouped = [...groupsOf(featureNames).values()].flat();

		expect(grouped.toSorted((one, other) => one - other)).toEqual(featureNames.map((_, index) => index));
	});
});

test("the page tells what was measured, and says which figures flatter", () => {
	const wrong = judged("Who won | lost?", { confidence: 0.91 });
	const page = renderPage({
		incidents: [{ title: "The crane", shipped: [judged("?", { rank: 1 })], unseen: [wrong] }],
		contests: [{ name: "together", standings: [] }],
		groups: [{ name: "order", features: 1, change: -0.0123 }],
		features: [{ name: "phrases", why: "Words stand together.", weight: -1, spread: 0.2, change: 0.004 }],
		articles: [judged("?", { rank: 1, confidence: 0.95 })],
		mistakes: [{ title: "The crane", ...wrong }],
	});

	expect(page).toContain("| **all** | 1 | 100.0 % |");
	expect(page).toContain("| **all**, cross-validated | 1 | 0.0 % |");
	expect(page).toContain("| order | 1 | −1.2 |");
	expect(page).toContain("| `phrases`: Words stand together. | −1.00 | 0.20 | −0.20 | +0.4 |");
	expect(page).toContain("| 0.9 to 1.0 | 1 | 0.95 | 1.00 |");
	expect(page).toContain(
		"1. **Who won \\| lost?** (The crane; answered with another passage, confidence 0.91)\n   - first: “It rained.”",
	);
	expect(page).toContain("in-sample");
	expect(page).toContain("CC BY-SA 4.0");
});

test("without articles the command says so in one line, and leaves the page as it is", async () => {
	const before = await readFile(join(root, "docs/answers.md"), "utf8");

	const call = promisify(execFile)(process.execPath, ["--import", "tsx", "bench/report.ts", "--data", "nowhere"], {
		cwd: root,
	});

	await expect(call).rejects.toMatchObject({
		code: 2,
		stdout: "",
		stderr: "there are no articles in nowhere/squad; say where with --data DIR. docs/answers.md stays as it is\n",
	});
	expect(await readFile(join(root, "docs/answers.md"), "utf8")).toBe(before);
});
