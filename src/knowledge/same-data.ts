/** Whether two values of a knowledge file are the same: strings, lists in their order, objects in any. */
export function isSameData(one: unknown, other: unknown): boolean {
	if (!isHolder(one) || !isHolder(other)) return one === other;
	if (Array.isArray(one) !== Array.isArray(other)) return false;

	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		keys.every((key) => Object.hasOwn(other, key) && isSameData(Reflect.get(one, key), Reflect.get(other, key)))
	);
}

const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null;
