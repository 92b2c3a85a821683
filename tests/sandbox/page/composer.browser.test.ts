import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { isFocused, soon } from "./looking.ts";
import { openShowcase, type Visit } from "./room.ts";

const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Some notes.\n") };

const commandsIn = (page: Page) => page.getByRole("listbox", { name: "Commands" });
const fieldIn = (page: Page, name: string) => page.getByRole("form").getByLabel(name, { exact: true });

/** Adds an optional field to the command that is being filled in; the focus is in it then. */
async function addField({ page }: Visit, name: string): Promise<void> {
	await page.getByRole("combobox", { name: "Add an option" }).fill(name);
	await page.keyboard.press("Enter");
}

/** Adds one that is picked by its first letters. */
async function addPicked(visit: Visit, name: string, typed: string): Promise<void> {
	await addField(visit, name);
	await visit.page.keyboard.type(typed);
	await visit.page.keyboard.press("Enter");
}

describeInBrowser("the message box", () => {
	test("sends a text with a file, keeps the focus, and takes what is typed elsewhere", async () => {
		const { page, box, newest } = await (await openShowcase()).visit();

		await box.fill("Here **it** is");
		const [chooser] = await Promise.all([
			page.waitForEvent("filechooser"),
			page.getByRole("button", { name: "Attach files" }).click(),
		]);
		await chooser.setFiles([notes, { ...notes, name: "wrong.txt" }]);
		await page.getByRole("button", { name: "Remove wrong.txt" }).click();
		await box.press("Enter");

		await newest.getByRole("link", { name: "Download notes.txt" }).waitFor();
		expect(await newest.getByRole("strong").innerText()).toBe("it");
		expect(await page.getByText("wrong.txt").count()).toBe(0);
		expect(await box.inputValue()).toBe("");
		expect(await isFocused(box)).toBe(true);
		await box.blur();
		await page.keyboard.type("next");
		expect(await box.inputValue()).toBe("next");
	});
});

describeInBrowser("the menu of commands", () => {
	test("opens at a slash, narrows down while one types until nothing is left, and goes at Escape", async () => {
		const { page, box, errors } = await (await openShowcase()).visit();
		const entries = commandsIn(page).getByRole("option");

		await box.press("/");
		await entries.first().waitFor();
		const all = await entries.count();
		await box.fill("/list");
		await soon(() => entries.allInnerTexts()).toHaveLength(2);
		expect(await entries.first().innerText()).toContain("/list add");
		expect(await entries.first().getAttribute("aria-selected")).toBe("true");
		await box.press("ArrowDown");
		expect(await entries.last().getAttribute("aria-selected")).toBe("true");
		await box.press("Escape");

		await commandsIn(page).waitFor({ state: "detached" });
		expect(all).toBeGreaterThan(10);
		expect(await box.inputValue()).toBe("/list");
		await box.fill("");
		await box.fill("/nothing");
		await page.getByRole("form").getByText("No command matches what you typed.").waitFor();
		expect(errors).toEqual([]);
	});

	test("leads to a subcommand, with its options", async () => {
		const { page, box, newest } = await (await openShowcase()).visit();

		await box.fill("/list");
		await commandsIn(page).getByRole("option", { name: "/list add" }).click();
		await fieldIn(page, "item").fill("bread");
		await page.keyboard.press("Enter");

		await newest.getByText("List: add").waitFor();
	});
});

