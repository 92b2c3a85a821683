import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterEach } from "vitest";

/** Where distributions put their Chromium. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));

/** Whether there is a browser to open the page in. Without one its tests are skipped. */
export const hasBrowser = executablePath !== undefined;

if (!hasBrowser) {
	process.stderr.write(
		`The page's tests are skipped: no Chromium in ${places.join(", ")}. On Debian: apt-get install chromium. ` +
			"Elsewhere: name it with CHROMIUM.\n",
	);
}

/** Chromium's own errands: without them it asks no other machine for anything. */
const alone = [
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-domain-reliability",
	"--disable-sync",
	"--disable-quic",
	"--no-first-run",
	"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Chromium refuses to run as root with its sandbox on. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

let launched: Promise<Browser> | undefined;

/** One for all tests of a worker; it ends with the process. */
function browser(): Promise<Browser> {
	launched ??= chromium.launch({ executablePath: executablePath ?? "", args: [...alone, ...asRoot] });
	return launched;
}

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
	for (const clean of cleanups.splice(0).toReversed()) await clean();
});

/** A tab, and what went wrong in it. */
export interface Tab {
	readonly page: Page;
	/** Exceptions, errors on the console, refusals of the content-security policy. */
	readonly errors: readonly string[];
	/** The addresses of all requests. */
	readonly requests: readonly string[];
}

/** A tab of its own, with nothing remembered, that is closed after the test. */
export async function openTab(address: string, options: BrowserContextOptions = {}): Promise<Tab> {
	const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
	cleanups.push(() => context.close());
	const page = await context.newPage();
	const errors: string[] = [];
	const requests: string[] = [];
	page.on("pageerror", (error) => errors.push(String(error)));
	page.on("console", (message) => {
		if (message.type() === "error") errors.push(message.text());
	});
	page.on("request", (request) => requests.push(request.url()));
	await page.goto(address);
	return { page, errors, requests };
}
