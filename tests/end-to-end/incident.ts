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
	known ??= read();
	const incident = await known;
	return { ...incident, newsroom: await openNewsroom(incident) };
}

/** Read once for all files of a worker: a casefile never changes. */
let known: Promise<Omit<Incident, "newsroom">> | undefined;

async function read(): Promise<Omit<Incident, "newsroom">> {
	const knowledge = await loadKnowledge(fileURLToPath(new URL("../../knowledge/albania-iran", import.meta.url)));
	const changed = { ...knowledge, revision: "b".repeat(64), facts: knowledge.facts.slice(1) };
	return { knowledge, casefiles: kept(createCasefile(knowledge)), changed: kept(createCasefile(changed)) };
}

const kept = (casefile: Casefile) => new Map([[casefile.knowledge.incident, casefile]]);
