import { expect } from "vitest";
import type { Message } from "../../src/sandbox/types.ts";
import { decodePng } from "../pictures/png.ts";

/** Looks at a message's only picture where it is served: of a sane size, not blank, and told to those who cannot see it. */
export async function expectPicture({ attachments, json }: Message, filename: string): Promise<void> {
	expect(attachments.map((attachment) => attachment.filename)).toEqual([filename]);
	const served = await fetch(attachments[0]?.url ?? "");
	expect(served.headers.get("content-type")).toBe("image/png");

	const picture = decodePng(new Uint8Array(await served.arrayBuffer()));
	expect(picture.width).toBeGreaterThan(600);
	expect(picture.height).toBeGreaterThan(300);
	expect(picture.height).toBeLessThan(4_096);
	expect(coloursIn(picture.pixels)).toBeGreaterThan(10);
}
