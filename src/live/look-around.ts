import { join } from "node:path";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { createCasefile } from "../checking/casefile.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { incidents } from "../knowledge/read-folder.ts";
import { faultText } from "./fault-text.ts";
import type { Entry, Shelf } from "./shelf.ts";
import { signatureOf } from "./signature.ts";

/** Which incidents' folders are served. */
export interface Place {
	/** The folder with the incidents' folders. */
	readonly root: string;
	/** This incident alone, whatever else lies there. */
	readonly only?: string;
}

/** Milliseconds. */
const patience = {
	/** So long nothing may have changed before files are read: whoever writes has ended then, mostly. */
	settle: 100,
	/** So long an incident may be missing: some programs delete before they write, and folders are replaced that way. */
	missing: 2_000,
} as const;

/** Brings the shelf to what lies on the disk, one incident after the other. Never rejects. */
export async function lookAround(shelf: Shelf, place: Place): Promise<void> {
	const listed = await namesIn(place);
	for (const incident of new Set([...shelf.incidents, ...listed])) await lookAt(incident, shelf, place);
}

/** None where the root can't be read: what is missing is dealt with one by one. */
async function namesIn({ root, only }: Place): Promise<readonly string[]> {
	return only === undefined ? await incidents(root).catch(() => []) : [only];
}

async function lookAt(incident: string, shelf: Shelf, { root }: Place): Promise<void> {
	const directory = join(root, incident);
	const entry = shelf.entryOf(incident);
	const signature = await signatureOf(directory);
	if (signature === undefined) dealWithMissing(incident, shelf, directory);
	else if (signature !== entry?.signature || entry.missingSince !== undefined)
		await update({ incident, directory, signature, entry }, shelf);
}

/** An incident whose files are not those that were read last. */
interface Changed {
	readonly incident: string;
	readonly directory: string;
	readonly signature: string;
	readonly entry: Entry | undefined;
}

/** Takes what lies on the disk, if it holds still; otherwise the next look does. */
async function update({ incident, directory, signature, entry }: Changed, shelf: Shelf): Promise<void> {
	await sleep(patience.settle);
	if ((await signatureOf(directory)) !== signature) return;

	const reading = await read(directory);
	// What waits to be answered goes first: until a casefile is built, nothing else happens.
	await nextTurn();
	const isCurrent = (await signatureOf(directory)) === signature && shelf.entryOf(incident) === entry;
	if (isCurrent) take(reading, { incident, shelf, signature });
}

/** It goes when it stays away; but not the last one that is served, for then it is rather the disk that is away. */
function dealWithMissing(incident: string, shelf: Shelf, directory: string): void {
	const since = shelf.entryOf(incident)?.missingSince;
	if (since === undefined) shelf.miss(incident);
	else if (Date.now() - since.getTime() < patience.missing) return;
	else if (shelf.servesOthersThan(incident)) shelf.remove(incident);
	else shelf.refuse(incident, `${directory}: there is no knowledge here any more. Put the folder back.`);
}

/** Knowledge, or why there is none. */
type Reading = Knowledge | { readonly fault: unknown };

const read = (directory: string): Promise<Reading> => loadKnowledge(directory).catch((fault: unknown) => ({ fault }));

interface Taking {
	readonly incident: string;
	readonly shelf: Shelf;
	readonly signature: string;
}

function take(reading: Reading, taking: Taking): void {
	const { incident, shelf, signature } = taking;
	if ("fault" in reading) shelf.refuse(incident, faultText(reading.fault), signature);
	else if (reading.revision === shelf.casefiles.get(incident)?.knowledge.revision) shelf.keep(incident, signature);
	else build(reading, taking);
}

/** Knowledge that can be read but not built from is a fault of ours, and no reason to serve none. */
function build(knowledge: Knowledge, { incident, shelf, signature }: Taking): void {
	try {
		shelf.serve(createCasefile(knowledge), signature);
	} catch (error) {
		shelf.refuse(incident, faultText(error), signature);
	}
}
