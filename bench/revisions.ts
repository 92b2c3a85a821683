/**
 * Tries to lose a change: kills writers at any moment, has the power fail, and measures what keeping a change takes.
 *
 *     node --import tsx bench/revisions.ts [--rounds 300] [--writers 4] [--states 20000] [--seed 1]
 *
 * Ends with 1 where anything was lost.
 */
import { cpus } from "node:os";
import { quantile } from "../src/answering/evaluation.ts";
import { Misuse } from "../src/cli/misuse.ts";
import { decimal, renderTable } from "../src/cli/render-table.ts";
import { diceOf } from "./dice.ts";
import { readOptions } from "./options.ts";
import { timeChanges } from "./revisions/change-times.ts";
import { type KillFigures, killWriters } from "./revisions/kill-rounds.ts";
import { cutPower } from "./revisions/power-cuts.ts";

/** Bytes of the knowledge file: one that has just begun, and one of some 500 entries. */
const sizes = [4_096, 175_000];

/** Changes that are timed at each size. */
const timedChanges = 300;

const options = readOptions({ rounds: "300", writers: "4", states: "20000", seed: "1" });
const rounds = counted("rounds");
const writers = counted("writers");
const states = counted("states");
const dice = diceOf(counted("seed"));

const problems: string[] = [];

console.log(`${cpus().length} processors, Node ${process.version}\n`);
const killed: [number, KillFigures][] = [];
for (const bytes of sizes)
	killed.push([bytes, await killWriters({ dice, rounds: Math.ceil(rounds / sizes.length), writers, bytes })]);
problems.push(...killed.flatMap(([, figures]) => figures.problems));
console.log(renderTable([["kill -9", "rounds", "kills", "acknowledged", "looks", "problems"], ...killed.map(killRow)]));

const cut = await cutPower({ dice, states });
problems.push(...cut.problems);
console.log(`\n${cut.states} states after a power cut: ${cut.problems.length} problems\n`);

const times = [];
for (const bytes of sizes) times.push(timeRow(bytes, await timeChanges(bytes, timedChanges)));
console.log(
	renderTable([["ms", "change, median", "p99", `opening, ${timedChanges} revisions`, "file at revision 1"], ...times]),
);

for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function killRow([bytes, figures]: [number, KillFigures]): readonly string[] {
	const { acknowledged, looks } = figures;
	return [sized(bytes), ...[figures.rounds, figures.kills, acknowledged, looks, figures.problems.length].map(String)];
}

function timeRow(bytes: number, figures: Awaited<ReturnType<typeof timeChanges>>): readonly string[] {
	const { changes, opening, filesAt } = figures;
	const shown = [quantile(changes, 0.5), quantile(changes, 0.99), opening, filesAt];
	return [sized(bytes), ...shown.map((time) => decimal(time, 1))];
}

function sized(bytes: number): string {
	return `${decimal(bytes / 1_000, 0)} kB`;
}

function counted(name: keyof typeof options): number {
	const number = Number(options[name]);
	if (Number.isInteger(number) && number > 0) return number;
	throw new Misuse(`--${name} takes a number, as in --${name} 20`);
}
