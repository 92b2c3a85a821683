import { MessageBody } from "../../../src/sandbox/bodies.ts";
import { EventStream } from "../../../src/sandbox/event-stream.ts";
import { FileStore, type UploadedFile } from "../../../src/sandbox/files.ts";
import { MessageStore, type NewMessage } from "../../../src/sandbox/messages.ts";
import { messageView } from "../../../src/sandbox/view/message-view.ts";
import { openWorld, origin } from "./around.ts";

/** A world in which the bot can say something, as it is stored when Discord has taken it. */
export function openMessages() {
	const opened = openWorld();
	const { world, channel, around } = opened;
	let last = 200_000_000_000_000_000n;
	const nextId = () => {
		last += 1n;
		return String(last);
	};
	const files = new FileStore(nextId);
	files.origin = origin;
	const now = () => Date.UTC(2026, 0, 2, 3, 4, 5);
	const messages = new MessageStore({ world, files, events: new EventStream(), nextId, now });
	const post = (body: object, more: Partial<NewMessage> = {}) =>
		messages.create({ channel, author: world.bot, files: [], ...more, body: MessageBody.parse(body) });
	const show = (body: object, more: Partial<NewMessage> = {}) => messageView(post(body, more), around);
	return { ...opened, messages, post, show };
}

export const v2 = 1 << 15;

/** The first bytes of a PNG of 3 × 2 pixels, as far as anybody reads. */
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 3, 0, 0, 0, 2);

export const picture = (filename: string, index = "0"): UploadedFile => ({
	index,
	filename,
	contentType: "image/png",
	bytes: png,
});

export const textFile = (filename: string, index = "0"): UploadedFile => ({
	index,
	filename,
	contentType: "text/csv",
	bytes: new TextEncoder().encode("a,b"),
});
