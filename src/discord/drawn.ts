import type { Painter } from "../pictures/painter.ts";
import { type Reply, withoutPicture } from "./components.ts";
import { described, type Log } from "./log.ts";
import { within } from "./within.ts";

/** A reply and the files that go with it: its own, and what its picture has become. */
export interface Drawn {
	readonly reply: Reply;
	readonly files: readonly { readonly filename: string; readonly data: Uint8Array }[];
}

export interface Drawing {
	readonly paint: Painter["paint"];
	readonly log: Log;
	/** Milliseconds: a reply without its picture is better than none. */
	readonly most: number;
}

/** The reply with its picture; without it where that fails or takes too long. */
export async function drawn(reply: Reply, { paint, log, most }: Drawing): Promise<Drawn> {
	const { picture } = reply;
	if (picture === undefined) return undrawn(reply);

	const { filename, drawing } = picture;
	try {
		const data = await within(most, paint(drawing));
		if (data !== undefined) return { reply, files: [...textFilesOf(reply), { filename, data }] };
		log.warn(`${filename} took longer than ${most} ms to draw, and was left out.`);
	} catch (error) {
		log.warn(`${filename} could not be drawn, and was left out: ${described(error)}`);
	}
	return undrawn(reply);
}

export const undrawn = (reply: Reply): Drawn => ({ reply: withoutPicture(reply), files: textFilesOf(reply) });

const textFilesOf = ({ files = [] }: Reply): Drawn["files"] =>
	files.map(({ filename, text }) => ({ filename, data: new TextEncoder().encode(text) }));
