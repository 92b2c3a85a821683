import type { UploadView } from "../../view/views.ts";

/** The files that somebody chose, pasted or dropped, with their bytes. */
export const uploadsOf = (files: Iterable<File>): Promise<readonly UploadView[]> =>
	Promise.all([...files].map(uploadOf));

async function uploadOf(file: File): Promise<UploadView> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	return { filename: file.name, contentType: file.type || "application/octet-stream", base64: base64Of(bytes) };
}

/** As many bytes as a call takes arguments everywhere. */
const chunkSize = 0x8000;

function base64Of(bytes: Uint8Array): string {
	const length = Math.ceil(bytes.length / chunkSize);
	const chunks = Array.from({ length }, (_, at) => bytes.subarray(at * chunkSize, (at + 1) * chunkSize));
	return btoa(chunks.map((chunk) => String.fromCharCode(...chunk)).join(""));
}
