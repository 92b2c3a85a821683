import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** A request that can't be carried out as it is: says what is wrong with it. */
export class BadRequest extends Error {
	override readonly name = "BadRequest";
	readonly status: number;

	constructor(message: string, status = 400) {
		super(message);
		this.status = status;
	}
}

/** Bytes: ten files of ten mebibytes each would be more, and nobody tries that by hand. */
const maximumBytes = 64 * 1_048_576;

/**
 * What the page sends. Only a page of our own origin can send JSON: for others the browser asks first, and is refused.
 * @throws {BadRequest} for what isn't JSON, too large, or not of that shape.
 */
export async function readJson<Shape>(request: IncomingMessage, shape: z.ZodType<Shape>): Promise<Shape> {
	if (request.headers["content-type"] !== "application/json") throw new BadRequest("Send JSON.", 415);
	const parsed = shape.safeParse(parse(await readText(request)));
	if (!parsed.success) throw new BadRequest(z.prettifyError(parsed.error));
	return parsed.data;
}

async function readText(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		size += bytes.byteLength;
		if (size > maximumBytes) throw new BadRequest("That is too large.", 413);
		chunks.push(bytes);
	}
	return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new BadRequest("That is no JSON.");
	}
}
