/**
 * How long a newcomer waits: from `npm start` to the page, to the bot, to the first answer in it, and from Enter to a
 * reply on the page. Medians over some starts; the browser is there before.
 *
 *     npm run bench:page
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

const root = join(import.meta.dirname, "..");

const starts = 5;

/** Asked one after the other in the page that is open. */
const questions = [
	"who attributed the attack?",
	"what did Iran say?",
	"when was the attack?",
	"who is Mandiant?",
	"what did the US say?",
	"how many documents were published?",
	"why did Albania cut ties?",
	"what was the aim of the attack?",
];

interface Waits {
	/** Milliseconds since `npm start`. */
	readonly address: number;
	readonly page: number;
	readonly answer: number;
	/** Milliseconds from Enter to the reply on the page, with the browser's driver in between. */
	readonly replies: readonly number[];
}

const browser = await launchBrowser();
const all: Waits[] = [];
for (let start = 0; start < starts; start += 1) all.push(await startOnce(browser));
await browser.close();

const median = (values: readonly number[]) => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
const row = (what: string, values: readonly number[]) =>
	console.log(
		`${what.padEnd(34)} ${median(values).toFixed(0).padStart(6)} ms   worst ${Math.max(...values).toFixed(0)}`,
	);

console.log(`Medians of ${starts} starts.\n`);
row(
	"npm start to its address",
	all.map(({ address }) => address),
);
row(
	"npm start to the page",
	all.map(({ page }) => page),
);
row(
	"npm start to the first answer",
	all.map(({ answer }) => answer),
);
row(
	"Enter to a reply on the page",
	all.flatMap(({ replies }) => replies),
);

async function startOnce(browser: Browser): Promise<Waits> {
	const started = performance.now();
	const child = spawn("npm", ["start"], {
		cwd: root,
		detached: true,
		// biome-ignore lint/style/noProcessEnv: what is started gets what this was started with.
		env: { ...process.env, SANDBOX_PORT: "0", DISCORD_TOKEN: "" },
	});
	try {
		const address = await addressOf(child);
		const told = performance.now() - started;
		const page = await browser.newPage({ viewport: { width: 1_280, height: 860 } });
		await page.goto(address);
		await page.getByRole("textbox", { name: /^Message/ }).waitFor();
		const shown = performance.now() - started;
		await page.getByText("is connected").waitFor();
		await ask(page, "who attributed the attack?");
		const answered = performance.now() - started;
		const replies: number[] = [];
		for (const question of questions) replies.push(await ask(page, question));
		await page.close();
		return { address: told, page: shown, answer: answered, replies };
	} finally {
		if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
		await once(child, "exit");
	}
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
	let written = "";
	return new Promise((resolve, reject) => {
		stdout?.on("data", (chunk) => {
			written += chunk;
			const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(written) ?? [];
			if (address !== undefined) resolve(address);
		});
		stdout?.once("end", () => reject(new Error(`npm start ended: ${written}`)));
	});
}

/** Types a question as a command and sends it. @returns milliseconds until a message more is to be seen. */
async function ask(page: Page, question: string): Promise<number> {
	const messages = page.getByRole("article");
	const count = await messages.count();
	await page.getByRole("textbox", { name: /^Message/ }).fill(`/ask ${question}`);
	const pressed = performance.now();
	await page.keyboard.press("Enter");
	await messages.nth(count).waitFor();
	return performance.now() - pressed;
}