describeInBrowser("a command", () => {
	test("takes an option of every kind, with keys alone", async () => {
		const { places, visit } = await openShowcase();
		const tab = await visit();
		const { page, box, newest, errors } = tab;

		await box.fill("/options");
		await page.keyboard.press("Enter");
		await page.keyboard.type("some text");
		await addField(tab, "whole");
		await page.keyboard.type("3");
		await addField(tab, "number");
		await page.keyboard.type("-.5");
		await addPicked(tab, "yes", "f");
		await addPicked(tab, "who", "ben");
		await addPicked(tab, "where", "moder");
		await addPicked(tab, "role", "Moder");
		await addPicked(tab, "anyone", "ada");
		await addPicked(tab, "colour", "gr");
		// A key is pressed at once: the browser has to know by then that somebody waits for the file.
		const choosing = page.waitForEvent("filechooser");
		await addField(tab, "file");
		await page.keyboard.press("Enter");
		await (await choosing).setFiles(notes);
		await addField(tab, "fruit");
		await page.keyboard.type("err");
		await page.getByRole("listbox", { name: "fruit" }).getByRole("option", { name: "Cherry" }).waitFor();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");

		await newest.getByText('"fruit"').waitFor();
		expect(JSON.parse(await newest.locator("pre").innerText())).toEqual({
			text: "some text",
			whole: 3,
			number: -0.5,
			yes: false,
			who: places.ben.id,
			where: places.moderators.id,
			role: expect.stringMatching(/^\d+$/),
			anyone: places.ada.id,
			colour: "green",
			file: expect.stringMatching(/^\d+$/),
			fruit: "cherry",
		});
		expect(errors).toEqual([]);
	});

	test("asks for what is required before anything else, and marks it where it is missing", async () => {
		const { visit } = await openShowcase();
		const tab = await visit();

		await tab.call("options");

		const text = fieldIn(tab.page, "text");
		await tab.page.getByRole("alert").getByText("This option is required. Specify a value.").waitFor();
		expect(await text.getAttribute("aria-invalid")).toBe("true");
		expect(await text.getAttribute("aria-required")).toBe("true");
		expect(await isFocused(text)).toBe(true);
		await tab.page.keyboard.type("x");
		expect(await text.getAttribute("aria-invalid")).toBe("false");
	});

	test("is refused in place where what is typed is no number and no choice", async () => {
		const { visit } = await openShowcase();
		const tab = await visit();
		const wrong = { whole: "1.5", number: "many", colour: "pink", role: "nobody" };

		await tab.box.fill("/options some text");
		for (const [name, typed] of Object.entries(wrong)) {
			await addField(tab, name);
			await tab.page.keyboard.type(typed);
		}
		await tab.page.keyboard.press("Enter");

		await soon(() => tab.page.getByRole("alert").allInnerTexts()).toEqual([
			"",
			"Input a valid integer.",
			"Input a valid number.",
			"Input a valid choice.",
			"Input a valid role.",
		]);
		expect(await isFocused(fieldIn(tab.page, "whole"))).toBe(true);
		expect(await fieldIn(tab.page, "role").inputValue()).toBe("nobody");
	});

	test("that is refused comes back as it was typed, with the reason at its option", async () => {
		const { visit } = await openShowcase();
		const tab = await visit();

		await tab.box.fill("/options x whole: 99");
		await tab.page.keyboard.press("Enter");

		await tab.page.getByRole("alert").getByText(/10/).waitFor();
		expect(await fieldIn(tab.page, "whole").inputValue()).toBe("99");
		expect(await fieldIn(tab.page, "text").inputValue()).toBe("x");
	});

	test("that was sent is there again at ↑, and goes at Escape", async () => {
		const { visit } = await openShowcase();
		const { page, box, newest } = await visit();

		await box.fill("/list add bread");
		await page.keyboard.press("Enter");
		await newest.getByText("List: add").waitFor();
		await box.press("ArrowUp");
		expect(await fieldIn(page, "item").inputValue()).toBe("bread");
		await page.keyboard.press("Escape");

		expect(await box.inputValue()).toBe("");
		expect(await isFocused(box)).toBe(true);
	});

	test("that is being typed is still there after one was elsewhere", async () => {
		const { visit } = await openShowcase();
		const { page, box } = await visit();

		await box.fill("/list add bread");
		await page.getByRole("button", { name: "moderators" }).click();
		expect(await box.inputValue()).toBe("");
		await page.getByRole("button", { name: "general" }).click();

		expect(await fieldIn(page, "item").inputValue()).toBe("bread");
	});
});
