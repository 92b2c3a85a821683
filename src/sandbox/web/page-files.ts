import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

/** A file as the browser gets it. */
export interface PageFile {
	readonly body: string | Uint8Array;
	readonly contentType: string;
}

const folder = new URL("../page/", import.meta.url);

const contentTypes: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".ts": "text/javascript; charset=utf-8",
	".tsx": "text/javascript; charset=utf-8",
};

/** What the page's modules import by name, and the address it is served at. */
const modules = {
	preact: "/page/packages/preact.js",
	"preact/hooks": "/page/packages/preact-hooks.js",
	"preact/jsx-runtime": "/page/packages/preact-jsx-runtime.js",
} as const;

const weights = [400, 500, 600, 700] as const;

/** Files of packages, by the address each is served at. */
const packaged = new Map<string, { readonly specifier: string; readonly contentType: string }>([
	...Object.entries(modules).map(
		([specifier, address]) => [address, { specifier, contentType: "text/javascript; charset=utf-8" }] as const,
	),
	...weights.map(
		(weight) =>
			[
				`/page/fonts/inter-${weight}.woff2`,
				{ specifier: `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`, contentType: "font/woff2" },
			] as const,
	),
]);

const importMap = JSON.stringify({ imports: modules });

/**
 * What the browser is to hold the page to: only what comes from here runs, is shown or is spoken with, and no text ever
 * becomes markup (`trusted-types`). The import map is the one script that stands in the page itself, named by its hash.
 */
export const contentSecurityPolicy = [
	"default-src 'none'",
	`script-src 'self' 'sha256-${createHash("sha256").update(importMap).digest("base64")}'`,
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");

export async function readIndex(): Promise<PageFile> {
	const html = await readFile(new URL("index.html", folder), "utf8");
	const head = [`<script type="importmap">${importMap}</script>`, ...(await moduleAddresses()).map(preload)].join(
		"\n\t\t",
	);
	return { body: html.replace("<!-- MODULES -->", head), contentType: "text/html; charset=utf-8" };
}

/** The browser asks for all modules at once, and not for each when it has read the one that imports it. */
const preload = (address: string) => `<link rel="modulepreload" href="${address}">`;

async function moduleAddresses(): Promise<readonly string[]> {
	const names = await readdir(folder, { recursive: true });
	const own = names.filter((name) => /\.tsx?$/.test(name)).map((name) => `/page/${name.replaceAll("\\", "/")}`);
	return [...Object.values(modules), ...own.sort()];
}

/** Has every module ready before somebody asks for it. What can't be read is told when it is asked for. */
export async function warmUpPage(): Promise<void> {
	await Promise.allSettled((await moduleAddresses()).map(readPageFile));
}

/** The file at an address below `/page/`, or `undefined` where there is none for the browser. */
export async function readPageFile(address: string): Promise<PageFile | undefined> {
	const known = packaged.get(address);
	if (known) return { body: await readPackaged(known.specifier), contentType: known.contentType };

	const [, name] = /^\/page\/((?:[\w-]+\/)*[\w-]+\.\w+)$/.exec(address) ?? [];
	const contentType = contentTypes[extname(name ?? "")];
	if (name === undefined || contentType === undefined) return undefined;
	const source = await readFile(new URL(name, folder), "utf8").catch(noFile);
	return source === undefined ? undefined : { body: await withoutTypes(name, source), contentType };
}

const readPackaged = (specifier: string): Promise<Uint8Array> =>
	readFile(fileURLToPath(import.meta.resolve(specifier)));

function noFile(error: NodeJS.ErrnoException): undefined {
	if (error.code !== "ENOENT" && error.code !== "EISDIR") throw error;
}

/** What each source was last turned into: a page asks for all of them each time it is loaded. */
const stripped = new Map<string, { readonly source: string; readonly code: Promise<string> }>();

function withoutTypes(name: string, source: string): string | Promise<string> {
	const loader = /\.(tsx?)$/.exec(name)?.[1];
	if (loader !== "ts" && loader !== "tsx") return source;
	const known = stripped.get(name);
	if (known?.source === source) return known.code;

	const code = strip(name, source, loader);
	stripped.set(name, { source, code });
	return code;
}

/** The module in the browser's own language, as it was written: only types and JSX are translated. */
async function strip(name: string, source: string, loader: "ts" | "tsx"): Promise<string> {
	const { code } = await transform(source, {
		loader,
		jsx: "automatic",
		jsxImportSource: "preact",
		sourcefile: name,
		sourcemap: "inline",
		target: "es2023",
		tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
	});
	return code;
}
