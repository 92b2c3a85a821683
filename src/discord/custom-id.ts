import { createHash } from "node:crypto";
import { z } from "zod";
import type { Casefile } from "../domain/answer.ts";
import type { CommandContext, Press } from "./command.ts";
import { notice, type Reply } from "./components.ts";

/** What a button needs to find its knowledge again. */
export interface Standing {
	readonly incident: string;
	/** At least 12 hex digits of the knowledge's revision. */
	readonly revision: string;
}

/**
 * `<command>:<action>:<incident's key>:<revision>:<arguments …>`: all that a button's answer is made from, so that nothing
 * needs to be kept. Names longer than a few letters stand as their key, for Discord takes 100 code units only.
 *
 * @param args Without colons.
 */
export const customId = (
	command: string,
	action: string,
	{ incident, revision }: Standing,
	...args: readonly (string | number)[]
): string => [command, action, keyOf(incident), revision.slice(0, 12), ...args].join(":");

/** 8 hex digits that stand for a name; among the names of one incident no two are expected to share them. */
export const keyOf = (name: string): string => createHash("sha256").update(name).digest("hex").slice(0, 8);

/** What a button's key means among things with ids. */
export const ofKey = <Item extends { readonly id: string }>(key: string, items: Iterable<Item>): Item | undefined =>
	[...items].find(({ id }) => keyOf(id) === key);

/** The knowledge that a pressed button belongs to, as it is now. */
export interface Recalled<Args> {
	readonly casefile: Casefile;
	readonly args: Args;
	/** The knowledge is another one now. */
	readonly isOutdated: boolean;
}

const Target = z.tuple([z.string().regex(/^[0-9a-f]{8}$/), z.string().regex(/^[0-9a-f]{12}$/)]).rest(z.string());

/** A count or an index among a button's arguments. */
export const Count = z
	.string()
	.regex(/^\d{1,5}$/)
	.transform(Number);

/** A name's key among them, or nothing. */
export const Key = z.string().regex(/^(?:[0-9a-f]{8})?$/);

/** Finds a button's knowledge again, or the sentence that has to be said instead. @param Args Of the button's arguments. */
export function recall<Args>(
	{ target }: Press,
	{ casefiles }: CommandContext,
	Args: z.ZodType<Args>,
): Recalled<Args> | Reply {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, revision, ...rest] = parsed.data;
	const args = Args.safeParse(rest);
	if (!args.success) return unreadable;

	const casefile = [...casefiles.values()].find(({ knowledge }) => keyOf(knowledge.incident) === incident);
	if (casefile === undefined) return closed;
	return { casefile, args: args.data, isOutdated: !casefile.knowledge.revision.startsWith(revision) };
}

export const unreadable = notice("This button is too old to be read. Type the command again.");

const closed = notice("The incident that this was about is not kept here any more. `/help` shows what is.");

/** Said above what has been worked out anew because the knowledge changed after the button was made. */
export const changedSince = "The knowledge has changed since that message. This is how it stands now.";
