import type { CommandContext } from "../discord/command.ts";
import { loadCommands } from "../discord/load-commands.ts";
import type { KnowledgeChoice } from "./command.ts";
import { openCasefiles } from "./open-casefile.ts";

/** Where the slash commands are, one a file. */
const commandsDirectory = new URL("../../commands/", import.meta.url);

/** All that the slash commands know, themselves included. */
export async function openContext(choice: KnowledgeChoice): Promise<CommandContext> {
	const [casefiles, commands] = await Promise.all([openCasefiles(choice), loadCommands(commandsDirectory)]);
	return { casefiles, commands };
}
