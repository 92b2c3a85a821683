import { effectCounts, effectKinds } from "../editing/effect-kinds.ts";
import type { Affected, Effects, OwnAsk, Shown } from "../editing/effects.ts";
import { counted } from "./known-questions.ts";
import { excerpt, printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** Questions that are named under one heading. */
const namedAtMost = 10;

/** What an edit does to the known questions, each named once, and to those that it puts down itself. */
export function renderEffects(effects: Effects, { colours }: Style): string {
	const named = new Set<string>();
	const parts: string[] = [];
	for (const { of, says } of effectKinds) {
		const fresh = effects[of].filter(({ question }) => !named.has(question.id));
		// One that only has other passages below the first is counted, not named.
		if (of === "rearranged" || fresh.length === 0) continue;
		for (const { question } of fresh) named.add(question.id);
		parts.push(listed(`${capitalised(says)}:`, fresh.map(renderAffected)));
	}
	return [colours.bold(summaryOf(effects)), ...parts, ...renderOwn(effects.own)].join("\n\n");
}

function summaryOf(effects: Effects): string {
	const asked = `${counted(effects.asked, "known question")} asked`;
	return `${asked}: ${effectCounts(effects) || "all answered as before"}`;
}

const capitalised = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

function listed(says: string, items: readonly string[]): string {
	const more = items.length - namedAtMost;
	return [says, ...items.slice(0, namedAtMost), ...(more > 0 ? [`  … and ${more} more`] : [])].join("\n");
}

const renderAffected = ({ question, before, after, lost }: Affected): string =>
	[
		`  “${printable(question.question)}”`,
		`       before: ${renderShown(before)}`,
		`       after:  ${renderShown(after)}`,
		...(lost.length === 0 ? [] : [`       lost:   ${lost.join(", ")}`]),
	].join("\n");

const renderShown = ({ status, first }: Omit<Shown, "isRight">): string =>
	first === undefined ? status : `${status}, first ${first.id} “${excerpt(first.text)}”`;

function renderOwn(own: readonly OwnAsk[]): readonly string[] {
	const missed = own.filter(({ isMet }) => !isMet);
	if (own.length === 0) return [];
	if (missed.length === 0) return [`${counted(own.length, "new question")} asked: each finds its entry`];
	const items = missed.map(
		({ ask, entry, after }) => `  “${printable(ask)}”, of ${entry}\n       found:  ${renderShown(after)}`,
	);
	return [listed(`${counted(own.length, "new question")} asked, and these would not find their entry:`, items)];
}
