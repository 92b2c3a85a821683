/** Compares lists of numbers by the first in which they differ; 0 where one of them only goes on. */
export function inTurn(one: readonly number[], other: readonly number[]): number {
	const place = one.findIndex((value, index) => value !== (other[index] ?? value));
	return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
