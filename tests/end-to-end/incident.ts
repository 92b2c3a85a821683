import { fileURLToPath } from "node:url";
import { createCasefile } from "../../src/checking/casefile.ts";
import type { CommandContext } from "../../src/discord/command.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** The incident of the repository in front of a bot. */
export interface Incident {
	readonly knowledge: Knowledge;
	readonly casefiles: CommandContext["casefiles"];
	/** The same incident after a moderator has taken its first fact out. */
	readonly changed: CommandContext["casefiles"];
	readonly newsroom: Newsroom;
}

export async function openIncident(): Promise<Incident> {
	const knowledge = await loadKnowledge(fileURLToPath(new URL("../../knowledge/albania-iran", import.meta.url)));
	const casefiles = kept(createCasefile(knowledge));
	const changed = kept(createCasefile({ ...knowledge, revision: "b".repeat(64), facts: knowledge.facts.slice(1) }));
	return { knowledge, casefiles, changed, newsroom: await openNewsroom({ casefiles }) };
}

const kept = (casefile: Casefile) => new Map([[casefile.knowledge.incident, casefile]]);
