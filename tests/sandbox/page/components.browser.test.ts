import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { accentAround, isFocused, pictureWidth } from "./looking.ts";
import { openShowcase } from "./room.ts";

describeInBrowser("components", () => {
	test("are what they are to whoever hears them", async () => {
		const { newest, errors } = await (await openShowcase()).visitAfter("parts");

		await newest.getByText("A container", { exact: true }).waitFor();
		await newest.getByText("small print").waitFor();
		await newest.getByRole("separator").waitFor();
		await newest.getByText("A section with a button").waitFor();
		await newest.getByRole("button", { name: "Aside" }).waitFor();
		await newest.getByRole("img", { name: "A dot", exact: true }).first().waitFor();
		await newest.getByRole("list", { name: "3 pictures" }).getByRole("listitem").nth(2).waitFor();
		await newest
			.getByRole("figure", { name: "Not loaded, from another machine: https://example.org/far.png" })
			.waitFor();
		await newest.getByText("notes.txt").first().waitFor();
		await newest.getByText("12 bytes").waitFor();

		expect(await newest.getByRole("button", { name: /^Pick/ }).count()).toBe(7);
		expect(await accentAround(newest.getByText("A container", { exact: true }))).toBe("rgb(59, 165, 93)");
		expect(errors).toEqual([]);
	});

	test("can be used, unless they are disabled", async () => {
		const { newest } = await (await openShowcase()).visitAfter("parts");

		expect(await newest.getByRole("button", { name: "Not now" }).isDisabled()).toBe(true);
		expect(await newest.getByRole("button", { name: "Pick nothing" }).isDisabled()).toBe(true);
		await newest.getByRole("button", { name: "Aside" }).click();

		await newest.getByText("aside: pressed").waitFor();
	});

	test("that are hidden are shown to whoever wants to see them", async () => {
		const { newest } = await (await openShowcase()).visitAfter("parts");
		const spoilers = newest.getByRole("button", { name: "Spoiler" });
		await spoilers.nth(1).waitFor();

		expect(await newest.getByRole("button", { name: "Look at it larger: A hidden dot" }).count()).toBe(0);
		await spoilers.first().click();
		await newest.getByRole("button", { name: "Look at it larger: A hidden dot" }).waitFor();
		await spoilers.press("Enter");
		await newest.getByText("How it").waitFor();
		await newest.getByRole("button", { name: "Spoiler, press to show" }).press("Enter");

		await spoilers.waitFor({ state: "detached" });
		expect(await isFocused(newest.getByText("ends"))).toBe(true);
	});
});

describeInBrowser("buttons", () => {
	test("change their message, ask, whisper and lead elsewhere, by pointer and by key", async () => {
		const { page, newest } = await (await openShowcase()).visitAfter("markdown");

		await newest.getByRole("button", { name: "Pressed 0 times" }).click();
		await newest.getByRole("button", { name: "Pressed 1 times" }).press("Enter");
		await newest.getByRole("button", { name: "Pressed 2 times" }).waitFor();

		const link = newest.getByRole("link", { name: "Link", exact: true });
		expect(await link.getAttribute("href")).toBe("https://example.org/");
		expect(await link.getAttribute("target")).toBe("_blank");
		expect(await link.getAttribute("rel")).toContain("noopener");

		await newest.getByRole("button", { name: "Form" }).press(" ");
		await page.getByRole("dialog", { name: "More to fill in" }).waitFor();
		await page.keyboard.press("Escape");

		await newest.getByRole("button", { name: "Whisper" }).click();
		await newest.getByText("Only for you.").waitFor();
	});
});

