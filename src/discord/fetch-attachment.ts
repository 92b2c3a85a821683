import { knowledgeLimits } from "../domain/knowledge-file.ts";
import type { Attached } from "./command.ts";
import { label } from "./escape.ts";

/** A document's text; or why it was not taken, in a sentence for whoever attached it. */
type Fetched = { readonly text: string } | { readonly refused: string };

export type FetchAttachment = (file: Attached) => Promise<Fetched>;

interface Fetching {
	/** Where the API is: a local Discord serves its files itself. */
	readonly api: string;
	/** Milliseconds for all of it. */
	readonly patience?: number;
}

/**
 * Where Discord keeps what is attached.
 *
 * @see https://discord.com/developers/docs/reference#image-formatting
 */
const hosts: readonly string[] = ["cdn.discordapp.com", "media.discordapp.net"];

/**
 * Fetches attached texts, from where Discord keeps them and nowhere else. Never more bytes are held than a document may
 * have, whatever its size is said to be: it is counted as it comes, and nothing is decompressed.
 */
export function createFetchAttachment({ api, patience = 10_000 }: Fetching): FetchAttachment {
	const local = localOrigin(api);
	return async ({ name, size, type, url }) => {
		const reason = reasonAgainst({ name, size, type, url }, local);
		if (reason !== undefined) return { refused: reason };
		return fetched(url, label(name, nameRoom), patience);
	};
}

/** Code units of a file's name in a sentence. */
const nameRoom = 100;

function reasonAgainst({ name, size, type, url }: Attached, local: string | undefined): string | undefined {
	const file = `“${label(name, nameRoom)}”`;
	if (!isOfDiscord(url, local)) return `${file} does not lie where Discord keeps attached files. Attach it anew.`;
	if (size > knowledgeLimits.sourceBytes) return tooLarge(file);
	if (type !== undefined && !/^text\//i.test(type))
		return `${file} is no text. Save it as plain text (.txt), in UTF-8.`;
	return undefined;
}

const tooLarge = (file: string): string =>
	`${file} is too large: a document has ${knowledgeLimits.sourceBytes / 1_024 / 1_024} MiB at most. Take a part of it.`;

function isOfDiscord(address: string, local: string | undefined): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, port, username, password, origin } = new URL(address);
	if (username !== "" || password !== "") return false;
	return origin === local || (protocol === "https:" && port === "" && hosts.includes(hostname));
}

/** Nothing where the API is Discord's own: no attachment lies there. */
function localOrigin(api: string): string | undefined {
	const { hostname, origin } = new URL(api);
	return /(?:^|\.)discord(?:app)?\.com$/.test(hostname) ? undefined : origin;
}

async function fetched(url: string, name: string, patience: number): Promise<Fetched> {
	const file = `“${name}”`;
	try {
		const response = await fetch(url, {
			redirect: "error",
			headers: { "accept-encoding": "identity" },
			signal: AbortSignal.timeout(patience),
		});
		const reason = reasonAgainstResponse(response, file);
		if (reason === undefined) return await read(response, file);
		await response.body?.cancel();
		return { refused: reason };
	} catch {
		return { refused: `${file} could not be fetched from Discord. Attach it once more.` };
	}
}

function reasonAgainstResponse({ ok, headers, status }: Response, file: string): string | undefined {
	if (!ok) return `${file} is not to be had from Discord any more (${status}). Attach it once more.`;
	const encoding = headers.get("content-encoding") ?? "identity";
	return encoding === "identity" ? undefined : `${file} comes compressed, and nothing is unpacked here.`;
}

async function read({ body }: Response, file: string): Promise<Fetched> {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	let text = "";
	let bytes = 0;
	for await (const chunk of body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > knowledgeLimits.sourceBytes) return { refused: tooLarge(file) };
		const part = decoded(decoder, chunk);
		if (part === undefined) return { refused: notUtf8(file) };
		text += part;
	}
	const rest = decoded(decoder);
	return rest === undefined ? { refused: notUtf8(file) } : { text: text + rest };
}

/** The end of a character that has begun comes with the next chunk, and at the end with none. */
function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string | undefined {
	try {
		return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
	} catch {
		return undefined;
	}
}

const notUtf8 = (file: string): string => `${file} is not written in UTF-8. Save it as plain text in UTF-8.`;
