import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A file as the browser gets it. */
export interface PageFile {
	readonly body: string | Uint8Array;
	readonly contentType: string;
}

const folder = new URL("../page/", import.meta.url);

const contentTypes: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".map": "application/json",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};

/** Files that go out as they stand, by their address. */
const standing: ReadonlyMap<string, URL> = new Map([
	["/", new URL("index.html", folder)],
	["/page/icon.svg", new URL("icon.svg", folder)],
	...[400, 500, 600, 700].map((weight) => [`/page/fonts/inter-${weight}.woff2`, fontOf(weight)] as const),
]);

function fontOf(weight: number): URL {
	return new URL(import.meta.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));
}

/**
 * What the browser is to hold the page to: only what comes from here runs, is shown or is spoken with, and no text ever
 * becomes markup (`trusted-types`).
 */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
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

/** The file at an address of the page's, or `undefined` where there is none. */
export async function readPageFile(address: string): Promise<PageFile | undefined> {
	const file = standing.get(address);
	const contentType = contentTypes[extname(file?.pathname ?? address)];
	if (contentType === undefined) return undefined;
	const body = file === undefined ? (await modules()).get(address) : await readFile(file);
	return body === undefined ? undefined : { body, contentType };
}

/** Has the page ready before somebody asks for it. What can't be read is told when it is asked for. */
export async function warmUpPage(): Promise<void> {
	await modules().catch(() => undefined);
}

type Files = ReadonlyMap<string, Uint8Array>;

let joined: { readonly sources: string; readonly files: Promise<Files> } | undefined;

/** The page's modules and styles as one file each, put together anew when one of them has changed. */
async function modules(): Promise<Files> {
	const sources = await sourcesNow();
	if (joined?.sources !== sources) joined = { sources, files: join() };
	return joined.files;
}

/** Which sources there are, and when each was changed. */
async function sourcesNow(): Promise<string> {
	const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(tsx?|css)$/.test(name));
	const times = await Promise.all(names.map(async (name) => (await stat(new URL(name, folder))).mtimeMs));
	return names.map((name, at) => `${name} ${times[at]}`).join("\n");
}

/** Takes a few hundredths of a second: to ask for more than a hundred modules one by one would take a browser longer. */
async function join(): Promise<Files> {
	const { outputFiles } = await build({
		entryPoints: { page: entry("main.tsx"), style: entry("styles/page.css") },
		bundle: true,
		write: false,
		outdir: fileURLToPath(folder),
		format: "esm",
		target: "es2023",
		jsx: "automatic",
		jsxImportSource: "preact",
		sourcemap: "linked",
		// Addresses of this server's, and no files.
		external: ["/page/*"],
		logLevel: "silent",
	});
	return new Map(outputFiles.map(({ path, contents }) => [`/page/${basename(path)}`, contents]));
}

const entry = (name: string) => fileURLToPath(new URL(name, folder));
