/** A property, where it has a value: what is left out stays left out instead of being `undefined`. */
export function given<const Key extends string, Value>(
	key: Key,
	value: Value | undefined,
): { readonly [Name in Key]?: Value };
export function given(key: string, value: unknown): object {
	return value === undefined ? {} : { [key]: value };
}
