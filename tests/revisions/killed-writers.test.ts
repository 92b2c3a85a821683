import { expect, test } from "vitest";
import { diceOf } from "../../bench/dice.ts";
import { killWriters } from "../../bench/revisions/kill-rounds.ts";

test("four processes that change the same knowledge and are killed at any moment lose nothing", async () => {
	const { acknowledged, problems } = await killWriters({ dice: diceOf(4), rounds: 20, writers: 4, bytes: 4_096 });

	expect(problems).toEqual([]);
	expect(acknowledged).toBeGreaterThanOrEqual(20);
}, 120_000);
