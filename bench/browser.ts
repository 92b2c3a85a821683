import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where distributions put their Chromium. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

// biome-ignore lint/style/noProcessEnv: where the browser is, is the machine's and no setting of the bot's.
const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));

/** Why there is no browser to look at the page with, and what to do; `undefined` where there is one. */
export const noBrowser =
	executablePath === undefined
		? `There is no Chromium in ${places.join(", ")}. On Debian: apt-get install chromium. Elsewhere: name it with CHROMIUM.`
		: undefined;

/** Chromium's own errands: without them it asks no other machine for anything, and finds none. */
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

/** A browser without a window, that ends with the process. @throws {Error} where there is none. */
export async function launchBrowser(): Promise<Browser> {
	if (executablePath === undefined) throw new Error(noBrowser);
	return chromium.launch({ executablePath, args: [...alone, ...asRoot] });
}
