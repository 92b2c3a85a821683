import type { Casefile } from "../domain/answer.ts";
import type { Library } from "../live/library.ts";
import type { DraftDrawer } from "./draft-drawer.ts";
import type { HistoryBook } from "./history-book.ts";
import type { SeenPreviews } from "./seen-previews.ts";

/** What the desk of one incident works with. */
export interface IncidentParts {
	readonly incident: string;
	/** The incident's folder. */
	readonly directory: string;
	readonly library: Library;
	/** As it is served at this moment, or was last. */
	readonly served: () => Casefile;
	/** Has it answered from a casefile of what lies in the folder now. */
	readonly serve: (casefile: Casefile) => void;
	/** Whether that was the revision of the knowledge that `serve` brought last. */
	readonly hasServed: (revision: string) => boolean;
	readonly drawer: DraftDrawer;
	readonly book: HistoryBook;
	readonly seen: SeenPreviews;
	readonly now: () => Date;
	/** For the log. */
	readonly tell: (line: string) => void;
}
