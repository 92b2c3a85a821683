/**
 * Finds every number that is learnt and not chosen: the weights of the ranking, of the foresight, of the gate, of the choice
 * of the words that answer, and of what tells that a document tells of a statement.
 *
 *     npm run train -- [--data DIR]
 *
 * Each builds on the numbers before it, and reads them anew in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

for (const step of [
	"train-ranking.ts",
	"train-foresight.ts",
	"train-gate.ts",
	"train-highlights.ts",
	"train-check.ts",
]) {
	const program = join(import.meta.dirname, step);
	const { status } = spawnSync(process.execPath, ["--import", "tsx", program, ...process.argv.slice(2)], {
		stdio: "inherit",
	});
	if (status !== 0) process.exit(status ?? 1);
}
