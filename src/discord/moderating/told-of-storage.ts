import { StorageError } from "../../revisions/storage-errors.ts";
import { notice, type Reply } from "../components.ts";
import { shortened } from "../escape.ts";

/** Code units of a message, which may name any path. */
const longest = 1_500;

/** What the work comes to. Where the disk fails, its error is for the moderator: what is the case, and what to do. */
export async function toldOfStorage<Said>(work: () => Promise<Said>): Promise<Said | Reply> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof StorageError) return notice(shortened(error.message, longest));
		throw error;
	}
}
