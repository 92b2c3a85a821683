import type { Finding } from "../rule.ts";

/** Where an address has a scheme that isn't allowed there. Whether it is well formed, the schema says. */
export function findBadScheme(
	url: string,
	path: readonly (string | number)[],
	schemes: readonly string[],
): readonly Finding[] {
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
	if (scheme === undefined || schemes.includes(scheme)) return [];
	const list = schemes.map((allowed) => `'${allowed}'`).join(", ");
	const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${list}).`;
	return [{ path, code: "URL_TYPE_INVALID_SCHEME", message }];
}
