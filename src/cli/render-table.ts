import { displayWidth } from "./wrap.ts";

/** Rows in columns, the first row their names: the first column from the left, all others, which hold numbers, from the right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
	const widths: number[] = [];
	for (const row of rows)
		for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));

	return rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join("  ")).join("\n");
}

function padded(cell: string, width: number, column: number): string {
	const space = " ".repeat(width - displayWidth(cell));
	return column === 0 ? cell + space : space + cell;
}

const nothing = "–";

export const percent = (share: number | undefined): string =>
	share === undefined ? nothing : `${(share * 100).toFixed(1)} %`;

export const decimal = (value: number | undefined, digits = 3): string => value?.toFixed(digits) ?? nothing;
