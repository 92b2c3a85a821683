import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { isFocused, soon } from "./looking.ts";
import { openShowcase, type Showcase, type Visit } from "./room.ts";

interface Opened extends Visit {
	readonly form: Locator;
}

/** Every input but those that choose from a few. */
async function openFirst({ visit }: Showcase): Promise<Opened> {
	const tab = await visit();
	await tab.call("form");
	return { ...tab, form: tab.page.getByRole("dialog", { name: "Everything to fill in" }) };
}

/** Radio buttons, boxes to tick, people and channels. */
async function openSecond({ visitAfter }: Showcase): Promise<Opened> {
	const tab = await visitAfter("markdown");
	await tab.newest.getByRole("button", { name: "Form" }).click();
	return { ...tab, form: tab.page.getByRole("dialog", { name: "More to fill in" }) };
}

const file = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) });

const pick = async ({ page, form }: Opened, label: string, option: string) => {
	await form.getByRole("button", { name: label }).click();
	await page.getByRole("option", { name: option, exact: true }).click();
};

describeInBrowser("a modal", () => {
	test("is filled in and sent with texts, a choice and files", async () => {
		const tab = await openFirst(await openShowcase());
		const { page, form, newest } = tab;
		const name = form.getByRole("textbox", { name: "Name" });

		await name.waitFor();
		expect(await isFocused(name)).toBe(true);
		expect(await form.getByRole("strong").first().innerText()).toBe("all");
		await page.keyboard.type("Ada");
		await page.keyboard.press("Tab");
		await page.keyboard.type("One line\nand another");
		await form.getByRole("button", { name: /^Fruit/ }).press("Enter");
		await page.getByRole("option", { name: "Date" }).click();
		const [chooser] = await Promise.all([
			page.waitForEvent("filechooser"),
			form.getByRole("button", { name: /^Files/ }).click(),
		]);
		await chooser.setFiles([file("one.txt"), file("two.txt")]);
		await form.getByRole("button", { name: "Remove one.txt" }).click();
		await form.getByRole("button", { name: "Submit" }).click();

		await form.waitFor({ state: "detached" });
		await newest.getByText("form was sent.").waitFor();
		await newest.getByText('name: "Ada"').waitFor();
		await newest.getByText(String.raw`story: "One line\nand another"`).waitFor();
		await newest.getByText('fruit: ["date"]').waitFor();
		await newest.getByText(/files: \["\d+"\]/).waitFor();
	});

	test("is filled in and sent with what is chosen from few, people and channels", async () => {
		const showcase = await openShowcase();
		const tab = await openSecond(showcase);
		const { form, newest } = tab;

		await form.getByRole("radio", { name: "Large" }).check();
		await form.getByRole("checkbox", { name: "Apple" }).check();
		await form.getByRole("checkbox", { name: "Cherry" }).check();
		expect(await form.getByRole("checkbox", { name: "Banana" }).isDisabled()).toBe(true);
		await form.getByRole("checkbox", { name: "Agreed" }).check();
		await pick(tab, "Who", "ben");
		await pick(tab, "Where", "moderators");
		await form.getByRole("button", { name: "Submit" }).click();

		await newest.getByText("second-form was sent.").waitFor();
		await newest.getByText('size: "l"').waitFor();
		await newest.getByText('toppings: ["apple","cherry"]').waitFor();
		await newest.getByText("agreed: true").waitFor();
		await newest.getByText(`who: ["${showcase.places.ben.id}"]`).waitFor();
		await newest.getByText(`where: ["${showcase.places.moderators.id}"]`).waitFor();
		expect(tab.errors).toEqual([]);
	});

	test("says at each field what is wrong, and keeps what was filled in", async () => {
		const { page, form } = await openFirst(await openShowcase());
		const name = form.getByRole("textbox", { name: "Name" });

		await name.fill("A");
		await form.getByRole("textbox", { name: "Story" }).fill("Long ago");
		await form.getByRole("button", { name: "Submit" }).click();

		await form.getByText("Must be 2 or more in length.").waitFor();
		await form.getByText("This field is required.").waitFor();
		await soon(() => isFocused(name)).toBe(true);
		expect(await name.getAttribute("aria-invalid")).toBe("true");
		expect(await form.getByRole("textbox", { name: "Story" }).inputValue()).toBe("Long ago");
		await page.keyboard.type("b");
		expect(await name.getAttribute("aria-invalid")).toBe("false");
	});

	test("goes at Escape, and the focus is where it was", async () => {
		const showcase = await openShowcase();
		const { page, form, newest } = await openSecond(showcase);

		await form.getByRole("radio", { name: "Small" }).check();
		await page.keyboard.press("Escape");

		await form.waitFor({ state: "detached" });
		expect(await isFocused(newest.getByRole("button", { name: "Form" }))).toBe(true);
		expect(showcase.sandbox.requests.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(2);
	});

	test("holds the focus while it is open, and leaves the message box ready to be typed in", async () => {
		const { page, form } = await openFirst(await openShowcase());
		const box = page.getByRole("textbox", { name: "Message #general", includeHidden: true });
		await form.waitFor();

		for (let step = 0; step < 12; step += 1) {
			await page.keyboard.press("Tab");
			expect(await isFocused(box)).toBe(false);
		}
		await page.keyboard.press("Escape");
		await form.waitFor({ state: "detached" });
		await page.keyboard.type("on we go");

		expect(await box.inputValue()).toBe("on we go");
	});
});
