import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Desk, IncidentDesk, NewDraft, Prepared, Preview } from "../../src/desk/desk.ts";
import type { DeskOptions } from "../../src/desk/incident-desk.ts";
import { openDesk } from "../../src/desk/open-desk.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { type Library, openLibrary } from "../../src/live/library.ts";
import { knowledgeFolder } from "../cli/knowledge-folder.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";

export const mo = { id: "3", name: "mo" };
export const ann = { id: "4", name: "ann" };

/** The desk of an incident on the disk, as a bot that has just been started has it. */
export interface DeskOnDisk {
	readonly library: Library;
	readonly desk: Desk;
	readonly harbour: IncidentDesk;
	/** What was told for the log. */
	readonly told: readonly string[];
	readonly root: string;
	readonly stateDir: string;
	/** What members are answered now. */
	readonly ask: (question: string) => Answer | undefined;
	readonly textOf: (path: string) => Promise<string>;
	readonly write: (path: string, text: string) => Promise<void>;
	/** The same folders after a restart. */
	readonly again: () => Promise<DeskOnDisk>;
}

/** @param state Files below the folder for what the bot keeps, by path. */
export async function deskOnDisk(
	state: Readonly<Record<string, string>> = {},
	now = () => new Date(),
): Promise<DeskOnDisk> {
	return openAt({ root: await knowledgeFolder("harbour"), stateDir: await folderWith(state), now });
}

async function openAt(places: Pick<DeskOptions, "root" | "stateDir" | "now">): Promise<DeskOnDisk> {
	const { root, stateDir } = places;
	const library = await openLibrary({ root });
	onTestFinished(library.close);
	const told: string[] = [];
	const desk = openDesk({ library, ...places, tell: (line) => told.push(line) });
	return {
		library,
		desk,
		harbour: only(desk),
		told,
		root,
		stateDir,
		ask: (question) => library.casefiles.get("harbour")?.answer(question),
		textOf: (path) => readFile(join(root, "harbour", path), "utf8"),
		write: (path, text) => writeFile(join(root, "harbour", path), text),
		again: () => openAt(places),
	};
}

function only(desk: Desk): IncidentDesk {
	const harbour = desk.of("harbour");
	if (harbour === undefined) throw new Error("There is no desk of the harbour.");
	return harbour;
}

/** A fact that the log tells and the knowledge doesn't have yet. */
export const inspection = {
	kind: "add-fact",
	why: "Somebody asked.",
	fields: { asks: "Who ordered an inspection?" },
	evidence: [{ source: "log", text: "The port authority ordered an inspection of all twelve cranes.", occurrence: "" }],
} satisfies NewDraft;

export const wordingOf = (entry: { readonly id: string; readonly hash: string }, asks: string): NewDraft => ({
	kind: "add-asks",
	why: "",
	target: { section: "facts", ...entry },
	asks,
});

/** What `prepare` says of a draft that is right. */
export function previewed(prepared: Prepared | undefined): Preview {
	if (prepared === undefined || "problems" in prepared) throw new Error(`It isn't right: ${JSON.stringify(prepared)}`);
	return prepared;
}

/** Begins a draft and looks at its preview. */
export async function shown(desk: IncidentDesk, draft: NewDraft, by = mo): Promise<Preview> {
	const { id } = await desk.begin(draft, by);
	return previewed(await desk.prepare(id));
}

let interactions = 0;

/** A button's interaction, each with an id of its own. */
export const pressed = (seen: number, by = mo) => {
	interactions += 1;
	return { by, interaction: String(interactions), seen };
};

/** Begins a draft, looks at it, and approves it. @returns the number of the revision it became. */
export async function approved(desk: IncidentDesk, draft: NewDraft, by = mo): Promise<number> {
	const { id, on } = await shown(desk, draft, by);
	const approval = await desk.approve(id, pressed(on, by));
	if (approval.kind !== "approved") throw new Error(`It was not approved: ${JSON.stringify(approval)}`);
	return approval.revision.number;
}
