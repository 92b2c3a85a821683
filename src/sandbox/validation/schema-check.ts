import type { Violation } from "../types.ts";
import { type Issue, violationsOf } from "./schema-issues.ts";

interface Schema {
	safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
}

let loading: Promise<Readonly<Record<string, Schema>>> | undefined;

/** Discord's own description of its API. Reading it takes about 90 ms, so it waits for the first request, or for a pause before. */
export function loadSchemas(): Promise<Readonly<Record<string, Schema>>> {
	loading ??= import("discord-api-spec/zod").then((schemas) => ({ ...schemas }));
	return loading;
}

/**
 * What Discord's published schema finds wrong with a value.
 * @param name as in the package, without `Schema` at its end.
 * @see https://github.com/discord/discord-api-spec
 */
export async function checkSchema(name: string, value: unknown, page: string): Promise<readonly Violation[]> {
	const schema = (await loadSchemas())[`${name}Schema`];
	if (!schema) throw new Error(`discord-api-spec has no schema ${name}.`);
	const { error } = schema.safeParse(value);
	return error ? violationsOf(error.issues, value, page) : [];
}
