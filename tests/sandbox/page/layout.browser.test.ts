import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { soon } from "./looking.ts";
import { openShowcase } from "./room.ts";

const sized = (width: number, height: number): BrowserContextOptions => ({ viewport: { width, height } });

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
	const box = await locator.boundingBox();
	if (!box) throw new Error(`${locator} has no place on the page.`);
	return box;
}

const rightOf = ({ x, width }: Box) => Math.round(x + width);

/** Pixels that the page is wider than its window. */
const overflow = (page: Page) => page.evaluate<number>("document.scrollingElement.scrollWidth - innerWidth");

/**
 * What can be used or read and stands beyond an edge of the window, where one can't scroll to it.
 * Words of it, for the message of a failing test.
 */
const cutOff = (page: Page) =>
	page.evaluate<string[]>(`
		[...document.querySelectorAll("main :is(button, a, p, h1, h2, li, img, textarea, input, time, dd, dt), nav :is(button, h2)")]
			.filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.filter((element) => !element.closest("[inert], .unseen, .skip-link, nav[data-open=false]"))
			.filter((element) => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
			})
			.map((element) => element.outerHTML.slice(0, 120))
	`);

describeInBrowser("a wide page", () => {
	test("has places, channel and developer's view beside each other", async () => {
		const { page, box } = await (await openShowcase()).visitAfter("parts", sized(1280, 800));
		await page.getByRole("button", { name: "Developer's view" }).click();

		const sidebar = await boxOf(page.getByRole("navigation", { name: "Places and people" }));
		const channel = await boxOf(page.getByRole("main"));
		const developer = await boxOf(page.getByRole("complementary", { name: "Developer's view" }));

		expect([sidebar.x, channel.x, developer.x]).toEqual([0, rightOf(sidebar), rightOf(channel)]);
		expect(rightOf(developer)).toBe(1280);
		expect([sidebar, channel, developer].map(({ height }) => height)).toEqual([800, 800, 800]);
		expect(channel.width).toBeGreaterThan(400);
		expect(rightOf(await boxOf(box))).toBeLessThan(rightOf(channel));
		expect(await overflow(page)).toBe(0);
	});

	test("follows what is said, until one reads what was said before", async () => {
		const { sandbox, places, visitAfter } = await openShowcase();
		const { page, newest } = await visitAfter("parts");
		await newest.getByText("A container").waitFor();
		const say = (text: string) => sandbox.post(places.ben, places.general, text);

		await say("At the end");
		await soon(async () => (await boxOf(newest)).y).toBeLessThan(800);
		await page.getByRole("log").hover();
		await page.mouse.wheel(0, -400);
		await page.getByRole("button", { name: "Jump to present" }).waitFor();
		await say("Out of sight");
		await newest.getByText("Out of sight").waitFor({ state: "attached" });
		expect((await boxOf(newest)).y).toBeGreaterThan(700);
		await page.getByRole("button", { name: "Jump to present" }).click();

		await soon(async () => (await boxOf(newest)).y).toBeLessThan(740);
	});
});

describeInBrowser.each([
	[390, 844],
	[360, 640],
])("a page of %i × %i", (width, height) => {
	test("shows all that a bot can show without cutting anything off", async () => {
		const { sandbox, places, visitAfter } = await openShowcase();
		for (const command of ["parts", "markdown", "embed", "secret"]) {
			await sandbox.slash(places.ada, places.general, command);
		}
		const { page, box, newest } = await visitAfter("file", sized(width, height));
		await newest.waitFor();

		expect(await overflow(page)).toBe(0);
		expect(await cutOff(page)).toEqual([]);
		const { y, height: boxHeight } = await boxOf(box);
		expect(y + boxHeight).toBeLessThanOrEqual(height);
		expect(rightOf(await boxOf(box))).toBeLessThanOrEqual(width);
	});

	test("has the places in a drawer, and the developer's view above all", async () => {
		const { page, box } = await (await openShowcase()).visit("ada", sized(width, height));
		const drawer = page.getByRole("navigation", { name: "Places and people" });
		const opener = page.getByRole("button", { name: "Places and people" });
		await box.waitFor();

		expect(await drawer.getByRole("button", { name: "moderators" }).isVisible()).toBe(false);
		await opener.click();
		await drawer.getByRole("button", { name: "moderators" }).click();
		await page.getByRole("heading", { name: "moderators", level: 1 }).waitFor();
		await soon(() => drawer.getByRole("button", { name: "moderators" }).isVisible()).toBe(false);
		await opener.click();
		await drawer.getByRole("button", { name: "Developer's view" }).click();

		const developer = page.getByRole("complementary", { name: "Developer's view" });
		await soon(() => boxOf(developer)).toEqual({ x: 0, y: 0, width, height });
		expect(await overflow(page)).toBe(0);
		await developer.getByRole("button", { name: "Close the developer's view" }).click();
		await developer.waitFor({ state: "detached" });
	});

	test("fits commands, menus and modals into its width", async () => {
		const { page, box, newest, call } = await (await openShowcase()).visitAfter("markdown", sized(width, height));

		await box.fill("/options some text whole: 3 colour: red");
		expect(await overflow(page)).toBe(0);
		expect(await cutOff(page)).toEqual([]);
		await page.keyboard.press("Enter");
		await newest.getByText('"colour"').click({ button: "right" });
		const menu = await boxOf(page.getByRole("menu"));
		expect(menu.x).toBeGreaterThanOrEqual(0);
		expect(rightOf(menu)).toBeLessThanOrEqual(width);
		expect(menu.y + menu.height).toBeLessThanOrEqual(height);
		await page.keyboard.press("Escape");
		await call("form");
		const submit = await boxOf(page.getByRole("dialog").getByRole("button", { name: "Submit" }));

		expect(rightOf(submit)).toBeLessThanOrEqual(width);
		expect(submit.y + submit.height).toBeLessThanOrEqual(height);
		expect(await overflow(page)).toBe(0);
	});
});

describeInBrowser("the two themes", () => {
	test("are dark and light, and the one that was chosen is there the next time", async () => {
		const { page, newest } = await (await openShowcase()).visitAfter("parts");
		await newest.waitFor();
		const ground = () => page.evaluate<string>("getComputedStyle(document.querySelector('main')).backgroundColor");
		const brightness = async () => Math.max(...((await ground()).match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));

		expect(await brightness()).toBeLessThan(80);
		await page.getByRole("button", { name: "Use the light theme" }).click();
		await soon(brightness).toBeGreaterThan(200);
		await page.reload();

		await page.getByRole("button", { name: "Use the dark theme" }).waitFor();
		expect(await brightness()).toBeGreaterThan(200);
	});
});

describeInBrowser("whoever wants no motion", () => {
	test("sees none", async () => {
		const { page, newest, call } = await (await openShowcase()).visit();
		const moving = () => page.evaluate<number>("document.getAnimations().length");

		await call("think");
		await newest.getByText("is thinking…").waitFor();
		expect(await moving()).toBe(3);
		await page.emulateMedia({ reducedMotion: "reduce" });

		await soon(moving).toBe(0);
	});
});
