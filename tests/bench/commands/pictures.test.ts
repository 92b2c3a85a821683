import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scenes } from "../../../bench/commands/scenes.ts";

const root = join(import.meta.dirname, "../../..");
const docs = join(root, "docs");

const commandsPage = readFileSync(join(docs, "commands.md"), "utf8");
const pages = [
	readFileSync(join(root, "README.md"), "utf8"),
	readFileSync(join(docs, "page.md"), "utf8"),
	commandsPage,
];

const shown = pages.flatMap((page) =>
	[...page.matchAll(/<img src="(?:docs\/)?pictures\/([\w-]+)\.png"[^>]*alt="([^"]*)">/g)].map(
		([, name = "", alt = ""]) => ({ name, alt }),
	),
);

describe("the pictures of the documentation", () => {
	test("are all shown, and all made by the command", () => {
		const names = [...new Set(shown.map(({ name }) => name))].sort();

		expect(names).toEqual(Object.keys(scenes).sort());
		expect(readdirSync(join(docs, "pictures")).sort()).toEqual(names.map((name) => `${name}.png`).sort());
	});

	test.each(shown)("are told in words: $name", ({ alt }) => {
		expect(alt.length).toBeGreaterThan(60);
	});

	test("stand on a page that has a part for each command", () => {
		const commands = readdirSync(join(docs, "../commands")).map((file) => file.replace(/\.ts$/, ""));
		const headings = [...commandsPage.matchAll(/^## `?\/?([^`\n]+)`?$/gm)].map(([, name = ""]) =>
			name.toLowerCase().replaceAll(" ", "-"),
		);

		expect(headings).toEqual(expect.arrayContaining(commands));
	});
});
