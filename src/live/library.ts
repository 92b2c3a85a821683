import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createCasefile } from "../checking/casefile.ts";
import type { Casefile } from "../domain/answer.ts";
import { given } from "../knowledge/given.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { incidents } from "../knowledge/read-folder.ts";
import { watchFolders } from "./folder-watch.ts";
import { lookAround, type Place } from "./look-around.ts";
import type { News } from "./news.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type Fault, Shelf } from "./shelf.ts";

/** The incidents as they are served at this moment. */
export interface Library {
	/** By name. Another map after every change: whoever has taken one sees the incidents as they were. */
	readonly casefiles: ReadonlyMap<string, Casefile>;
	/** @returns `undefined` where nothing is known of the incident. */
	readonly status: (incident: string) => ServingStatus | undefined;
	/**
	 * Serves a casefile from this moment on, in place of the one of the same incident. The incident's folder has to hold
	 * the same knowledge already, as what lies there is what is served in the end.
	 */
	readonly replace: (casefile: Casefile) => void;
	/** Reads all folders again, also those that seem unchanged. Done when what holds still is served, or refused. */
	readonly reload: () => Promise<void>;
	/** @returns the way to hear no more. */
	readonly onChange: (listener: (news: News) => void) => () => void;
	/** Notices nothing any more; what is served stays. */
	readonly close: () => void;
}

/** How an incident is served. */
export interface ServingStatus {
	/** What is answered from; nothing of an incident that could never be read. */
	readonly served?: { readonly revision: string; readonly since: Date };
	/** Why that is not what lies on the disk. */
	readonly problem?: Fault;
}

/** Milliseconds between two looks that nobody has asked for: swapped links and network disks tell of no change. */
const lookEvery = 1_000;

/**
 * Reads the incidents, and keeps up with what lies on the disk: a change is read and built beside what is served, and
 * takes its place as a whole. What can't be read changes nothing, and is told.
 *
 * @throws {KnowledgeError} with everything that is wrong with an incident, as nothing good is known of it yet.
 * @throws {KnowledgeNotFoundError} where there is no incident.
 */
export async function openLibrary(place: Place): Promise<Library> {
	const shelf = new Shelf();
	await fill(shelf, place);

	const look = oneAtATime(async () => {
		await folders.follow(foldersOf(shelf, place));
		await lookAround(shelf, place);
	});
	const folders = watchFolders(() => void look());
	await folders.follow(foldersOf(shelf, place));
	const timer = setInterval(() => void look(), lookEvery).unref();
	return {
		get casefiles() {
			return shelf.casefiles;
		},
		status: (incident) => statusOf(shelf, incident),
		replace: (casefile) => shelf.serve(casefile),
		reload() {
			shelf.forgetSignatures();
			return look();
		},
		onChange: (listener) => shelf.onChange(listener),
		close() {
			clearInterval(timer);
			folders.close();
		},
	};
}

async function fill(shelf: Shelf, { root, only }: Place): Promise<void> {
	for (const incident of only === undefined ? await incidents(root) : [only]) {
		shelf.serve(createCasefile(await loadKnowledge(join(root, incident))));
		await nextTurn();
	}
}

const foldersOf = ({ incidents }: Shelf, { root }: Place): readonly string[] => [
	root,
	...incidents.flatMap((incident) => [join(root, incident), join(root, incident, "sources")]),
];

function statusOf(shelf: Shelf, incident: string): ServingStatus | undefined {
	const entry = shelf.entryOf(incident);
	if (entry === undefined) return undefined;

	const { served, problem } = entry;
	return {
		...given("served", served && { revision: served.casefile.knowledge.revision, since: served.since }),
		...given("problem", problem),
	};
}
