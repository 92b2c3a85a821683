import { basename, join, resolve } from "node:path";
import { readConfig } from "../config.ts";
import type { KnowledgeChoice } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { incidentDirectory } from "./open-casefile.ts";

/** The option of every command that looks into what the bot keeps. */
export const stateOption = {
	state: { type: "string", value: "DIR", description: "where the bot keeps its history (default: STATE_DIR)" },
} as const;

type KeepingChoice = KnowledgeChoice & { readonly state?: string | undefined };

/** One incident, with what the bot keeps of it. */
export interface Keeping {
	readonly incident: string;
	/** The folder with the incidents' folders. */
	readonly root: string;
	/** The incident's own folder. */
	readonly directory: string;
	/** The folder for what the bot itself keeps, of all incidents. */
	readonly stateDir: string;
	/** Its part for this incident. */
	readonly stateFolder: string;
	/** Days for which a question that got no answer is kept; without it, none is. */
	readonly gapDays: number | undefined;
}

/** Where the bot would look for the incident, unless the call says otherwise. */
export const directoryOf = (choice: KnowledgeChoice): Promise<string> =>
	incidentDirectory({ knowledge: readConfig().KNOWLEDGE_DIR, ...choice });

/** @throws {Misuse} where the history would be that of another folder's incident, and get its changes. */
export async function keepingOf({ state, ...choice }: KeepingChoice): Promise<Keeping> {
	const { KNOWLEDGE_DIR, STATE_DIR, GAP_DAYS } = readConfig();
	const root = choice.knowledge ?? KNOWLEDGE_DIR;
	if (state === undefined && resolve(root) !== resolve(KNOWLEDGE_DIR))
		throw new Misuse(`${STATE_DIR} has the history of ${KNOWLEDGE_DIR}: say with --state DIR where that of ${root} is`);

	const directory = await directoryOf(choice);
	const stateDir = state ?? STATE_DIR;
	const incident = basename(directory);
	return { incident, root, directory, stateDir, stateFolder: join(stateDir, incident), gapDays: GAP_DAYS };
}
