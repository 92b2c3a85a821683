import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { replayTranscript } from "../../../src/sandbox/transcript/replay.ts";
import { parseTranscript } from "../../../src/sandbox/transcript/transcript.ts";
import { describeInBrowser } from "./browser.ts";
import { colourOf, soon } from "./looking.ts";
import { openShowcase, type Visit } from "./room.ts";

interface Developing extends Visit {
	readonly log: Locator;
	/** Presses the button of a fault, and waits until it is put in. The log holds only what comes after it. */
	readonly putIn: (label: string) => Promise<void>;
}

async function developing(tab: Visit): Promise<Developing> {
	const { page } = tab;
	await page.getByRole("button", { name: "Developer's view" }).click();
	const view = page.getByRole("complementary", { name: "Developer's view" });
	return {
		...tab,
		log: view.getByRole("region", { name: "Requests and events" }),
		async putIn(label) {
			await view.getByRole("button", { name: "Clear" }).click();
			const button = view.getByRole("button", { name: label });
			if (!(await button.isVisible())) await view.getByText("Let something go wrong").click();
			await button.click();
			await view.getByRole("status").getByText(label).waitFor();
		},
	};
}

const entry = (log: Locator, text: string | RegExp) => log.getByRole("listitem").filter({ hasText: text });

describeInBrowser("the developer's view", () => {
	test("shows a wrong request in red, with the rule and the place", async () => {
		const tab = await developing(await (await openShowcase()).visit());
		const { page, log, errors } = tab;

		await tab.call("wrong");
		await tab.newest.getByText("Short.").waitFor();
		await page.getByRole("radio", { name: "Violations" }).check({ force: true });

		expect(await entry(log, "").count()).toBe(1);
		const [red = 0, green = 0, blue = 0] = (await colourOf(log.getByText("400 Bad Request"))).match(/\d+/g) ?? [];
		expect(Number(red)).toBeGreaterThan(Number(green) + 50);
		expect(Number(red)).toBeGreaterThan(Number(blue) + 50);
		await log.getByRole("button", { name: "400 Bad Request" }).press("Enter");
		const violation = log.getByRole("list", { name: "Violations" }).getByRole("listitem");
		await violation.getByText("data.content").waitFor();
		await violation.getByText("BASE_TYPE_MAX_LENGTH").waitFor();
		expect(await violation.getByRole("link").getAttribute("href")).toMatch(/^https:\/\/(docs\.)?discord\.com\//);
		await log.getByRole("figure", { name: "Body" }).getByText("aaaa").waitFor();
		await page.getByRole("button", { name: "Developer's view, 1 violation" }).waitFor();
		expect(errors).toEqual([]);
	});

	test("shows events and requests with their JSON, as many as are looked for", async () => {
		const tab = await developing(await (await openShowcase()).visitAfter("embed"));
		const { page, log } = tab;

		await page.getByRole("radio", { name: "Events" }).check({ force: true });
		await log.getByRole("button", { name: "INTERACTION_CREATE" }).click();
		await log.getByRole("figure", { name: "Data" }).getByText('"embed"').waitFor();
		await page.getByRole("radio", { name: "All" }).check({ force: true });
		await page.getByRole("searchbox", { name: "Search the log" }).fill("a footer");

		await soon(() => log.getByRole("button").allInnerTexts()).toEqual([expect.stringContaining("POST")]);
	});

	test("loses an answer, delivers twice, limits and breaks, each once", async () => {
		const tab = await developing(await (await openShowcase()).visit());
		const { log, newest } = tab;
		const answered = () => newest.getByText("Embeds:").waitFor();

		await tab.putIn("Lost answer");
		await tab.call("embed");
		await entry(log, "502 Bad Gateway").waitFor();
		await entry(log, "400 Bad Request").waitFor();
		await answered();

		await tab.putIn("Second delivery");
		await tab.call("embed");
		await entry(log, "INTERACTION_CREATE").nth(1).waitFor();
		await entry(log, "400 Bad Request").waitFor();
		await answered();

		await tab.putIn("429");
		await tab.call("embed");
		await entry(log, "429 Too Many Requests").waitFor();
		await entry(log, /204 No Content|200 OK/).waitFor();
		await answered();

		await tab.putIn("500");
		await tab.call("embed");
		await entry(log, "500 Server Error").waitFor();
		await entry(log, /204 No Content|200 OK/).waitFor();
		await answered();

		await tab.putIn("500");
		await tab.putIn("Everything right again");
		await tab.call("embed");
		await entry(log, /204 No Content|200 OK/).waitFor();
		expect(await entry(log, "500 Server Error").count()).toBe(0);
	});

	test("breaks the connection off, asks for another one, and ends the session", async () => {
		const tab = await developing(await (await openShowcase()).visit());

		for (const label of ["Dropped socket", "Reconnect"]) {
			await tab.putIn(label);
			await entry(tab.log, "The bot has resumed its session.").waitFor();
		}
		await tab.putIn("Invalid session");
		await entry(tab.log, "The bot has joined the gateway.").waitFor();

		await tab.call("embed");
		await tab.newest.getByText("Embeds:").waitFor();
	});

	test("keeps an answer back until it is too late", async () => {
		const tab = await developing(await (await openShowcase({ ackDeadlineMs: 300 })).visit());

		await tab.putIn("Late answer");
		await tab.call("embed");

		await tab.newest.getByText("The application did not respond").waitFor();
		await entry(tab.log, "404 Not Found").waitFor();
		await entry(tab.log, "the application did not respond").waitFor();
	});

	test("saves what was done, so that it can be done again with the same bot", async () => {
		const tab = await developing(await (await openShowcase()).visitAfter("markdown"));
		const { page, newest } = tab;

		await tab.call("markdown");
		await newest.getByRole("button", { name: "Pressed 0 times" }).click();
		await newest.getByRole("button", { name: "Pressed 1 times" }).waitFor();
		await newest.getByRole("button", { name: "Form" }).click();
		await page.getByRole("radio", { name: "Small" }).check();
		await page.getByRole("checkbox", { name: "Apple" }).check();
		await page.getByRole("button", { name: /^Who/ }).click();
		await page.getByRole("option", { name: "ben" }).click();
		await page.getByRole("button", { name: /^Where/ }).click();
		await page.getByRole("option", { name: "moderators" }).click();
		await page.getByRole("button", { name: "Submit" }).click();
		await newest.getByText("second-form was sent.").waitFor();
		await page.getByText("Keep what was done as a test").click();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "Save transcript" }).click(),
		]);
		const transcript = parseTranscript(await readFile(await download.path(), "utf8"));

		const another = await openShowcase();
		expect(await replayTranscript(another.sandbox, transcript)).toEqual([]);
		expect(transcript.steps.map(({ act }) => act.act)).toEqual(["slash", "press", "press", "submit"]);
	});
});
