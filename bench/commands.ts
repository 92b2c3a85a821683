/**
 * Makes the pictures of the documentation anew: the bot in the local Discord, as Chromium shows its page.
 *
 *     npm run pictures
 *
 * Nothing is laid out for show: a picture is what somebody sees who does the same.
 */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./browser.ts";
import { scenes } from "./commands/scenes.ts";
import { setStage } from "./commands/stage.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
const stage = await setStage(join(root, "knowledge"), browser);
try {
	for (const [name, play] of Object.entries(scenes)) {
		const path = join(folder, `${name}.png`);
		await play(stage, path);
		console.log(`${name}.png: ${Math.ceil((await stat(path)).size / 1_000)} kB`);
	}
} finally {
	await stage.close();
	await browser.close();
}
