/** A stretch of JSON that is shown in one colour. */
export interface JsonToken {
	readonly kind: "key" | "string" | "number" | "word" | "plain";
	readonly text: string;
}

const pattern = /(?<string>"(?:\\.|[^"\\])*")(?<colon>:)?|(?<number>-?\d[\d.eE+-]*)|(?<word>true|false|null)/g;

/** A value as JSON over several lines, in stretches that joined are the whole. */
export function tokensOf(value: unknown): readonly JsonToken[] {
	const json = JSON.stringify(value, null, 2) ?? "nothing";
	const tokens: JsonToken[] = [];
	let end = 0;
	for (const match of json.matchAll(pattern)) {
		if (match.index > end) tokens.push({ kind: "plain", text: json.slice(end, match.index) });
		tokens.push({ kind: kindOf(match.groups ?? {}), text: match[0] });
		end = match.index + match[0].length;
	}
	if (end < json.length) tokens.push({ kind: "plain", text: json.slice(end) });
	return tokens;
}

function kindOf({ colon, number, word }: Readonly<Record<string, string | undefined>>): JsonToken["kind"] {
	if (colon !== undefined) return "key";
	if (number !== undefined) return "number";
	return word === undefined ? "string" : "word";
}
