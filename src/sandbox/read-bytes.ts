import type { IncomingMessage } from "node:http";

/** All that a request brings, or `undefined` where it is more than so many bytes. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		size += bytes.byteLength;
		if (size > most) return undefined;
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}
