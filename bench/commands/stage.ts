import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openLiveContext } from "../../src/cli/open-context.ts";
import { openDesk } from "../../src/desk/open-desk.ts";
import { createLog } from "../../src/discord/log.ts";
import { joinCasefile } from "../../src/local/join.ts";
import { furnish } from "../../src/local/places.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import type { Message } from "../../src/sandbox/types.ts";

/** The local Discord with the bot as it is, where ada calls commands, and a camera on the page that she sees. */
export interface Stage {
	/** What ada sees when she has called a slash command. */
	readonly call: (command: string, values?: OptionValues) => Promise<Message>;
	/** What she sees when she has pressed the first button with that label. */
	readonly press: (message: Message, label: string) => Promise<Message>;
	/** What ben says, and what ada sees when she has called a command of its menu. */
	readonly say: (text: string) => Message;
	readonly callOn: (message: Message, command: string) => Promise<Message>;
	/** What mo, who is a moderator, sees when she has called a subcommand of `/knowledge`. */
	readonly keep: (subcommand: string, values?: OptionValues) => Promise<Message>;
	/** Takes a picture of messages that stand one below the other, as ada or mo sees them. */
	readonly photograph: (messages: readonly Message[], path: string, as?: "ada" | "mo") => Promise<void>;
	/** Opens the page as a window of that size, does something there, and takes a picture of the window. */
	readonly photographPage: (visit: (page: Page) => Promise<void>, path: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** When it all happens, so that pictures of the same bot are the same: for less than a minute the clock shows this. */
const now = new Date("2026-03-02T10:30:00Z");

/** Pixels: as wide as a reply with pictures needs, and higher than any of them. */
const column = { width: 760, height: 4_000 };
const window = { width: 1_280, height: 860 };

/** @param knowledge The folder of the incidents' folders. */
export async function setStage(knowledge: string, browser: Browser): Promise<Stage> {
	const begun = performance.now();
	const clock = () => Math.round(now.getTime() + performance.now() - begun);
	const sandbox = await startSandbox({ botName: "Casefile", now: clock });
	const { general, ada, ben, mo } = furnish(sandbox.world);
	const log = createLog({ level: "warn", secrets: [sandbox.token], write: complain });
	// A copy, for what moderators try must not change what lies there.
	const copy = await mkdtemp(join(tmpdir(), "casefile-"));
	await cp(knowledge, join(copy, "knowledge"), { recursive: true });
	const { context, library, root } = await openLiveContext({ knowledge: join(copy, "knowledge") });
	const desk = openDesk({ library, root, stateDir: join(copy, "state"), tell: log.warn });
	const bot = await joinCasefile(sandbox, { context, desk, log });

	const open = async (viewport: typeof column, as = "ada"): Promise<Page> => {
		const page = await browser.newPage({ viewport, timezoneId: "UTC", locale: "en-GB", reducedMotion: "reduce" });
		await page.clock.setFixedTime(now);
		await page.goto(`${sandbox.origin}/#${as}/${general.name}`);
		await page.getByRole("log").waitFor();
		return page;
	};

	return {
		call: async (command, values = {}) => messageOf(await sandbox.slash(ada, general, command, values)),
		async press(message, label) {
			const pressed = buttonsOf(message).find((button) => button.label === label)?.customId;
			if (pressed === undefined) throw new Error(`There is no button “${label}”.`);
			return messageOf(await sandbox.click(message, pressed, ada));
		},
		say: (text) => sandbox.post(ben, general, text),
		callOn: async (message, command) => messageOf(await sandbox.messageMenu(ada, message, command)),
		keep: async (subcommand, values = {}) =>
			messageOf(await sandbox.slash(mo, general, `knowledge ${subcommand}`, values)),
		async photograph(messages, path, as) {
			const page = await open(column, as);
			await page.locator(`[data-message="${messages.at(-1)?.id}"]`).scrollIntoViewIfNeeded();
			const boxes = await Promise.all(messages.map(({ id }) => boxOf(page, id)));
			await page.screenshot({ path, clip: around(boxes) });
			await page.close();
		},
		async photographPage(visit, path) {
			const page = await open(window);
			await visit(page);
			await page.screenshot({ path });
			await page.close();
		},
		async close() {
			await bot.stop();
			library.close();
			await sandbox.stop();
			await rm(copy, { recursive: true });
		},
	};
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where a message stands, once its pictures are there. */
async function boxOf(page: Page, messageId: string): Promise<Box> {
	const message = page.locator(`[data-message="${messageId}"]`);
	await message.waitFor();
	await message.evaluate((element) => Promise.all([...element.querySelectorAll("img")].map((image) => image.decode())));
	const box = await message.boundingBox();
	if (box === null) throw new Error(`The message ${messageId} is not to be seen.`);
	return box;
}

/** Pixels left free around messages. */
const margin = 8;

function around(boxes: readonly Box[]): Box {
	const left = Math.min(...boxes.map(({ x }) => x));
	const top = Math.min(...boxes.map(({ y }) => y)) - margin;
	const right = Math.max(...boxes.map(({ x, width }) => x + width));
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A picture of a bot that something went wrong with is no picture for the documentation. */
function complain(line: string): void {
	console.error(line.trimEnd());
	process.exitCode = 1;
}
