export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of what should be a list of objects; anything else counts as none. */
export function objectsOf(value: unknown): readonly JsonObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value at a key, if it is a string. */
export function textAt(object: JsonObject, key: string): string | undefined {
	const value = object[key];
	return typeof value === "string" ? value : undefined;
}

/** The value at a key, if it is a number. */
export function numberAt(object: JsonObject, key: string): number | undefined {
	const value = object[key];
	return typeof value === "number" ? value : undefined;
}
