import type { Gap } from "../../desk/gaps.ts";
import type { Answer } from "../../domain/answer.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { citation } from "../citation.ts";
import { button, colours, container, notice, type Reply, rowOf, separator, text } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { label } from "../escape.ts";
import { pageNote, pageOf, turningButtons } from "../paging.ts";
import { quotation } from "../quotation.ts";

/** Questions of a page, and code units of a part. */
const room = { questions: 3, question: 300, passage: 500 } as const;

/** What members asked in vain, with what comes nearest and what can be done. @param page Counted from 0. */
export function renderGaps(gaps: readonly Gap[], knowledge: Knowledge, page: number): Reply {
	if (gaps.length === 0)
		return { ...notice("No question is waiting: what was asked is answered, or known to be open."), turns: true };

	const shown = pageOf(gaps, page, room.questions);
	const heading = [
		`**Without an answer:** ${gaps.length === 1 ? "1 question" : `${gaps.length} questions`}`,
		pageNote(shown),
	];
	return {
		audience: "member",
		turns: true,
		container: container(colours.related, [
			text(heading.filter(Boolean).join(", ")),
			...shown.items.flatMap((gap) => [
				separator(),
				text(
					[`**${label(gap.question, room.question)}**, ${times(gap.asked)}`, ...nearestOf(gap.answer, knowledge)].join(
						"\n",
					),
				),
				...rowOf(waysOut(gap, knowledge.incident, shown.number)),
			]),
			...rowOf(turningButtons(shown, (number) => gapsId("page", knowledge.incident, "", number))),
		]),
	};
}

const times = (count: number) => (count === 1 ? "asked once" : `asked ${count} times`);

function nearestOf({ snippets }: Answer, knowledge: Knowledge): readonly string[] {
	const [nearest] = snippets;
	if (nearest === undefined) return ["No passage comes near it."];
	return [quotation(nearest.text, nearest.highlights, room.passage).body, citation(nearest, 0, knowledge)];
}

const waysOut = ({ id, answer }: Gap, incident: string, page: number) => [
	button("Add a fact", gapsId("fact", incident, id, page)),
	...(entryOf(answer) === undefined
		? []
		: [button("Add the wording to this entry", gapsId("wording", incident, id, page))]),
	button("The documents don't say", gapsId("open", incident, id, page)),
	button("Out of scope", gapsId("scope", incident, id, page)),
];

/** The fact or quote that the nearest passage rests on. */
export function entryOf({
	snippets,
}: Answer): { readonly section: "facts" | "quotes"; readonly id: string } | undefined {
	const [nearest] = snippets;
	if (nearest === undefined || nearest.kind === "passage") return undefined;
	return { section: nearest.kind === "fact" ? "facts" : "quotes", id: nearest.id };
}

type GapAction = "page" | "fact" | "wording" | "open" | "scope";

const gapsId = (action: GapAction, incident: string, gap: string, page: number): string =>
	["knowledge/gaps", action, keyOf(incident), gap, page].join(":");
