import { expect, test } from "vitest";
import { createAgeing } from "../../src/discord/ageing.ts";

test("tells how long ago an interaction was made, beyond what the others took", () => {
	let now = 1_000;
	const ageing = createAgeing(() => now);

	expect(ageing(900)()).toBe(0);
	now = 5_000;
	expect(ageing(1_900)()).toBe(3_000);
});

test("goes on counting while an answer is made", () => {
	let now = 1_000;
	const age = createAgeing(() => now)(950);
	now += 400;

	expect(age()).toBe(400);
});

test.each([-3_600_000, 3_600_000])("does not mind a clock that is %i ms off", (off) => {
	const ageing = createAgeing(() => 10_000 + off);

	expect(ageing(9_950)()).toBe(0);
	expect(ageing(9_900)()).toBe(50);
	expect(ageing(6_950)()).toBe(3_000);
});

test("gets used to a clock that was put right", () => {
	let now = 10_000;
	const ageing = createAgeing(() => now);
	ageing(9_950);
	now += 60_000;
	for (let count = 0; count < 50; count += 1) ageing(now - 60_000);

	expect(ageing(now - 60_000)()).toBe(0);
});
