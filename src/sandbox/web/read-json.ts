import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { readBytes } from "../read-bytes.ts";

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
	const bytes = await readBytes(request, maximumBytes);
	if (bytes === undefined) throw new BadRequest("That is too large.", 413);
	const parsed = shape.safeParse(parse(bytes.toString("utf8")));
	if (!parsed.success) throw new BadRequest(z.prettifyError(parsed.error));
	return parsed.data;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new BadRequest("That is no JSON.");
	}
}
