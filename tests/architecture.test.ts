import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };

/**
 * What each part may import, besides itself: other parts, packages, modules of Node.
 *
 * A new line here is a decision; its reason belongs in docs/architecture.md. A file is of the part with the longest
 * path that it begins with. No part lists `src`, so that nobody imports an entry point.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
	"src/domain": ["zod"],
	"src/knowledge": ["src/domain", "fastest-levenshtein", "node:crypto", "node:fs/promises", "node:path", "yaml", "zod"],
	"src/search": ["src/domain", "fastest-levenshtein", "minisearch", "porter2"],
	"src/answering": ["src/domain", "src/search"],
	"src/checking": ["src/answering", "src/domain", "src/search"],
	"src/dossier": ["src/domain", "src/search"],
	"src/editing": ["src/answering", "src/domain", "src/knowledge", "src/search", "yaml", "zod"],
	"src/live": [
		"src/checking",
		"src/domain",
		"src/knowledge",
		"node:fs",
		"node:fs/promises",
		"node:path",
		"node:timers/promises",
		"zod",
	],
	"src/revisions": [
		"src/domain",
		"node:crypto",
		"node:fs",
		"node:fs/promises",
		"node:path",
		"node:timers/promises",
		"node:util",
		"node:zlib",
		"zod",
	],
	"src/desk": [
		"src/checking",
		"src/domain",
		"src/editing",
		"src/knowledge",
		"src/live",
		"src/revisions",
		"src/search",
		"node:crypto",
		"node:path",
		"node:timers/promises",
		"zod",
	],
	"src/pictures": [
		"src/domain",
		"src/dossier",
		"@fontsource/inter",
		"@resvg/resvg-js",
		"node:crypto",
		"node:fs/promises",
		"node:url",
		"node:util",
		"node:zlib",
		"satori",
	],
	"src/discord": [
		"src/desk",
		"src/domain",
		"src/dossier",
		"src/editing",
		"src/live",
		"src/pictures",
		"src/revisions",
		"discord-api-types",
		"discord.js",
		"node:crypto",
		"node:events",
		"node:fs/promises",
		"node:path",
		"node:timers/promises",
		"zod",
	],
	commands: [
		"src/desk",
		"src/discord",
		"src/domain",
		"src/dossier",
		"src/editing",
		"src/live",
		"src/revisions",
		"discord-api-types",
		"zod",
	],
	"src/sandbox": [
		"src/sandbox/view/views.ts",
		"@fontsource/inter",
		"discord-api-spec",
		"discord-api-types",
		"discord-markdown-parser",
		"esbuild",
		"node:crypto",
		"node:fs/promises",
		"node:http",
		"node:path",
		"node:stream",
		"node:url",
		"ws",
		"zod",
	],
	// Runs in the browser: of the rest it knows types alone, which are gone when it gets there.
	"src/sandbox/page": ["src/sandbox/view/views.ts", "preact"],
	"src/sandbox/view/views.ts": [],
	"src/local": [
		"src/checking",
		"src/discord",
		"src/domain",
		"src/knowledge",
		"src/pictures",
		"src/sandbox",
		"discord-api-types",
	],
	"src/cli": [
		"src/answering",
		"src/checking",
		"src/config.ts",
		"src/desk",
		"src/discord",
		"src/domain",
		"src/editing",
		"src/knowledge",
		"src/live",
		"src/local",
		"src/revisions",
		"src/sandbox",
		"node:child_process",
		"node:events",
		"node:fs/promises",
		"node:os",
		"node:path",
		"node:readline",
		"node:timers/promises",
		"node:url",
		"node:util",
		"picocolors",
		"zod",
	],
	"src/config.ts": ["dotenv", "zod"],
	src: [
		"commands",
		"src/answering",
		"src/checking",
		"src/cli",
		"src/config.ts",
		"src/desk",
		"src/discord",
		"src/domain",
		"src/knowledge",
		"src/local",
		"src/pictures",
		"src/sandbox",
		"node:events",
		"node:path",
	],
};

/** Where the same question on the same knowledge gives the same bytes. */
const pure = ["src/domain", "src/search", "src/answering", "src/checking", "src/dossier", "src/editing"];

/** What differs from one moment or machine to the next, and ways out of the process. */
const impurity =
	/\b(?:new Date\b|Date\.|Math\.random|performance\.|process\.\w|globalThis|console\.|setTimeout|setInterval|fetch\()/;

/** What the scripts of package.json load before a program: `node --import tsx …`. No file imports it. */
const loaders = ["tsx"];

const root = join(import.meta.dirname, "..");

const files = ["src", "commands"].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

const textOf = (file: string) => readFileSync(join(root, file), "utf8");

/** As Biome prints them: `… from "x";`, `import "x";`, `import("x")`. */
const importPattern = /(?:\bfrom |^import |\bimport\()"([^"]+)"/gm;

/** Paths of the repository as they are; of a package its name alone, of a module of Node all of it. */
function importsOf(file: string): readonly string[] {
	return [...textOf(file).matchAll(importPattern)].map(([, specifier = ""]) => {
		if (specifier.startsWith(".")) return relative(root, join(root, file, "..", specifier)).replaceAll("\\", "/");
		return specifier.startsWith("node:") ? specifier : packageOf(specifier);
	});
}

const packageOf = (specifier: string) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;

const isWithin = (path: string, part: string) => path === part || path.startsWith(`${part}/`);

/** The part that a file of the repository is of; a package and a module of Node are of themselves. */
const partOf = (path: string) =>
	Object.keys(allowed)
		.filter((part) => isWithin(path, part))
		.sort((one, other) => other.length - one.length)[0] ?? path;

function trespasses(file: string): readonly string[] {
	const own = partOf(file);
	return importsOf(file)
		.filter((imported) => partOf(imported) !== own && !allowed[own]?.includes(partOf(imported)))
		.map((imported) => `${file} imports ${imported}`);
}

describe("the parts of the house", () => {
	test("import only what the table allows", () => {
		expect(files.length).toBeGreaterThan(0);
		expect(files.flatMap(trespasses)).toEqual([]);
	});

	test("import by a name that can be read off the file, but for the commands", () => {
		const computed = files.filter((file) => /\bimport\((?!")|\brequire\(|\bcreateRequire\b/.test(textOf(file)));

		expect(computed).toEqual(["src/discord/load-commands.ts"]);
	});

	test.each(pure)("%s never sees the clock, chance, the process or the network", (part) => {
		const seeing = files.filter((file) => partOf(file) === part && impurity.test(textOf(file)));

		expect(seeing).toEqual([]);
	});

	test("use every package that the bot is installed with, and no other", () => {
		const packages = Object.values(allowed)
			.flat()
			.filter((name) => !name.startsWith("node:") && !(name in allowed));

		expect([...new Set(packages), ...loaders].sort()).toEqual(Object.keys(packageJson.dependencies).sort());
	});
});
