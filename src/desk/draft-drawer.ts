import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Draft } from "../editing/draft.ts";
import { type DraftsOptions, openDrafts } from "../live/drafts.ts";
import { NotStoredError } from "../revisions/storage-errors.ts";

/** A draft as it lies in the drawer. */
const Laid = z.strictObject({
	draft: Draft,
	/** The interaction it was last approved with. Whether a crash came before or after the commit, the history tells. */
	approving: z.string().optional(),
});

export type Laid = z.infer<typeof Laid>;

/** The drafts of one incident, below the folder for what the bot itself keeps. What it throws is a {@link NotStoredError}. */
export interface DraftDrawer {
	/** @returns the id under which it is kept from now on. */
	readonly add: (draft: Draft) => Promise<string>;
	readonly get: (id: string) => Promise<Laid | undefined>;
	/** All of them, the last touched first. */
	readonly list: () => Promise<readonly { readonly id: string; readonly value: Laid }[]>;
	readonly put: (id: string, laid: Laid) => Promise<void>;
	readonly remove: (id: string) => Promise<void>;
}

export function openDrawer(options: Omit<DraftsOptions<Laid>, "schema">): DraftDrawer {
	const drafts = openDrafts({ ...options, schema: Laid });
	return {
		add: (draft) =>
			stored(async () => {
				await drafts.expire();
				const id = newId();
				await drafts.put(id, { draft });
				return id;
			}),
		get: (id) => stored(() => drafts.get(id)),
		list: () => stored(() => drafts.list()),
		put: (id, laid) => stored(() => drafts.put(id, laid)),
		remove: (id) => stored(() => drafts.remove(id)),
	};
}

/** Short enough to stand in a custom_id with all that comes beside it. */
const newId = () => randomUUID().replaceAll("-", "").slice(0, 12);

async function stored<Result>(act: () => Promise<Result>): Promise<Result> {
	try {
		return await act();
	} catch (error) {
		throw new NotStoredError(error);
	}
}
