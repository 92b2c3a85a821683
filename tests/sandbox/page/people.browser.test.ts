import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { isFocused, soon } from "./looking.ts";
import { openShowcase } from "./room.ts";

const personButton = (page: Page) => page.getByRole("button", { name: /Be somebody else/ });

describeInBrowser("people", () => {
	test("see what everybody sees, and their own secrets, until they put these away", async () => {
		const { visit } = await openShowcase();
		const ada = await visit("ada");
		const ben = await visit("ben");

		await ada.call("secret");
		await ada.newest.getByText("Only you can see this").waitFor();
		await ada.call("embed");
		await ben.newest.getByText("ada used /embed").waitFor();

		expect(await ada.page.getByText("Only for you.").count()).toBe(1);
		expect(await ben.page.getByText("Only for you.").count()).toBe(0);
		await ada.page.getByRole("button", { name: "Dismiss message" }).click();
		await ada.page.getByText("Only for you.").waitFor({ state: "detached" });
		await ada.page.getByText("ada used /embed").waitFor();
	});

	test("are offered what they may use", async () => {
		const { visit } = await openShowcase();
		const ada = await visit("ada");
		const mo = await visit("mo");

		await ada.box.fill("/moderate");
		await ada.page.getByRole("form").getByText("No command matches what you typed.").waitFor();
		await mo.call("moderate");

		await ada.newest.getByText("Moderated.").waitFor();
	});

	test("are chosen by keys, and see the page their way from then on", async () => {
		const { visitAfter } = await openShowcase();
		const { page, box, errors } = await visitAfter("secret");

		await personButton(page).press("Enter");
		await page.getByRole("menuitemradio", { name: /^ada/ }).waitFor();
		await soon(() => isFocused(page.getByRole("menuitemradio", { checked: true }))).toBe(true);
		await page.keyboard.press("End");
		await page.keyboard.press("Enter");

		await page.getByRole("button", { name: /You are mo/ }).waitFor();
		await page.getByText("Only for you.").waitFor({ state: "detached" });
		await box.fill("/moderate");
		await page.getByRole("option", { name: "/moderate" }).waitFor();
		await page.waitForURL(/#mo\/general$/);
		expect(errors).toEqual([]);
	});

	test("have a place of their own with the bot, where fewer commands are offered", async () => {
		const { visit } = await openShowcase();
		const { page, box, newest } = await visit("mo");

		await page.getByRole("button", { name: "Sandbox Bot", exact: true }).press("Enter");
		await page.getByRole("heading", { name: "Sandbox Bot", level: 1 }).waitFor();
		await box.fill("/moderate");
		await page.getByRole("form").getByText("No command matches what you typed.").waitFor();
		await box.fill("Hello, you.");
		await box.press("Enter");

		await newest.getByText("Hello, you.").waitFor();
		await page.getByRole("button", { name: "general" }).click();
		await page.getByText("Hello, you.").waitFor({ state: "detached" });
	});

	test("come back to where they were when the page is loaded again", async () => {
		const { visit } = await openShowcase();
		const { page } = await visit("ben");

		await page.getByRole("button", { name: "moderators" }).click();
		await page.waitForURL(/#ben\/moderators$/);
		await page.reload();

		await page.getByRole("heading", { name: "moderators", level: 1 }).waitFor();
		await page.getByRole("button", { name: /You are ben/ }).waitFor();
	});
});

describeInBrowser("menus", () => {
	test("of a message call a command by the pointer, and show what Discord's API says of it", async () => {
		const { sandbox, places, visit } = await openShowcase();
		await sandbox.post(places.ben, places.general, "three little words");
		const { page, newest } = await visit();

		await newest.getByText("three little words").click({ button: "right" });
		await page.getByRole("menuitem", { name: "Apps" }).hover();
		await page.getByRole("menuitem", { name: "Count words" }).click();

		await newest.getByText("3 words").waitFor();
		await newest.getByText("ada used Count words").click({ button: "right" });
		await page.getByRole("menuitem", { name: "Show JSON" }).click();
		await page.getByRole("dialog", { name: "The message as JSON" }).getByText(`"${places.general.id}"`).waitFor();
	});

	test("of a message call a command by keys, and Escape leads back", async () => {
		const { sandbox, places, visit } = await openShowcase();
		await sandbox.post(places.ben, places.general, "two words");
		const { page, newest } = await visit();
		const message = page.getByRole("article", { name: /two words/ });

		await message.focus();
		await page.keyboard.press("Shift+F10");
		await page.getByRole("menuitem", { name: "Apps" }).waitFor();
		await page.keyboard.press("ArrowRight");
		await page.getByRole("menuitem", { name: "Count words" }).waitFor();
		await page.keyboard.press("Escape");
		await page.getByRole("menuitem", { name: "Count words" }).waitFor({ state: "detached" });
		await page.keyboard.press("Escape");
		await page.getByRole("menu").waitFor({ state: "detached" });
		expect(await isFocused(message)).toBe(true);

		await page.keyboard.press("Shift+F10");
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Enter");
		await newest.getByText("2 words").waitFor();
	});

	test("of a person call a command on them", async () => {
		const { sandbox, places, visit } = await openShowcase();
		await sandbox.post(places.ben, places.general, "here I am");
		const { page, newest } = await visit();

		await newest.getByRole("button", { name: "ben", exact: true }).press("Enter");
		await page.getByRole("menuitem", { name: "Apps" }).press("Enter");
		await page.getByRole("menuitem", { name: "Greet" }).press("Enter");

		await newest.getByText("Hello, ben!").waitFor();
	});
});
