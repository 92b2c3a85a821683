import type { Preview } from "../../desk/desk.ts";
import { effectCounts, effectKinds } from "../../editing/effect-kinds.ts";
import type { Affected, Effects } from "../../editing/effects.ts";
import { button, colours, container, type Reply, rowOf, separator, text } from "../components.ts";
import { label } from "../escape.ts";
import { linesWithin } from "../room.ts";
import { changeText } from "./change-text.ts";
import { stepId } from "./draft-ids.ts";
import { titleOf } from "./render-draft.ts";

/** Code units of a part of the message. */
const room = { changes: 1_700, meanwhile: 600, effects: 1_000, question: 120, why: 200 } as const;

/** Questions that are named of each kind of effect. */
const namedAtMost = 3;

/**
 * What a draft would change, and what that does to the known questions.
 *
 * @param remark A line of the bot's own above.
 */
export function renderPreview(preview: Preview, remark?: string): Reply {
	const { draft, on, changes, meanwhile, effects } = preview;
	return {
		audience: "member",
		turns: true,
		container: container(effects.broken.length > 0 ? colours.differing : colours.related, [
			text(`**Preview:** ${titleOf(draft)}, on top of revision ${on}`),
			...(remark === undefined ? [] : [text(remark)]),
			...(draft.why.trim() === "" ? [] : [text(`**Reason:** ${label(draft.why, room.why)}`)]),
			text(changeText(changes, room.changes)),
			...(meanwhile.length === 0 ? [] : [text(`${changedMeanwhile}\n${changeText(meanwhile, room.meanwhile)}`)]),
			separator(),
			text(linesWithin(room.effects, effectLines(effects))),
			...rowOf([
				button("Approve", stepId(preview, "approve", on)),
				button("Change", stepId(preview, "change")),
				button("Discard", stepId(preview, "discard")),
			]),
		]),
	};
}

const changedMeanwhile = "**Changed meanwhile by somebody else.** Approving goes on top of it:";

function effectLines(effects: Effects): readonly string[] {
	return [
		`**Known questions:** ${effects.asked} asked. ${sentenceOf(effects)}`,
		...effectKinds.flatMap(({ of, says }) => named(says, effects[of])),
		...ownLines(effects),
	];
}

function sentenceOf(effects: Effects): string {
	const counts = effectCounts(effects);
	return counts === "" ? "All are answered as before." : `${counts}.`;
}

function named(says: string, affected: readonly Affected[]): readonly string[] {
	if (affected.length === 0) return [];
	const questions = affected
		.slice(0, namedAtMost)
		.map(({ question }) => `> ${label(question.question, room.question)}`);
	const more = affected.length - questions.length;
	return [`${affected.length} ${says}:`, ...questions, ...(more > 0 ? [`-# … and ${more} more.`] : [])];
}

/** The questions that the draft itself puts down. */
function ownLines({ own }: Effects): readonly string[] {
	const missed = own.filter(({ isMet }) => !isMet);
	if (missed.length === 0) {
		return own.length === 0
			? []
			: [`Its own ${own.length === 1 ? "question is" : `${own.length} questions are`} answered by it.`];
	}
	return [
		"Of its own questions, these would be answered otherwise:",
		...missed.slice(0, namedAtMost).map(({ ask }) => `> ${label(ask, room.question)}`),
	];
}
