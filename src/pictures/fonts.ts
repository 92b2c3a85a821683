import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** What satori takes for a font. */
export interface Font {
	readonly name: string;
	readonly weight: 400 | 600 | 700;
	readonly style: "normal";
	readonly data: Buffer;
}

/** Inter comes in parts: a character is drawn from the first that has it. */
const parts = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];

const weights = [400, 600, 700] as const;

/** Inter in every weight that pictures use, from its package. */
export const readFonts = (): Promise<Font[]> =>
	Promise.all(parts.flatMap((part) => weights.map((weight) => readFont(part, weight))));

async function readFont(part: string, weight: Font["weight"]): Promise<Font> {
	const file = import.meta.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`);
	return { name: `Inter ${part}`, weight, style: "normal", data: await readFile(fileURLToPath(file)) };
}
