import { expect } from "vitest";
import type { Message } from "../../src/sandbox/types.ts";
import { coloursOf, decodePng } from "../pictures/png.ts";

/** Looks at a message's only picture where it is served: of a sane size, not blank, and told to those who cannot see it. */
export async function expectPicture({ attachments, json }: Message, filename: string): Promise<void> {
	expect(attachments).toMatchObject([{ filename, content_type: "image/png", width: 1_200 }]);
	const served = await fetch(attachments[0]?.url ?? "");
	expect(served.ok).toBe(true);

	const picture = decodePng(new Uint8Array(await served.arrayBuffer()));
	expect(picture.width).toBe(1_200);
	expect(picture.height).toBeGreaterThan(400);
	expect(picture.height).toBeLessThanOrEqual(2_400);
	expect(coloursOf(picture)).toBeGreaterThan(20);
	expect(JSON.stringify(json.components)).toMatch(/"description":"[^"]{100}/);
}
