import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { describe, onTestFinished } from "vitest";
import { launchBrowser, noBrowser } from "../../../bench/browser.ts";

if (noBrowser !== undefined) process.stderr.write(`The page's tests are skipped. ${noBrowser}\n`);

/** `describe` for tests that look at the page; they are skipped where there is no browser. */
export const describeInBrowser = describe.skipIf(noBrowser !== undefined);

let launched: Promise<Browser> | undefined;

/** One for all tests of a worker; it ends with the process. */
function browser(): Promise<Browser> {
	launched ??= launchBrowser();
	return launched;
}

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
	onTestFinished(() => context.close());
	// What isn't there by then is missing; a whole test has longer than that.
	context.setDefaultTimeout(10_000);
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
