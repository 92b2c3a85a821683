import { linkTo } from "./safe-address.ts";

/**
 * Links at the start of a text. What leads nowhere safe is none, and stays the text that it is. Written out because
 * the library's pattern takes cubic time on brackets that are never closed, and cuts the `)` off `…/Crane_(bird)`.
 */

/** Up to one level of parentheses in an address; a backslash takes a character's meaning away. */
const target =
	/^\(\s*(?:<([^<>\s]*)>|((?:[^\s<>()\\]|\\\S)*(?:\((?:[^\s<>()\\]|\\\S)*\)(?:[^\s<>()\\]|\\\S)*)*))(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)/;

/** All of `[text](address "title")`, the text, the address, and the title if there is one. */
export function matchMaskedLink(source: string): string[] | null {
	const close = source.startsWith("[") ? closingBracket(source) : undefined;
	if (close === undefined) return null;
	const [behind, angled, plain = "", double, single] = target.exec(source.slice(close + 1)) ?? [];
	if (behind === undefined) return null;

	const text = source.slice(1, close);
	const href = linkTo((angled ?? plain).replace(/\\([^0-9A-Za-z\s])/g, "$1"));
	// As at Discord, a link doesn't pretend to be another one.
	if (href === undefined || text.trim() === "" || /https?:\/\//i.test(text)) return null;
	const title = double ?? single;
	return [source.slice(0, close + 1) + behind, text, href, ...(title === undefined ? [] : [title])];
}

/** Where the bracket that a text starts with is closed. */
function closingBracket(text: string): number | undefined {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === "\\") at += 1;
		else if (character === "[") depth += 1;
		else if (character === "]") depth -= 1;
		if (depth === 0) return at;
	}
	return undefined;
}

/** `<address>`, and the address. */
export function matchAngledAddress(source: string): string[] | null {
	const [whole, address = ""] = /^<([a-z]+:\/\/[^\s<>]+)>/i.exec(source) ?? [];
	const href = linkTo(address);
	return whole === undefined || href === undefined ? null : [whole, href, address];
}

/** An address as it stands in a text, twice: what ends the sentence or closes a parenthesis around it isn't its own. */
export function matchBareAddress(source: string): string[] | null {
	const [found = ""] = /^https?:\/\/[^\s<\]]+/i.exec(source) ?? [];
	let end = found.length;
	while (end > 0 && isBehind(found.slice(0, end))) end -= 1;
	const address = found.slice(0, end);
	const href = linkTo(address);
	return href === undefined ? null : [address, href, address];
}

const isBehind = (address: string) =>
	/[.,:;"']$/.test(address) || (address.endsWith(")") && count(address, ")") > count(address, "("));

const count = (text: string, sign: string) => text.split(sign).length - 1;
