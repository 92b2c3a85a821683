import { join } from "node:path";
import type { Casefile } from "../domain/answer.ts";
import { Draft, withField } from "../editing/draft.ts";
import { checkFolder } from "../knowledge/check-knowledge.ts";
import { knowledgeFileName, questionsFileName } from "../knowledge/incident-folder.ts";
import { describeProblem, KnowledgeNotFoundError, run } from "../knowledge/problem.ts";
import { readFolder } from "../knowledge/read-folder.ts";
import type { Library } from "../live/library.ts";
import { approve } from "./approve.ts";
import type { IncidentDesk, KeptDraft } from "./desk.ts";
import { openDrawer } from "./draft-drawer.ts";
import { openBook } from "./history-book.ts";
import { inOrder } from "./in-order.ts";
import type { IncidentParts } from "./incident-parts.ts";
import type { IncidentNotes } from "./notes.ts";
import { catchUp, createQuestionReader, textIn } from "./plan.ts";
import { prepare } from "./prepare.ts";
import { createSeenPreviews } from "./seen-previews.ts";

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
	const { now = () => new Date(), tell } = options;
	const { incident } = first.knowledge;
	let brought: string | undefined;
	const parts = partsOf(first, { ...options, now }, (casefile) => {
		brought = casefile.knowledge.revision;
		options.library.replace(casefile);
	});
	const { directory, drawer, book, seen } = parts;
	/** What changes drafts or revisions. */
	const inTurn = inOrder();

	async function draft(id: string): Promise<KeptDraft | undefined> {
		const laid = await drawer.get(id);
		return laid && { id, draft: laid.draft };
	}

	return {
		incident,
		notes,
		get casefile() {
			return parts.served();
		},
		async begin(begun, by) {
			const { number } = await (await book.log()).latest();
			const stamp = { version: 1, incident, base: number, by: { id: by.id, name: by.name }, at: now().toISOString() };
			const draft = Draft.parse({ ...begun, ...stamp });
			return { id: await drawer.add(draft), draft };
		},
		draft,
		fill: (id, fields) =>
			inTurn(async () => {
				const kept = await draft(id);
				if (kept === undefined) return undefined;
				const filled = Object.entries(fields).reduce(
					(draft, [field, value]) => withField(draft, field, value),
					kept.draft,
				);
				await drawer.put(id, { draft: filled });
				return { id, draft: filled };
			}),
		discard: (id) =>
			inTurn(async () => {
				seen.forget(id);
				await drawer.remove(id);
			}),
		async prepare(id) {
			const kept = await draft(id);
			return kept && prepare(kept, await inTurn(() => catchUp(parts)), parts);
		},
		approve: (id, approving) => inTurn(() => approve(id, approving, parts)),
		history: async (query) => (await book.log()).history(query),
		changesOf: book.changesOf,
		latest: async () => (await book.log()).latest(),
		status: () => options.library.status(incident),
		check: () => check(directory),
		files: () => files(directory),
		hear(revision) {
			if (revision === brought) return;
			inTurn(() => catchUp(parts)).catch((error: unknown) =>
				tell(`What was changed by hand in ${incident} is not in its history yet: ${messageOf(error)}`),
			);
		},
	};
}

function partsOf(
	first: Casefile,
	{ library, root, stateDir, tell, now }: DeskOptions & { readonly now: () => Date },
	serve: IncidentParts["serve"],
): IncidentParts {
	const { incident } = first.knowledge;
	const directory = join(root, incident);
	let last = first;
	return {
		incident,
		directory,
		library,
		served() {
			last = library.casefiles.get(incident) ?? last;
			return last;
		},
		serve,
		drawer: openDrawer({ stateDirectory: stateDir, incident, tell, now }),
		book: openBook({ incidentFolder: directory, stateFolder: join(stateDir, incident), now }),
		seen: createSeenPreviews(),
		questionsOf: createQuestionReader(),
		tell,
	};
}

async function check(directory: string): Promise<readonly string[]> {
	try {
		return run(checkFolder(await readFolder(directory))).problems.map(describeProblem);
	} catch (error) {
		if (error instanceof KnowledgeNotFoundError) return [error.message];
		throw error;
	}
}

/** What is no text is left out. */
async function files(directory: string): Promise<ReadonlyMap<string, string>> {
	const { knowledgeFile, questions, sources } = await readFolder(directory);
	const all = [[knowledgeFileName, knowledgeFile], [questionsFileName, questions], ...sources] as const;
	return new Map(
		all.flatMap(([path, stored]) => {
			const text = textIn(stored);
			return text === undefined ? [] : [[path, text] as const];
		}),
	);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
