import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");

const read = (file: string) => readFileSync(join(root, file), "utf8");

const pages = [
	"README.md",
	"CONTRIBUTING.md",
	"knowledge/README.md",
	"tests/README.md",
	...readdirSync(join(root, "docs"))
		.filter((file) => file.endsWith(".md"))
		.map((file) => `docs/${file}`),
];

/** The first group of every match. */
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, group = ""]) => group);

/** A heading's address within its page, as GitHub makes it. */
const anchor = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} -]/gu, "")
		.replaceAll(" ", "-");

function leadsNowhere(page: string, link: string): boolean {
	const [path = "", heading] = link.split("#");
	const target = path === "" ? page : join(page, "..", path);
	if (!existsSync(join(root, target))) return true;
	return (
		heading !== undefined &&
		!all(/^#+ (.+)$/gm, read(target))
			.map(anchor)
			.includes(heading)
	);
}

describe.each(pages)("%s", (page) => {
	const text = read(page);

	test("has only links that lead somewhere", () => {
		const links = all(/\]\((?!https?:)([^)]+)\)/g, text);

		expect(links.filter((link) => leadsNowhere(page, link))).toEqual([]);
	});

	test("names only files that are there", () => {
		const paths = all(/(?<![\w/.-])((?:bench|commands|docs|src|tests)\/[\w./-]*\w)(?![\w<*-])/g, text);

		expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	test("names only scripts that can be run", () => {
		const scripts = all(/\bnpm run (?:--silent )?([\w:-]+)/g, text);

		expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
	});
});

test("the README shows an answer as it stands in the sources", () => {
	const sources = readdirSync(join(root, "knowledge/albania-iran/sources")).map((file) =>
		read(`knowledge/albania-iran/sources/${file}`),
	);
	const passages = read("README.md")
		.split(/^ \d │ /m)
		.slice(1)
		.map((rest) => rest.split(/\n {5}/)[0]?.replaceAll("\n   │ ", " ") ?? "");

	expect(passages.length).toBeGreaterThan(1);
	for (const passage of passages)
		expect(
			sources.some((source) => source.includes(passage)),
			passage,
		).toBe(true);
});
