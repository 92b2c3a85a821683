/** Indentation, sign, and the spaces behind it. */
const itemStart = /^( *)([-*]|\d{1,9}\.) +(?=\S)/;

/**
 * A list at the start of a text: all of it, the number it starts with (empty of an unordered one), and its items. A
 * line that is indented further belongs to the item above, if it is an item itself or stands below the item's text;
 * it is moved as far to the left. A blank line ends a list.
 */
export function matchList(source: string): string[] | null {
	const first = itemOf(source);
	if (first === undefined) return null;

	const items: string[] = [];
	let end = 0;
	for (let line = lineAt(source, 0); line !== undefined; line = lineAt(source, end)) {
		const item = itemOf(line);
		if (item?.indent === first.indent && item.isOrdered === first.isOrdered) items.push(item.text);
		else if (belongsBelow(line, first, item)) items.push(`${items.pop()}\n${outdented(line, first.width)}`);
		else break;
		end += line.length + 1;
	}
	return [source.slice(0, end), first.number, ...items];
}

interface Item {
	readonly indent: number;
	readonly isOrdered: boolean;
	/** Empty of an unordered one. */
	readonly number: string;
	/** Characters in front of its text. */
	readonly width: number;
	readonly text: string;
}

function itemOf(line: string): Item | undefined {
	const [sign, indent, bullet] = itemStart.exec(line) ?? [];
	if (sign === undefined || indent === undefined || bullet === undefined) return undefined;
	const number = bullet.endsWith(".") ? bullet.slice(0, -1) : "";
	const text = line.slice(sign.length);
	return { indent: indent.length, isOrdered: number !== "", number, width: sign.length, text };
}

function belongsBelow(line: string, { indent, width }: Item, item: Item | undefined): boolean {
	if (item) return item.indent > indent;
	return indentOf(line) >= Math.min(width, indent + 2) && line.trim() !== "";
}

const indentOf = (line: string) => line.search(/[^ ]|$/);

const outdented = (line: string, most: number) => line.slice(Math.min(indentOf(line), most));

/** Without its line feed; `undefined` behind the last. */
function lineAt(text: string, start: number): string | undefined {
	if (start >= text.length) return undefined;
	const end = text.indexOf("\n", start);
	return text.slice(start, end === -1 ? undefined : end);
}
