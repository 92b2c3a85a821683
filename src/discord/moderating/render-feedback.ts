import type { Feedback } from "../../desk/feedback.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { button, colours, container, notice, type Reply, rowOf, section, text } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { label } from "../escape.ts";
import { pageNote, pageOf, turningButtons } from "../paging.ts";

/** Entries of a page, words of an entry, and code units of a part. */
const room = { entries: 5, words: 3, word: 200, passage: 150 } as const;

/** What members thought of answers, by the entry that came first in them. @param page Counted from 0. */
export function renderFeedback(all: readonly Feedback[], knowledge: Knowledge, page: number): Reply {
	if (all.length === 0)
		return { ...notice("Nobody has said anything of an answer since it was last read."), turns: true };

	const shown = pageOf(all, page, room.entries);
	return {
		audience: "member",
		turns: true,
		container: container(colours.quiet, [
			text(["**What members thought of answers**", pageNote(shown)].filter(Boolean).join(", ")),
			...shown.items.map((feedback) =>
				section(
					textOf(feedback, knowledge),
					button("Read", feedbackId("read", knowledge.incident, feedback.entry, shown.number)),
				),
			),
			...rowOf(turningButtons(shown, (number) => feedbackId("page", knowledge.incident, "", number))),
		]),
	};
}

function textOf({ entry, helpful, wrong, words }: Feedback, knowledge: Knowledge): string {
	return [
		`**${label(passageOf(entry, knowledge), room.passage)}**`,
		`wrong: ${wrong} · helpful: ${helpful}`,
		...words
			.slice(0, room.words)
			.map(({ text: said, question }) => `- “${label(said, room.word)}”, on “${label(question, room.passage)}”`),
		...(words.length > room.words ? [`- and ${words.length - room.words} more`] : []),
	].join("\n");
}

/** The first words of an entry; its id where it is gone, or was never curated. */
function passageOf(id: string, { facts, quotes }: Knowledge): string {
	return [...facts, ...quotes].find((entry) => entry.id === id)?.evidence[0]?.text ?? id;
}

const feedbackId = (action: "page" | "read", incident: string, entry: string, page: number): string =>
	["knowledge/feedback", action, keyOf(incident), entry === "" ? "" : keyOf(entry), page].join(":");
