import { expect, test } from "vitest";
import { describeInBrowser, openTab, type Tab } from "../sandbox/page/browser.ts";
import { npmStart } from "./program.ts";

/** More keys than anybody would press to get anywhere. */
const patience = 40;

/** Goes back from where one is, as Shift and Tab do, until the button with that name has the focus. */
async function goBackTo({ page }: Tab, name: string): Promise<void> {
	const button = page.getByRole("button", { name, exact: true }).last();
	for (let presses = 0; presses < patience; presses += 1) {
		if (await button.evaluate((element) => element.matches(":focus"))) return;
		await page.keyboard.press("Shift+Tab");
	}
	throw new Error(`“${name}” can't be reached by keyboard.`);
}

describeInBrowser("a newcomer, with the keyboard alone", { timeout: 60_000 }, () => {
	test("comes from npm start to an answer that everybody sees", async () => {
		const program = npmStart();
		const address = await program.says(/http:\/\/127\.0\.0\.1:\d+/);
		await program.says(/has joined and answers/);
		const ada = await openTab(address);
		const ben = await openTab(`${address}/#ben/general`);
		const keys = ada.page.keyboard;

		await ada.page.getByRole("textbox", { name: "Message #general" }).waitFor();
		await keys.type("/as");
		await keys.press("Tab");
		await keys.type("who attributed the attack?");
		await keys.press("Enter");
		await ada.page.getByText("Only you can see this").waitFor();

		const answer = ada.page.getByRole("article").last();
		expect(await answer.innerText()).toContain("Prime Minister Rama said after its investigations");
		expect(await ben.page.getByRole("article").count()).toBe(0);

		await goBackTo(ada, "Share");
		await keys.press("Enter");

		const shared = ben.page.getByRole("article").last();
		await shared.waitFor();
		expect(await shared.innerText()).toContain("Prime Minister Rama said after its investigations");
		expect(await shared.innerText()).not.toContain("Only you can see this");
		expect([...ada.errors, ...ben.errors]).toEqual([]);
		expect([...ada.requests, ...ben.requests].filter((url) => !url.startsWith(address))).toEqual([]);
	});
});
