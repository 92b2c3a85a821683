import { type RawFile, Routes } from "discord.js";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { furnish } from "../../../src/local/places.ts";
import { type Sandbox, startSandbox } from "../../../src/sandbox/sandbox.ts";
import type { World } from "../../../src/sandbox/world.ts";
import { describeInBrowser, openTab } from "./browser.ts";
import { baits, hostileFiles, hostileMessage, hostileModal } from "./hostile.ts";
import { type HostileBot, joinHostile, messageCommand, userCommand } from "./hostile-bot.ts";
import { type Visit, visitIn } from "./room.ts";

interface HostileVisit extends Visit {
	readonly sandbox: Sandbox;
	readonly prepare: HostileBot["prepare"];
	/** What the page asked by a window of the browser's own. */
	readonly dialogs: readonly string[];
	/** Has the bot send it, and waits until it is shown. */
	readonly send: (message: { readonly body: object; readonly files: RawFile[] }) => Promise<string>;
}

/** A local Discord where everybody and everything has a name that means no good. */
async function openHostile(): Promise<HostileVisit> {
	const sandbox = await startSandbox({ botName: baits[1], globalRequestsPerSecond: 1_000 });
	onTestFinished(() => sandbox.stop());
	sandbox.limits.limits = [];
	const { general } = furnish(sandbox.world);
	nameHostilely(sandbox.world);
	const { client, prepare } = await joinHostile(sandbox);
	onTestFinished(() => client.destroy());

	const visit = visitIn(await openTab(`${sandbox.origin}/#ada/general`));
	const dialogs: string[] = [];
	visit.page.on("dialog", async (dialog) => {
		dialogs.push(dialog.message());
		await dialog.dismiss();
	});
	await visit.box.waitFor();
	const send: HostileVisit["send"] = async ({ body, files }) => {
		await client.rest.post(Routes.channelMessages(general.id), { body, files });
		const id = sandbox.messages(general, sandbox.world.bot).at(-1)?.id ?? "";
		await visit.page.locator(`[data-message="${id}"]`).waitFor({ state: "attached" });
		return id;
	};
	return { ...visit, sandbox, prepare, dialogs, send };
}

function nameHostilely(world: World): void {
	const guild = world.createGuild(baits[2]);
	for (const bait of baits.slice(0, 4)) {
		world.createChannel(guild, bait);
		world.createRole(guild, bait);
		world.join(world.createUser(bait), guild);
	}
}

/** What there is in the page that a bot must not get into it. */
const foreign = `({
	pwned: window.pwned,
	scripts: document.querySelectorAll("script").length,
	frames: document.querySelectorAll("iframe, object, embed, base, meta[http-equiv], form[action], style").length,
	handlers: [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
		[...attributes].map(({ name }) => name).filter((name) => name.startsWith("on") || name === "srcdoc")),
	links: [...document.querySelectorAll("a[href]")].map(({ protocol }) => protocol).filter((each) => !/^https?:$/.test(each)),
	pictures: [...document.images].map(({ src }) => src).filter((src) => new URL(src).origin !== location.origin),
})`;

async function expectUnharmed(tab: HostileVisit): Promise<void> {
	expect(await tab.page.evaluate(foreign)).toEqual({
		scripts: 1,
		frames: 0,
		handlers: [],
		links: [],
		pictures: [],
	});
	expect(tab.dialogs).toEqual([]);
	expect(tab.errors).toEqual([]);
	expect(tab.requests.filter((address) => !address.startsWith(`${tab.sandbox.origin}/`))).toEqual([]);
}

describeInBrowser("nothing that a bot sends runs, loads or leads anywhere by itself", () => {
	test("in a message", async () => {
		const tab = await openHostile();

		await fc.assert(
			fc.asyncProperty(hostileMessage, async (message) => {
				await tab.send(message);
				await expectUnharmed(tab);
			}),
			{ numRuns: 25 },
		);
	});

	test("in a modal", async () => {
		const tab = await openHostile();

		await fc.assert(
			fc.asyncProperty(hostileModal, async (modal) => {
				tab.prepare(modal);
				await tab.call("hostile");
				await tab.page.getByRole("dialog").getByRole("radio").first().waitFor();
				await expectUnharmed(tab);
				await tab.page.keyboard.press("Escape");
				await tab.page.getByRole("dialog").waitFor({ state: "detached" });
			}),
			{ numRuns: 10 },
		);
	});

	test("in commands, choices, menus and names", async () => {
		const tab = await openHostile();
		const { page, box, newest } = tab;

		await box.fill("/");
		await page.getByRole("option", { name: "/hostile" }).waitFor();
		await expectUnharmed(tab);
		await box.fill("/hostile ");
		await page.getByRole("combobox", { name: "Add an option" }).fill("choice");
		await page.keyboard.press("Enter");
		await page.getByRole("listbox", { name: "choice" }).getByRole("option").first().click();
		await page.getByRole("combobox", { name: "Add an option" }).fill("completed");
		await page.keyboard.press("Enter");
		await page.getByRole("option").nth(10).waitFor();
		await expectUnharmed(tab);
		await tab.send({ body: { content: baits.join("\n") }, files: [] });
		await newest.getByRole("button", { name: baits[1] }).click();
		await page.getByRole("menuitem", { name: "Apps" }).press("Enter");
		await page.getByRole("menuitem", { name: userCommand }).waitFor();
		await expectUnharmed(tab);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
		await newest.getByText("constructor.constructor").click({ button: "right" });
		await page.getByRole("menuitem", { name: "Apps" }).press("Enter");
		await page.getByRole("menuitem", { name: messageCommand }).waitFor();
		await expectUnharmed(tab);
	});

	test("in the developer's view", async () => {
		const tab = await openHostile();
		const { page } = tab;
		await page.getByRole("button", { name: "Developer's view" }).click();

		for (const message of fc.sample(hostileMessage, 3)) await tab.send(message);
		const lines = page.getByRole("region", { name: "Requests and events" }).getByRole("button");
		for (const line of await lines.all()) await line.press("Enter");

		await page.getByRole("figure", { name: "Body" }).first().waitFor();
		await expectUnharmed(tab);
	});

	test("in a file whose address is opened, which is saved instead", async () => {
		const tab = await openHostile();
		const id = await tab.send({ body: { content: "Files" }, files: [...hostileFiles] });
		const addresses = tab.sandbox.message(id)?.attachments.map(({ url }) => url) ?? [];

		for (const address of addresses) {
			const [download] = await Promise.all([
				tab.page.waitForEvent("download"),
				tab.page.goto(address).catch(() => undefined),
			]);
			expect(download.url()).toBe(address);
		}

		expect(addresses).toHaveLength(hostileFiles.length);
		await expectUnharmed(tab);
	});
});
