import { join } from "node:path";
import type { Casefile } from "../domain/answer.ts";
import type { Library } from "../live/library.ts";
import { approve } from "./approve.ts";
import type { IncidentDesk } from "./desk.ts";
import { openDrawer } from "./draft-drawer.ts";
import { drafting } from "./drafting.ts";
import { problemsIn, textsIn } from "./folder-now.ts";
import { openBook } from "./history-book.ts";
import { inOrder } from "./in-order.ts";
import type { IncidentParts } from "./incident-parts.ts";
import type { IncidentNotes } from "./notes.ts";
import { lookAhead, prepare } from "./prepare.ts";
import { createSeenPreviews } from "./seen-previews.ts";
import { settle } from "./settled-folder.ts";

export interface DeskOptions {
	readonly library: Library;
	/** The folder with the incidents' folders. */
	readonly root: string;
	/** The folder for what the bot itself keeps. */
	readonly stateDir: string;
	/** For the log: what went wrong where nobody waits to hear of it. */
	readonly tell: (line: string) => void;
	/** Days for which a question that got no answer is kept; without it, none is. */
	readonly gapDays?: number | undefined;
	readonly now?: () => Date;
}

/** A desk that has to be told when the incident is served from another revision of its folder. */
export interface ListeningDesk extends IncidentDesk {
	readonly hear: (revision: string) => void;
}

/** @param first The incident as it is served now. */
export function openIncidentDesk(first: Casefile, notes: IncidentNotes, options: DeskOptions): ListeningDesk {
	const parts = partsOf(first, options);
	const { incident, directory, book, tell } = parts;
	/** What changes drafts or revisions. */
	const inTurn = inOrder();
	const drafts = drafting(parts, inTurn);
	// Whoever comes to the desk is about to want a preview. What goes wrong here, the preview will tell.
	lookAhead(parts).catch(() => undefined);

	return {
		incident,
		notes,
		get casefile() {
			return parts.served();
		},
		...drafts,
		async prepare(id) {
			const kept = await drafts.draft(id);
			if (kept === undefined) return undefined;
			const settled = await inTurn(() => settle(parts));
			return "problems" in settled ? settled : prepare(kept, settled, parts);
		},
		approve: (id, approving) => inTurn(() => approve(id, approving, parts)),
		history: async (query) => (await book.log()).history(query),
		changesOf: book.changesOf,
		latest: async () => (await book.log()).latest(),
		status: () => options.library.status(incident),
		check: () => problemsIn(directory),
		files: () => textsIn(directory),
		hear(revision) {
			if (parts.hasServed(revision)) return;
			inTurn(async () => (await book.log()).noteExternal()).catch((error: unknown) =>
				tell(`What was changed by hand in ${incident} is not in its history yet. ${messageOf(error)}`),
			);
		},
	};
}

function partsOf(first: Casefile, { library, root, stateDir, tell, now = currentTime }: DeskOptions): IncidentParts {
	const { incident } = first.knowledge;
	const directory = join(root, incident);
	let last = first;
	let brought: string | undefined;
	return {
		incident,
		directory,
		library,
		served() {
			last = library.casefiles.get(incident) ?? last;
			return last;
		},
		serve(casefile) {
			brought = casefile.knowledge.revision;
			library.replace(casefile);
		},
		hasServed: (revision) => revision === brought,
		drawer: openDrawer({ stateDirectory: stateDir, incident, tell, now }),
		book: openBook({ incidentFolder: directory, stateFolder: join(stateDir, incident), now }),
		seen: createSeenPreviews(),
		now,
		tell,
	};
}

const currentTime = () => new Date();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
