import axe, { type AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openShowcase, type Visit } from "./room.ts";

/** The page's own policy would keep the examiner out, too. */
const examined: BrowserContextOptions = { bypassCSP: true };

/** Of the other theme, only the colours are others. */
const themes = [
	{ theme: "dark", rules: "" },
	{ theme: "light", rules: ", runOnly: ['color-contrast']" },
] as const;

/** What keeps somebody from using the page as it stands now, in either theme: which rule, where, and why. */
async function barriers(page: Page): Promise<readonly string[]> {
	const found: string[] = [];
	for (const { theme, rules } of themes) {
		await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
		found.push(...(await barriersNow(page, rules)).map((barrier) => `${theme}: ${barrier}`));
	}
	return found;
}

async function barriersNow(page: Page, rules: string): Promise<readonly string[]> {
	const { violations } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations']${rules} })`);
	const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
	return serious.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
	);
}

async function examinedPage(options: BrowserContextOptions = {}): Promise<Visit> {
	const { sandbox, places, visitAfter } = await openShowcase();
	for (const command of ["embed", "markdown", "file", "secret"]) {
		await sandbox.slash(places.ada, places.general, command);
	}
	await sandbox.post(places.ben, places.general, "Hello, everybody.");
	const tab = await visitAfter("parts", { ...examined, ...options });
	await tab.newest.getByRole("img").first().waitFor();
	await tab.page.evaluate(axe.source);
	return tab;
}

describeInBrowser("in either theme", () => {
	test("nothing in a channel, its menus and its pictures is in anybody's way", async () => {
		const { page, newest } = await examinedPage();
		expect(await barriers(page)).toEqual([]);

		await newest.getByText("A container", { exact: true }).click({ button: "right" });
		await page.getByRole("menuitem", { name: "Apps" }).press("Enter");
		await page.getByRole("menuitem", { name: "Count words" }).waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");

		await newest.getByRole("button", { name: "Pick two or three" }).click();
		await page.getByRole("option", { name: "Apple" }).click();
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("Escape");

		await newest.getByRole("button", { name: "Look at it larger: A dot" }).first().click();
		await page.getByRole("dialog", { name: "Picture" }).waitFor();
		expect(await barriers(page)).toEqual([]);
	});

	test("nothing in the message box is in anybody's way", async () => {
		const { page, box } = await examinedPage();

		await box.fill("/");
		await page.getByRole("option", { name: "/parts" }).waitFor();
		expect(await barriers(page)).toEqual([]);
		await box.fill("/options some text whole: x colour:");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Enter");
		await page.getByRole("alert").getByText("Input a valid integer.").waitFor();

		expect(await barriers(page)).toEqual([]);
	});

	test("nothing in a modal is in anybody's way, filled in or wrong", async () => {
		const { page, newest, call } = await examinedPage();

		await call("form");
		await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
		await page.getByText("This field is required.").first().waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("Escape");
		await newest.getByRole("button", { name: "Form" }).click();
		await page.getByRole("checkbox", { name: "Apple" }).check();
		await page.getByRole("checkbox", { name: "Banana" }).check();

		expect(await barriers(page)).toEqual([]);
	});

	test("nothing in the developer's view and among people is in anybody's way", async () => {
		const { page, newest, call } = await examinedPage();
		await call("wrong");
		await newest.getByText("Short.").waitFor();

		await page.getByRole("button", { name: /You are ada/ }).click();
		await page.getByRole("menu").waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: /^Developer's view/ }).click();
		await page.getByRole("button", { name: "400 Bad Request" }).click();
		await page.getByText("Let something go wrong").click();

		expect(await barriers(page)).toEqual([]);
	});
});

describeInBrowser("on a phone", () => {
	test("nothing in the channel, the drawer and the developer's view is in anybody's way", async () => {
		const { page } = await examinedPage({ viewport: { width: 390, height: 844 } });
		expect(await barriers(page)).toEqual([]);

		await page.getByRole("button", { name: "Places and people" }).click();
		await page.getByRole("button", { name: "moderators" }).waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.getByRole("button", { name: /^Developer's view/ }).click();
		await page.getByRole("complementary").waitFor();

		expect(await barriers(page)).toEqual([]);
	});
});
