import { z } from "zod";
import type { Knowledge, Passage, Source } from "../domain/knowledge.ts";
import type { CommandContext, Press } from "./command.ts";
import { button, notice, type Reply } from "./components.ts";
import { Count, customId, keyOf, unreadable } from "./custom-id.ts";

/**
 * Shows a passage between its neighbours. The button holds for as long as the document is the same, whatever else of the
 * knowledge changes: in the place of a revision it has the beginning of the document's sha256.
 *
 * @param n Tells apart the buttons of one message that lead to the same passage.
 */
export const contextButton = ({ source, start, end }: Passage, { incident, sources }: Knowledge, n: number) =>
	button(
		"Context",
		customId("sources", "context", { incident, revision: sources.get(source)?.sha256 ?? "" }, start, end, n),
	);

const Target = z.tuple([z.string(), z.string().regex(/^[0-9a-f]{12}$/), Count, Count, Count]);

export interface RecalledPassage {
	readonly knowledge: Knowledge;
	readonly source: Source;
	readonly passage: Passage;
}

/** The passage that a button leads to, or the sentence that has to be said instead. */
export function recallPassage({ target }: Press, { casefiles }: CommandContext): RecalledPassage | Reply {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, sha256, start, end] = parsed.data;
	const found = [...casefiles.values()].find(({ knowledge }) => keyOf(knowledge.incident) === incident);
	const source = [...(found?.knowledge.sources.values() ?? [])].find((each) => each.sha256.startsWith(sha256));
	if (found === undefined || source === undefined || start >= end || end > source.text.length) return gone;

	const passage = { source: source.id, start, end, text: source.text.slice(start, end) };
	return { knowledge: found.knowledge, source, passage };
}

const gone = notice("The document of this passage has changed or is not kept any more. Type the command again.");
