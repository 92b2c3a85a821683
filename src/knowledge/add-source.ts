import { mkdir, realpath, rm } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { Document, isMap, isSeq } from "yaml";
import { knowledgeLimits } from "../domain/knowledge-file.ts";
import { canonicalForm } from "./canonical-form.ts";
import { openYaml } from "./format-knowledge.ts";
import { isIncidentName, knowledgeFileName } from "./incident-folder.ts";
import { type NewSource, newSource, refusal } from "./new-source.ts";
import { KnowledgeNotFoundError } from "./problem.ts";
import { hasCode, readFolder, readRegularFile } from "./read-folder.ts";
import { SourceRefusedError } from "./source-refused-error.ts";
import { createFile, replaceFile } from "./write-file.ts";

/**
 * Copies a text document into an incident's folder, pins it and adds its entry. Begins the incident where there is none.
 * A document that lies under `sources/` already gets its entry only. If anything fails, the folder is as it was.
 *
 * @throws {SourceRefusedError} for a document that can't be one, or whose name is taken.
 * @throws {KnowledgeError} for a knowledge file that can't be read.
 */
export async function addSource(directory: string, file: string): Promise<NewSource> {
	const bytes = await readDocument(file);
	const source = newSource(basename(file, extname(file)), bytes);
	const text = withEntry(await openDocument(directory), source);

	const target = join(directory, source.file);
	await mkdir(join(directory, "sources"), { recursive: true });
	const isThere = await isSameFile(file, target);
	if (!isThere) await copyTo(target, source, bytes);
	try {
		await replaceFile(join(directory, knowledgeFileName), text);
	} catch (error) {
		if (!isThere) await rm(target, { force: true });
		throw error;
	}
	return source;
}

async function readDocument(file: string): Promise<Uint8Array> {
	const stored = await readRegularFile(file, knowledgeLimits.sourceBytes).catch((error: unknown) => {
		if (hasCode(error, "ENOENT", "ENOTDIR")) throw new SourceRefusedError(`There is no file \`${file}\`.`);
		throw new SourceRefusedError(`\`${file}\` can't be read: look at its permissions.`);
	});
	if ("refused" in stored) throw new SourceRefusedError(`\`${file}\`: ${stored.refused}. ${stored.remedy}`);

	const fault = refusal(stored.bytes);
	if (fault !== undefined) throw new SourceRefusedError(`\`${file}\` ${fault}`);
	return stored.bytes;
}

/** The incident's knowledge file; a new one where there is none. */
async function openDocument(directory: string): Promise<Document> {
	try {
		return openYaml(directory, await readFolder(directory)).document;
	} catch (error) {
		if (error instanceof KnowledgeNotFoundError) return newKnowledge(basename(resolve(directory)));
		throw error;
	}
}

function newKnowledge(incident: string): Document {
	if (!isIncidentName(incident)) {
		throw new SourceRefusedError(
			`\`${incident}\` can't be an incident's folder: use at most 64 lower-case letters, digits and hyphens.`,
		);
	}
	const title = incident.replace(/-+/g, " ").trim();
	const document = new Document({ title: title.charAt(0).toUpperCase() + title.slice(1), sources: [] });
	document.commentBefore = " yaml-language-server: $schema=../knowledge.schema.json";
	return document;
}

/** The file's text with a source's entry in its place. */
function withEntry(document: Document, source: NewSource): string {
	const sources = document.get("sources");
	if (!isMap(document.contents) || (sources !== undefined && !isSeq(sources) && !isEmpty(sources))) {
		throw new SourceRefusedError("The knowledge file has no list of `sources`: see what `check` says of it first.");
	}
	for (const entry of isSeq(sources) ? sources.items : []) {
		for (const key of ["id", "file"] as const) {
			if (!isMap(entry) || entry.get(key) !== source[key]) continue;
			throw new SourceRefusedError(`The ${key} \`${source[key]}\` is taken: give the document another name first.`);
		}
	}
	if (isSeq(sources)) sources.add(document.createNode(source));
	else document.set("sources", [source]);
	return canonicalForm(document);
}

const isEmpty = (value: unknown) => value === null || value === "";

async function copyTo(target: string, source: NewSource, bytes: Uint8Array): Promise<void> {
	await createFile(target, bytes).catch((error: unknown) => {
		if (!hasCode(error, "EEXIST")) throw error;
		throw new SourceRefusedError(`\`${source.file}\` is there already: give the document another name first.`);
	});
}

const isSameFile = async (one: string, other: string) =>
	(await realpath(one)) === (await realpath(other).catch(() => undefined));
