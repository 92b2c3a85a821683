/**
 * Makes the pictures of docs/commands.md anew: the bot in the local Discord, and what a member sees of it.
 *
 *     npm run pictures
 *
 * Nothing is laid out for show: a picture is the message as it was sent, drawn as Discord draws it.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createPainter } from "../src/pictures/painter.ts";
import { drawMessages } from "./commands/message-drawing.ts";
import { scenes } from "./commands/scenes.ts";
import { setStage } from "./commands/stage.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");

await mkdir(folder, { recursive: true });
const { paint } = createPainter();
const stage = await setStage(join(root, "knowledge/albania-iran"), new URL("../commands/", import.meta.url));
try {
	for (const [name, play] of Object.entries(scenes)) {
		const drawing = drawMessages(await play(stage));
		const png = await paint(drawing);
		await writeFile(join(folder, `${name}.png`), png);
		console.log(`${name}.png: ${drawing.width} × ${drawing.height}, ${Math.ceil(png.length / 1_000)} kB`);
	}
} finally {
	await stage.close();
}
