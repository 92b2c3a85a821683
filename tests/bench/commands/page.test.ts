import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scenes } from "../../../bench/commands/scenes.ts";

const docs = join(import.meta.dirname, "../../../docs");

const page = readFileSync(join(docs, "commands.md"), "utf8");

const shown = [...page.matchAll(/<img src="pictures\/([\w-]+)\.png" width="600"\s+alt="([^"]*)">/g)].map(
	([, name = "", alt = ""]) => ({ name, alt }),
);

describe("the page of the commands", () => {
	test("shows every picture that is made, once", () => {
		expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(scenes).sort());
	});

	test("has no picture that nothing makes", () => {
		expect(readdirSync(join(docs, "pictures")).sort()).toEqual(shown.map(({ name }) => `${name}.png`).sort());
	});

	test.each(shown)("says in words what is on the picture $name", ({ alt }) => {
		expect(alt.length).toBeGreaterThan(60);
	});

	test("has a part for each command", () => {
		const commands = readdirSync(join(docs, "../commands")).map((file) => file.replace(/\.ts$/, ""));
		const headings = [...page.matchAll(/^## `?\/?([^`\n]+)`?$/gm)].map(([, name = ""]) =>
			name.toLowerCase().replaceAll(" ", "-"),
		);

		expect(headings).toEqual(expect.arrayContaining(commands));
	});
});
