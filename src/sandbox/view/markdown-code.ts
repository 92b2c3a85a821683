/**
 * Code at the start of a text. Written out because the library's patterns try every way to divide a run of line feeds
 * or backticks: a message of nothing else would keep it busy for minutes.
 */

const fence = "```";

/** All of a code block and the line feed behind it, its language (empty if it names none), its text. */
export function matchCodeBlock(source: string): string[] | null {
	const close = source.startsWith(fence) ? source.indexOf(fence, fence.length) : -1;
	const inner = source.slice(fence.length, Math.max(close, fence.length));
	if (isBlank(inner)) return null;

	const end = close + fence.length;
	const whole = source.slice(0, source[end] === "\n" ? end + 1 : end);
	const [line = "", language = ""] = /^([a-z0-9_+\-.#]+)\n/i.exec(inner) ?? [];
	// With nothing below it, the first line is the code.
	return isBlank(inner.slice(line.length))
		? [whole, "", withoutBlankEnds(inner)]
		: [whole, language, withoutBlankEnds(inner.slice(line.length))];
}

const isBlank = (text: string) => text.trim() === "";

/** Without the line feeds it starts and ends with. */
function withoutBlankEnds(text: string): string {
	const start = text.search(/[^\n]/);
	let end = text.length;
	while (text[end - 1] === "\n") end -= 1;
	return text.slice(start, end);
}

/** All of it, and its text: up to as many backticks as it starts with. */
export function matchInlineCode(source: string): string[] | null {
	const [open] = /^`+/.exec(source) ?? [];
	if (open === undefined) return null;
	const close = [...source.slice(open.length).matchAll(/`+/g)].find(([run]) => run === open);
	if (close === undefined) return null;
	const text = source.slice(open.length, open.length + close.index);
	// A space that keeps a backtick of the text apart is none of the text.
	return [open + text + open, text.replace(/^ (?=`)|(?<=`) $/g, "")];
}
