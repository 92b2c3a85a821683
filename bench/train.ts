/**
 * Finds every number that is learnt and not chosen: the ranking's weights, then the foresight's, then the gate's.
 *
 *     npm run train -- [--data DIR]
 *
 * Each builds on the numbers before it, and reads them anew in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

for (const step of ["train-ranking.ts", "train-foresight.ts", "train-gate.ts"]) {
	const program = join(import.meta.dirname, step);
	const { status } = spawnSync(process.execPath, ["--import", "tsx", program, ...process.argv.slice(2)], {
		stdio: "inherit",
	});
	if (status !== 0) process.exit(status ?? 1);
}