describeInBrowser("selects", () => {
	test("take one option by pointer, and another by arrows and Enter", async () => {
		const { page, newest } = await (await openShowcase()).visitAfter("parts");
		const message = page.getByRole("article").filter({ hasText: "A container" });

		await message.getByRole("button", { name: "Pick a fruit" }).click();
		await page.getByRole("listbox", { name: "Pick a fruit" }).getByRole("option", { name: "Banana" }).click();
		await newest.getByText("fruit: banana").waitFor();
		await message.getByRole("button", { name: "Pick a fruit: Banana" }).press("ArrowDown");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");

		await newest.getByText("fruit: cherry").waitFor();
		expect(await isFocused(message.getByRole("button", { name: "Pick a fruit: Cherry" }))).toBe(true);
	});

	test("find an option by its first letters, and leave everything as it was at Escape", async () => {
		const { page, newest } = await (await openShowcase()).visitAfter("parts");
		const select = newest.getByRole("button", { name: "Pick a fruit" });

		await select.press("Enter");
		await page.keyboard.type("eld");
		await page.keyboard.press("Escape");
		await page.getByRole("listbox").waitFor({ state: "detached" });
		expect(await isFocused(select)).toBe(true);
		await page.keyboard.press("Enter");
		await page.keyboard.type("eld");
		await page.keyboard.press("Enter");

		await newest.getByText("fruit: elderberry").waitFor();
	});

	test("that take several send them once enough are picked, and no more than that", async () => {
		const { sandbox, visitAfter } = await openShowcase();
		const { page, newest } = await visitAfter("parts");
		const select = newest.getByRole("button", { name: "Pick two or three" });
		const option = (name: string) => page.getByRole("option", { name });

		await select.click();
		await option("Apple").click();
		await page.keyboard.press("Escape");
		await page.getByRole("listbox").waitFor({ state: "detached" });
		await select.click();
		for (const name of ["Apple", "Cherry", "Date"]) await option(name).click();

		expect(await option("Banana").getAttribute("aria-disabled")).toBe("true");
		expect(await page.getByRole("listbox").getByRole("option", { selected: true }).count()).toBe(3);
		await page.keyboard.press("Tab");
		await newest.getByText("fruits: apple, cherry, date").waitFor();
		expect(sandbox.requests.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(2);
	});

	test("offer the people, roles and channels that there are", async () => {
		const { places, visitAfter } = await openShowcase();
		const { page, newest } = await visitAfter("parts");
		const message = page.getByRole("article").filter({ hasText: "A container" });

		await message.getByRole("button", { name: "Pick somebody", exact: true }).click();
		await page.getByRole("option", { name: "ben" }).click();
		await newest.getByText(`user: ${places.ben.id}`).waitFor();
		await message.getByRole("button", { name: "Pick a channel" }).press("Enter");
		await page.keyboard.type("mod");
		await page.keyboard.press("Enter");
		await newest.getByText(`channel: ${places.moderators.id}`).waitFor();
		await message.getByRole("button", { name: "Pick a role" }).click();
		await page.getByRole("option", { name: "Moderator" }).click();
		await newest.getByText(/^role: \d+$/).waitFor();
		await message.getByRole("button", { name: "Pick somebody or a role" }).press("ArrowDown");
		await page.getByRole("option", { name: "Moderator" }).waitFor();
		await page.getByRole("option", { name: "mo", exact: true }).click();

		await newest.getByText(`mentionable: ${places.mo.id}`).waitFor();
	});
});

describeInBrowser("pictures and files", () => {
	test("are looked at larger, and the focus comes back", async () => {
		const { page, newest } = await (await openShowcase()).visitAfter("parts");
		const picture = newest.getByRole("list", { name: "3 pictures" }).getByRole("button", { name: "A dot" });

		await picture.press("Enter");
		const viewer = page.getByRole("dialog", { name: "Picture" });
		expect(await pictureWidth(viewer.getByRole("img", { name: "A dot" }))).toBe(8);
		await page.keyboard.press("Escape");

		await viewer.waitFor({ state: "detached" });
		expect(await isFocused(picture)).toBe(true);
	});

	test("are saved as what they were sent", async () => {
		const { page, newest } = await (await openShowcase()).visitAfter("file");
		await newest.getByRole("img").waitFor();

		const [download] = await Promise.all([
			page.waitForEvent("download"),
			newest.getByRole("link", { name: "Download notes.txt" }).click(),
		]);

		expect(download.suggestedFilename()).toBe("notes.txt");
		expect(await readFile(await download.path(), "utf8")).toBe("Some notes.\n");
	});
});

describeInBrowser("texts", () => {
	test("of embeds stand where they belong", async () => {
		const { newest } = await (await openShowcase()).visitAfter("embed");
		const embed = newest.getByRole("article").first();

		expect(await embed.getByRole("link", { name: "An author" }).getAttribute("href")).toBe(
			"https://example.org/author",
		);
		expect(await embed.getByRole("link", { name: "A title" }).getAttribute("href")).toBe("https://example.org/");
		expect(await embed.getByRole("strong").innerText()).toBe("description");
		expect(await embed.getByRole("term").allInnerTexts()).toEqual(["One", "Two", "Three"]);
		expect(await embed.getByRole("definition").allInnerTexts()).toEqual(["1", "2", "On a line of its own"]);
		expect(await pictureWidth(embed.getByRole("img"))).toBe(8);
		expect(await embed.getByText("A footer").locator("time").getAttribute("datetime")).toBe("2026-01-02T03:04:05.000Z");
		expect(await newest.getByRole("article").count()).toBe(2);
		expect(await accentAround(embed.getByText("A footer"))).toBe("rgb(237, 66, 69)");
	});

	test("of markdown are the elements that they mean", async () => {
		const { newest } = await (await openShowcase()).visitAfter("markdown");
		await newest.getByText("Heading", { exact: true }).waitFor();

		const texts = (selector: string) => newest.locator(selector).allInnerTexts();
		expect(await texts("strong, em, u, s, small")).toEqual(["small print", "bold", "italic", "underlined", "struck"]);
		expect(await texts("code")).toEqual(["code", "const a = 1;"]);
		expect(await texts("ol > li")).toEqual(["first", "second"]);
		expect(await texts("ul ul > li")).toEqual(["inner"]);
		expect(await newest.getByRole("blockquote").innerText()).toBe("quoted");
		expect(await texts("time[title]")).toEqual(
			expect.arrayContaining([expect.stringMatching(/years? ago$/), expect.stringContaining("November 14, 2023")]),
		);
		await newest.getByText("@ada").waitFor();
		await newest.getByText("#general").waitFor();
		await newest.getByText("/markdown").last().waitFor();
		expect(await newest.getByRole("link", { name: "masked" }).getAttribute("rel")).toContain("noopener");
	});
});
