import type { Knowledge, Passage } from "../domain/knowledge.ts";
import { type EvidenceEntry, KnowledgeFile } from "../domain/knowledge-file.ts";
import { assemble, type Passages } from "./assemble.ts";
import { type Draft, draftOf, passagesOf, salvage } from "./draft.ts";
import { locate, type SourceDocument } from "./evidence.ts";
import { given } from "./given.ts";
import { type IncidentFolder, isIncidentName, knowledgeFileName } from "./incident-folder.ts";
import { nearestFinder } from "./nearest-passage.ts";
import type { Check } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { checkShape } from "./shape.ts";
import { findUnnamed, readSources } from "./sources.ts";
import { readText } from "./stored-file.ts";
import { problemWith } from "./text-file.ts";
import { readYaml, type YamlDocument } from "./yaml-document.ts";

/** What was read of a knowledge file, sound or not. */
export interface Reading {
	readonly yaml: YamlDocument;
	readonly draft: Draft;
	readonly sources: ReadonlyMap<string, SourceDocument>;
	/** Whole, and true of the documents, only if no error was found. */
	readonly knowledge?: Knowledge;
}

/** Everything that is wrong with an incident's knowledge file and sources; and the knowledge, if nothing is. */
export function* readKnowledge(folder: IncidentFolder): Check<Reading | undefined> {
	if (!isIncidentName(folder.incident)) {
		yield problemWith(knowledgeFileName, {
			message: `the folder's name \`${folder.incident}\` can't be an incident's id`,
			remedy: "Rename it: at most 64 lower-case letters, digits and hyphens.",
		});
	}
	const file = yield* readText(knowledgeFileName, folder.knowledgeFile);
	const yaml = file === undefined ? undefined : yield* readYaml(file);
	if (yaml === undefined) return undefined;

	const wellFormed = yield* checkShape(yaml, KnowledgeFile);
	yield* findUnnamed(yaml.data, folder.sources.keys());
	const draft = wellFormed === undefined ? salvage(yaml.data) : draftOf(wellFormed);
	yield* checkReferences(yaml, draft);
	const sources = yield* readSources(yaml, draft.sources, folder.sources);
	const passages = yield* locateAll(yaml, draft, sources);
	const knowledge = wellFormed === undefined ? undefined : assemble(folder, wellFormed, sources, passages);
	return { yaml, draft, sources, ...given("knowledge", knowledge) };
}

function* locateAll(yaml: YamlDocument, draft: Draft, sources: ReadonlyMap<string, SourceDocument>): Check<Passages> {
	const passages = new Map<EvidenceEntry, Passage>();
	const context = { yaml, sources, nearest: nearestFinder() };
	for (const { path, entry } of passagesOf(draft)) {
		const passage = yield* locate(context, path, entry);
		if (passage !== undefined) passages.set(entry, passage);
	}
	return passages;
}
