import type { APIAttachment } from "discord-api-types/v10";

/** A file as it was uploaded: by the bot as `files[index]`, or by a user. */
export interface UploadedFile {
	/** The n of `files[n]`: what `attachments[].id` refers to. */
	readonly index: string;
	readonly filename: string;
	readonly contentType: string;
	readonly bytes: Uint8Array;
}

/** Keeps what was uploaded, and gives each file the address it is served at. */
export class FileStore {
	readonly #files = new Map<string, UploadedFile>();
	readonly #nextId: () => string;
	/** `http://127.0.0.1:PORT`, known once the server listens. */
	origin = "";

	constructor(nextId: () => string) {
		this.#nextId = nextId;
	}

	add(channelId: string, file: UploadedFile, description?: string): APIAttachment {
		const id = this.#nextId();
		const filename = file.filename.toWellFormed().replaceAll("/", "_");
		const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
		this.#files.set(path, { ...file, filename });
		const url = this.origin + path;
		return {
			id,
			filename,
			size: file.bytes.byteLength,
			url,
			proxy_url: url,
			content_type: file.contentType,
			...(description === undefined ? {} : { description }),
			...pixelsOf(file.bytes),
		};
	}

	at(path: string): UploadedFile | undefined {
		return this.#files.get(path);
	}
}

const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

/** The size of a PNG, which stands at a fixed place in its header. Other images go without. */
function pixelsOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
	const isPng = bytes.byteLength >= 24 && pngSignature.every((byte, at) => bytes[at] === byte);
	if (!isPng) return undefined;
	const header = new DataView(bytes.buffer, bytes.byteOffset);
	return { width: header.getUint32(16), height: header.getUint32(20) };
}
