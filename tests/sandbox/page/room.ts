import type { BrowserContextOptions, Locator } from "playwright-core";
import { onTestFinished } from "vitest";
import { furnish, type Places } from "../../../src/local/places.ts";
import { type Sandbox, startSandbox } from "../../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../../src/sandbox/settings.ts";
import { openTab, type Tab } from "./browser.ts";
import { joinShowcase } from "./showcase-bot.ts";

/** A local Discord with people in it that the showcase has joined, and tabs to look at it with. */
export interface Showcase {
	readonly sandbox: Sandbox;
	readonly places: Places;
	/** The page as somebody sees it, in #general. */
	readonly visit: (name?: "ada" | "ben" | "mo", options?: BrowserContextOptions) => Promise<Visit>;
	/** The page as ada sees it once she has called a command there. */
	readonly visitAfter: (command: string, options?: BrowserContextOptions) => Promise<Visit>;
}

export interface Visit extends Tab {
	/** Where a text or the name of a command is typed. */
	readonly box: Locator;
	/** The newest message, or the command that is on its way. */
	readonly newest: Locator;
	/** Types a command's name and sends it, with keys alone. */
	readonly call: (command: string) => Promise<void>;
}

/** One for a test: it is gone after it. */
export async function openShowcase(options: SandboxOptions = {}): Promise<Showcase> {
	const sandbox = await startSandbox(options);
	onTestFinished(() => sandbox.stop());
	const places = furnish(sandbox.world);
	const bot = await joinShowcase(sandbox);
	onTestFinished(() => bot.destroy());

	const visit: Showcase["visit"] = async (name = "ada", context = {}) =>
		visitIn(await openTab(`${sandbox.origin}/#${name}/general`, context));
	return {
		sandbox,
		places,
		visit,
		async visitAfter(command, context) {
			await sandbox.slash(places.ada, places.general, command);
			return visit("ada", context);
		},
	};
}

export function visitIn(tab: Tab): Visit {
	const { page } = tab;
	const box = page.getByRole("textbox", { name: /^Message [#@]/ });
	return {
		...tab,
		box,
		newest: page.getByRole("log").locator("article[data-first], article[data-message]").last(),
		async call(command) {
			await box.fill(`/${command}`);
			// The first chooses it from the menu, the second sends it.
			await page.keyboard.press("Enter");
			await page.keyboard.press("Enter");
		},
	};
}
