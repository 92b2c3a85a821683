/** Each call gives the next number, from 0 to just below 1. */
export type Dice = () => number;

/** Dice that fall the same way at every run: a linear congruence of 48 bits, as that of POSIX's `drand48`. */
export function diceOf(seed: number): Dice {
	let state = (BigInt(seed) << 16n) | 0x330en;
	return () => {
		state = (state * 0x5deece66dn + 11n) & 0xffffffffffffn;
		return Number(state) / 2 ** 48;
	};
}

export const rollBelow = (dice: Dice, end: number): number => Math.floor(dice() * end);

/** @throws {RangeError} where there is nothing to pick. */
export function pick<Item>(dice: Dice, items: readonly Item[]): Item {
	const item = items[rollBelow(dice, items.length)];
	if (item === undefined) throw new RangeError("There is nothing to pick from.");
	return item;
}
