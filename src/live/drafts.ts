import { join } from "node:path";
import type { z } from "zod";
import { type Documents, openDocuments } from "./documents.ts";

/** Milliseconds: whoever has not gone on for so long does not go on any more. */
const draftLife = 30 * 24 * 60 * 60 * 1_000;

export interface DraftsOptions<Draft> {
	/** The folder for what the bot itself keeps. */
	readonly stateDirectory: string;
	readonly incident: string;
	readonly schema: z.ZodType<Draft>;
	readonly tell: (line: string) => void;
	readonly now?: () => Date;
}

/** What moderators have begun and not finished, each by the id that its buttons have. */
export interface DraftStore<Draft> extends Omit<Documents<Draft>, "removeOlderThan"> {
	/** Removes what nobody has touched for 30 days. @returns how many. */
	readonly expire: () => Promise<number>;
}

export function openDrafts<Draft>({ stateDirectory, incident, ...rest }: DraftsOptions<Draft>): DraftStore<Draft> {
	const { removeOlderThan, ...documents } = openDocuments({
		directory: join(stateDirectory, incident, "drafts"),
		...rest,
	});
	return { ...documents, expire: () => removeOlderThan(draftLife) };
}
