import { join } from "node:path";
import { createCasefile } from "../checking/casefile.ts";
import type { Casefile } from "../domain/answer.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { KnowledgeNotFoundError } from "../knowledge/problem.ts";
import { incidents } from "../knowledge/read-folder.ts";
import type { KnowledgeChoice } from "./command.ts";
import { didYouMean, Misuse } from "./misuse.ts";
import { excerpt } from "./printable.ts";

/** Where the incidents' folders are, unless the call says otherwise: below the directory it was made in. */
const defaultKnowledge = "knowledge";

/** @throws {Misuse} where no incident is meant, or more than one could be. */
export async function openCasefile(choice: KnowledgeChoice): Promise<Casefile> {
	return openIncident(await incidentDirectory(choice));
}

/** @param directory An incident's own folder. */
export const openIncident = async (directory: string): Promise<Casefile> =>
	createCasefile(await loadKnowledge(directory));

/** The one incident that is asked for, or all, by their names. */
export async function openCasefiles(choice: KnowledgeChoice): Promise<ReadonlyMap<string, Casefile>> {
	const casefiles = await Promise.all((await incidentDirectories(choice)).map(openIncident));
	return new Map(casefiles.map((casefile) => [casefile.knowledge.incident, casefile]));
}

/** The folder of the one incident that is meant. */
export async function incidentDirectory({ knowledge = defaultKnowledge, incident }: KnowledgeChoice): Promise<string> {
	return join(knowledge, onlyIncident(await incidents(knowledge), incident));
}

/** The folders of the one incident that is asked for, or of all. */
export async function incidentDirectories(choice: KnowledgeChoice): Promise<readonly string[]> {
	if (choice.incident !== undefined) return [await incidentDirectory(choice)];

	const { knowledge = defaultKnowledge } = choice;
	return (await incidents(knowledge)).map((id) => join(knowledge, id));
}

/** The folder of an incident that is there, or of one that is to begin with what is put into it. */
export async function directoryToAddTo({ knowledge = defaultKnowledge, incident }: KnowledgeChoice): Promise<string> {
	if (incident !== undefined && incidentId.test(incident)) return join(knowledge, incident);
	if (incident !== undefined)
		throw new Misuse(`"${excerpt(incident)}" can't be an incident's id: at most 64 of a–z, 0–9 and hyphens`);

	const ids = await incidents(knowledge).catch(noneIfNotFound);
	if (ids.length === 0) throw new Misuse(`no incident in ${knowledge} yet; begin one with --incident ID`);
	return join(knowledge, onlyIncident(ids, incident));
}

const incidentId = /^[a-z0-9-]{1,64}$/;

function noneIfNotFound(error: unknown): readonly string[] {
	if (error instanceof KnowledgeNotFoundError) return [];
	throw error;
}

function onlyIncident(ids: readonly string[], wanted: string | undefined): string {
	const [only, ...others] = wanted === undefined ? ids : ids.filter((id) => id === wanted);
	if (only !== undefined && others.length === 0) return only;

	const listed = `the incidents are ${ids.join(", ")}`;
	if (wanted === undefined) throw new Misuse(`which incident? Say --incident ID; ${listed}`);
	throw new Misuse(`there is no incident "${excerpt(wanted)}"${didYouMean(wanted, ids, `; ${listed}`)}`);
}
