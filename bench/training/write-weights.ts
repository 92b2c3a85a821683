import { writeFile } from "node:fs/promises";
import type { Gate, GateWeights } from "../../src/answering/gate.ts";

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

interface AcceptedGate {
	readonly gate: Gate;
	/** One figure a line, in words. */
	readonly figures: readonly string[];
}

/** Writes the gate's weights, each set with what it was accepted by. */
export async function writeGates(gates: Readonly<Record<string, AcceptedGate>>): Promise<void> {
	const lines = Object.entries(gates).flatMap(([name, { gate, figures }]) => [
		"\t/**",
		...figures.map((figure) => `\t * - ${figure}`),
		"\t */",
		`\t${name}: {`,
		...Object.entries<GateWeights>({ ...gate }).flatMap(([part, weights]) => [
			`\t\t${part}: {`,
			...Object.entries(weights).map(([key, weight]) => `\t\t\t${key}: ${round(weight)},`),
			"\t\t},",
		]),
		"\t},",
	]);
	await writeFile(
		"src/answering/gate-weights.ts",
		[
			'import type { Gate } from "./gate.ts";',
			"",
			"/** Found by `npm run train`; not to be edited by hand. Accepted by the figures that stand above each. */",
			`export const gates: Readonly<Record<${Object.keys(gates)
				.map((name) => `"${name}"`)
				.join(" | ")}, Gate>> = {`,
			...lines,
			"};",
			"",
		].join("\n"),
	);
	for (const { figures } of Object.values(gates)) for (const figure of figures) console.log(figure);
}
