/** What browsers show by themselves and never run. An SVG isn't among it: it can hold scripts. */
const shownTypes: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/**
 * What is served with a file so that nothing a bot uploads can run in the page's origin: an image can be shown by the
 * page, and everything else that is opened by its address is saved.
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/sandbox
 */
export function attachmentHeaders(filename: string, contentType: string): Readonly<Record<string, string>> {
	const disposition = shownTypes.has(contentType) ? "inline" : "attachment";
	return {
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"Content-Disposition": `${disposition}; filename*=UTF-8''${encodeExtended(filename)}`,
		"Cross-Origin-Resource-Policy": "same-origin",
	};
}

/** @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1 */
function encodeExtended(text: string): string {
	return encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** The type as a header can carry it; anything that isn't one counts as unknown bytes. */
export function servedType(contentType: string): string {
	const isType = /^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/.test(contentType);
	return isType ? contentType.toLowerCase() : "application/octet-stream";
}
