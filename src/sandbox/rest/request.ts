import type { IncomingMessage } from "node:http";
import type { UploadedFile } from "../files.ts";
import { readBytes } from "../read-bytes.ts";
import { invalidJson, tooLarge } from "./api-error.ts";

/** What a request brings along. */
export interface Payload {
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
}

/** Bytes of a whole request. Discord's own limit depends on where it is sent; a file's limit is another one. */
const requestLimit = 100 * 1_048_576;

/** @throws {ApiError} for what can't be read as what it says it is. */
export async function readPayload(request: IncomingMessage): Promise<Payload> {
	const bytes = await readBytes(request, requestLimit);
	if (bytes === undefined) throw tooLarge();
	const type = request.headers["content-type"] ?? "";
	if (bytes.byteLength === 0) return { body: undefined, files: [] };
	if (type.startsWith("multipart/form-data")) return readMultipart(bytes, type);
	return { body: parseJson(bytes.toString("utf8")), files: [] };
}

/** @see https://discord.com/developers/docs/reference#uploading-files */
async function readMultipart(bytes: Buffer, type: string): Promise<Payload> {
	const form = await readForm(bytes, type);
	const payload = form.get("payload_json");
	const files = [...form].flatMap(([name, value]) => (typeof value === "string" ? [] : [{ name, value }]));
	return {
		body: typeof payload === "string" ? parseJson(payload) : {},
		files: await Promise.all(files.map(({ name, value }) => readFile(name, value))),
	};
}

async function readForm(bytes: Buffer, type: string): Promise<FormData> {
	try {
		return await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
	} catch {
		throw invalidJson();
	}
}

async function readFile(name: string, file: File): Promise<UploadedFile> {
	return {
		index: /^files?\[(\d+)\]$/.exec(name)?.[1] ?? name,
		filename: file.name,
		contentType: file.type || "application/octet-stream",
		bytes: new Uint8Array(await file.arrayBuffer()),
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw invalidJson();
	}
}
