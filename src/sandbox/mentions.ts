import type { AllowedMentions } from "./bodies.ts";
import type { Pings } from "./types.ts";

interface Mentions extends Pings {}

/** Everything in a text that would mention somebody. In doubt, as within code, it counts. */
function findMentions(text: string): Mentions {
	const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
	return {
		everyone: /@everyone|@here/.test(text),
		users: ids(/<@!?(\d+)>/g),
		roles: ids(/<@&(\d+)>/g),
	};
}

/**
 * Whom a text would notify. Without `allowed_mentions` it is everybody it mentions.
 * Whether the bot has the permission to is not asked: what a text must not do, it should not do anywhere.
 * @see https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function findPings(text: string, allowed: AllowedMentions | null | undefined): Pings {
	const mentions = findMentions(text);
	if (!allowed) return mentions;
	const parsed = new Set(allowed.parse ?? []);
	const permitted = (kind: "users" | "roles") =>
		parsed.has(kind) ? mentions[kind] : mentions[kind].filter((id) => allowed[kind]?.includes(id));
	return {
		everyone: parsed.has("everyone") && mentions.everyone,
		users: permitted("users"),
		roles: permitted("roles"),
	};
}
