import { dirname } from "node:path";
import type { CommandContext } from "../discord/command.ts";
import { loadCommands } from "../discord/load-commands.ts";
import { given } from "../knowledge/given.ts";
import { type Library, openLibrary } from "../live/library.ts";
import type { KnowledgeChoice } from "./command.ts";
import { incidentDirectories, openCasefiles } from "./open-casefile.ts";

/** Where the slash commands are, one a file. */
const commandsDirectory = new URL("../../commands/", import.meta.url);

/** All that the slash commands know, themselves included. */
export async function openContext(choice: KnowledgeChoice): Promise<CommandContext> {
	const [casefiles, commands] = await Promise.all([openCasefiles(choice), loadCommands(commandsDirectory)]);
	return { casefiles, commands };
}

/** What the slash commands know, with the incidents as they are at any moment. */
export interface LiveContext {
	readonly context: CommandContext;
	/** Whoever has opened it closes it. */
	readonly library: Library;
	/** The folder with the incidents' folders. */
	readonly root: string;
}

export async function openLiveContext(choice: KnowledgeChoice): Promise<LiveContext> {
	const [first = ""] = await incidentDirectories(choice);
	const root = dirname(first);
	const [library, commands] = await Promise.all([
		openLibrary({ root, ...given("only", choice.incident) }),
		loadCommands(commandsDirectory),
	]);
	const context: CommandContext = {
		get casefiles() {
			return library.casefiles;
		},
		commands,
	};
	return { context, library, root };
}
