import type { EntityKind, Stance } from "./knowledge-file.ts";
import type { Outline } from "./outline.ts";

/** A stored document. Offsets into `text` are UTF-16 code units from 0; ends are exclusive. */
export interface Source {
	readonly id: string;
	readonly title: string;
	readonly file: string;
	readonly sha256: string;
	readonly publisher?: string;
	readonly author?: string;
	readonly published?: string;
	readonly url?: string;
	readonly archived?: string;
	/** Documents of one origin corroborate once. Without one in the file, a document is its own origin. */
	readonly origin: string;
	/** As decoded from UTF-8, nothing normalised. */
	readonly text: string;
	readonly outline: Outline;
}

/** A stretch of a source: `source.text.slice(start, end) === text`. */
export interface Passage {
	readonly source: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export interface Entity {
	readonly id: string;
	readonly name: string;
	readonly kind: EntityKind;
	readonly aliases: readonly string[];
}

/** Somebody's stance, in their own words. The bot never says who is right. */
export interface Claim {
	readonly by: string;
	readonly stance: Stance;
	readonly against?: string;
	readonly strength?: string;
}

interface Told {
	readonly id: string;
	/** At least one, in the order of the file. */
	readonly evidence: readonly Passage[];
	readonly asks: readonly string[];
	readonly about: readonly string[];
	readonly topics: readonly string[];
	readonly claim?: Claim;
}

export interface Fact extends Told {
	readonly kind: "fact";
	readonly when?: string;
	readonly slot?: string;
	readonly value?: string;
}

export interface Quote extends Told {
	readonly kind: "quote";
	readonly speaker: string;
	readonly said?: string;
}

/** A question that the documents leave open. */
export interface OpenQuestion {
	readonly id: string;
	readonly asks: readonly string[];
	readonly nearest: readonly Passage[];
}

/** An incident's knowledge, checked: whatever stands here is true of its documents' text. */
export interface Knowledge {
	/** The folder's name. */
	readonly incident: string;
	readonly title: string;
	/** sha256 over the knowledge file and its sources, 64 hex digits. */
	readonly revision: string;
	readonly sources: ReadonlyMap<string, Source>;
	readonly entities: ReadonlyMap<string, Entity>;
	readonly synonyms: readonly (readonly string[])[];
	readonly facts: readonly Fact[];
	readonly quotes: readonly Quote[];
	readonly open: readonly OpenQuestion[];
}
