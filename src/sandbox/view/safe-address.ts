/**
 * Which addresses that a bot names may become a link, and which pictures may be loaded. What comes out is the address
 * as a browser's own parser understood it, so that the page opens what was judged here, to the character.
 */

/** @see https://discord.com/developers/docs/components/reference#button-button-structure */
const linkedSchemes: ReadonlySet<string> = new Set(["http:", "https:", "discord:"]);

/** The address to link to, or `undefined` for one that Discord makes no link of. */
export function linkTo(address: string): string | undefined {
	const url = parsed(address);
	return url && linkedSchemes.has(url.protocol) ? url.href : undefined;
}

/** A picture or file, by where it is. */
export type Address = { readonly href: string } | { readonly elsewhere: string };

/**
 * The path of what was uploaded to the local Discord at `origin`; anything else is elsewhere, and never asked for.
 * It is a path because the page may have been opened by another name or port of this machine than its own.
 */
export function addressOf(address: string, origin: string): Address {
	const url = parsed(address);
	const isOwn = url !== undefined && url.origin === origin && url.pathname.startsWith("/attachments/");
	return isOwn ? { href: url.pathname } : { elsewhere: address };
}

/** Relative addresses are none: they would lead to wherever the page is. */
function parsed(address: string): URL | undefined {
	return URL.canParse(address) ? new URL(address) : undefined;
}
