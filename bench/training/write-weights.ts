import { writeFile } from "node:fs/promises";

/** What a weights file says: which type its values have, where the type comes from, and how good they were found. */
export interface WeightsFile {
	readonly file: string;
	readonly name: string;
	readonly type: string;
	/** The line that brings the type in, where one is needed. */
	readonly from?: string;
	readonly weights: Readonly<Record<string, number>>;
	/** One figure a line, in words. */
	readonly figures: readonly string[];
}

const round = (weight: number) => Number(weight.toFixed(4));

/** Writes weights as a source file that says how it came about; the same weights give the same bytes. */
export async function writeWeights({ file, name, type, from, weights, figures }: WeightsFile): Promise<void> {
	const lines = Object.entries(weights).map(([key, weight]) => `\t${key}: ${round(weight)},`);
	await writeFile(
		file,
		[
			...(from === undefined ? [] : [from, ""]),
			"/**",
			" * Found by `npm run train`; not to be edited by hand. Accepted by:",
			...figures.map((figure) => ` * - ${figure}`),
			" */",
			`export const ${name}: ${type} = {`,
			...lines,
			"};",
			"",
		].join("\n"),
	);
	for (const figure of figures) console.log(figure);
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
