import { userInfo } from "node:os";
import type { IncidentDesk, Moderator } from "../desk/desk.ts";
import { openDesk } from "../desk/open-desk.ts";
import { KnowledgeNotFoundError } from "../knowledge/problem.ts";
import { openLibrary } from "../live/library.ts";
import { type Io, print } from "./io.ts";
import type { Keeping } from "./keeping.ts";

/** Works at the desk of one incident, which is there only for so long. */
export async function atDesk<Result>(
	{ incident, root, directory, stateDir }: Keeping,
	{ notes }: Io,
	work: (desk: IncidentDesk) => Promise<Result>,
): Promise<Result> {
	const library = await openLibrary({ root, only: incident });
	try {
		const tell = (line: string) => void print(notes, line);
		const desk = openDesk({ library, root, stateDir, tell }).of(incident);
		if (desk === undefined) throw new KnowledgeNotFoundError(`There is no knowledge in \`${directory}\` any more.`);
		return await work(desk);
	} finally {
		library.close();
	}
}

/** Whose changes those of the command line are, as the history names them. */
export const commandLineAuthor = (): Moderator => ({ id: "command-line", name: systemName() });

/** A container's user need not have a name. */
function systemName(): string {
	try {
		return userInfo().username;
	} catch {
		return "somebody at the command line";
	}
}
