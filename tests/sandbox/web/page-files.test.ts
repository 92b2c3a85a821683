import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { contentSecurityPolicy, readIndex, readPageFile } from "../../../src/sandbox/web/page-files.ts";

const sources = readdirSync(new URL("../../../src/sandbox/page/", import.meta.url), {
	recursive: true,
	encoding: "utf8",
}).filter((name) => /\.(tsx?|css)$/.test(name));

test("every module and style of the page is served, and imports nothing that isn't", async () => {
	const files = await Promise.all(sources.map(async (name) => ({ name, file: await readPageFile(`/page/${name}`) })));

	expect(files.filter(({ file }) => file === undefined)).toEqual([]);
	const imported = files.flatMap(({ name, file }) => importsOf(String(file?.body), `/page/${name}`));
	expect(imported.length).toBeGreaterThan(10);
	for (const address of new Set(imported)) expect(await readPageFile(address), address).toBeDefined();
});

/** Addresses, relative ones made whole and names of packages looked up in the import map. */
function importsOf(code: string, from: string): readonly string[] {
	const specifiers = [...code.matchAll(/^import (?:[^"]+ from )?"([^"]+)";$/gm)].map(([, specifier = ""]) => specifier);
	return specifiers.map((specifier) =>
		specifier.startsWith(".") ? new URL(specifier, `http://localhost${from}`).pathname : packageAddress(specifier),
	);
}

const packageAddress = (specifier: string) => `/page/packages/${specifier.replaceAll("/", "-")}.js`;

test("types are gone when a module gets to the browser", async () => {
	const file = await readPageFile("/page/state.ts");

	expect(file?.contentType).toBe("text/javascript; charset=utf-8");
	expect(file?.body).toContain("export function reduce(state, action) {");
	expect(file?.body).not.toMatch(/interface |import type/);
});

test("nothing but the page's own files can be had", async () => {
	const addresses = [
		"/page/../sandbox.ts",
		"/page/%2e%2e/sandbox.ts",
		"/page/messages/../../sandbox.ts",
		"/page//state.ts",
		"/page/tsconfig.json",
		"/page/nothing.ts",
		"/page/messages",
		"/page/packages/ws.js",
		"/page/",
	];

	expect(await Promise.all(addresses.map((address) => readPageFile(address)))).toEqual(addresses.map(() => undefined));
});

test("the one script in the page itself is the import map that the policy names", async () => {
	const { body } = await readIndex();

	expect([...String(body).matchAll(/<script(?![^>]*src=)[^>]*>/g)].map(([tag]) => tag)).toEqual([
		'<script type="importmap">',
	]);
	expect(contentSecurityPolicy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
	expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
});
