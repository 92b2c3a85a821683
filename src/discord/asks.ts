import { createHash } from "node:crypto";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Choice } from "./command.ts";
import { sanitised, shortened } from "./escape.ts";
import { limits } from "./limits.ts";

/**
 * Known questions as choices. A question may be three times as long as a choice: then a short key stands for it, for
 * Discord refuses the whole list for one value that is too long.
 */
export function choicesOf(asks: readonly string[]): Choice[] {
	const choices = asks.map((ask) => ({
		name: nameOf(ask),
		value: ask.length <= limits.choiceValue ? ask : keyOf(ask),
	}));
	const byName = new Map(choices.filter(({ name }) => name !== "").map((choice) => [choice.name, choice]));
	return [...byName.values()].slice(0, limits.choices);
}

/**
 * The question that is meant: a choice's value, the name of a choice (clients send it instead of the value when the
 * member changes the channel, see https://github.com/discord/discord-api-docs/issues/7206), or just what was typed.
 */
export const meantBy = (typed: string, knowledge: Knowledge): string =>
	isKey(typed) || typed.endsWith("…")
		? (longAsks(knowledge).find((ask) => keyOf(ask) === typed || nameOf(ask) === typed) ?? typed)
		: typed;

const nameOf = (ask: string) => shortened(sanitised(ask), limits.choiceName);

const keyOf = (ask: string) => `question ${createHash("sha256").update(ask).digest("hex").slice(0, 16)}`;

const isKey = (typed: string) => /^question [0-9a-f]{16}$/.test(typed);

const longAsks = ({ facts, quotes, open }: Knowledge) =>
	[...facts, ...quotes, ...open].flatMap(({ asks }) => asks).filter((ask) => ask.length > limits.choiceValue);
