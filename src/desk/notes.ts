import { type FeedbackBook, openFeedback } from "./feedback.ts";
import { type Gaps, openGaps } from "./gaps.ts";
import type { Note } from "./note.ts";

/** What members left for moderators to read, by incident. */
export interface IncidentNotes {
	/** Missing where the settings don't have questions counted. */
	readonly gaps?: Gaps;
	readonly feedback: FeedbackBook;
}

export interface Notes {
	readonly note: (note: Note) => Promise<void>;
	readonly of: (incident: string) => IncidentNotes;
}

export interface NotesOptions {
	readonly stateDirectory: string;
	/** Days for which a question that got no answer is kept; without it, none is. */
	readonly gapDays?: number | undefined;
	readonly tell: (line: string) => void;
	readonly now?: () => Date;
}

/** Opens what is kept of each incident when it is first needed. */
export function openNotes({ gapDays, ...options }: NotesOptions): Notes {
	const opened = new Map<string, IncidentNotes>();

	function open(incident: string): IncidentNotes {
		const feedback = openFeedback({ ...options, incident });
		return gapDays === undefined ? { feedback } : { feedback, gaps: openGaps({ ...options, incident, days: gapDays }) };
	}

	function of(incident: string): IncidentNotes {
		const notes = opened.get(incident) ?? open(incident);
		opened.set(incident, notes);
		return notes;
	}

	return {
		of,
		async note(note) {
			const { gaps, feedback } = of(note.incident);
			if (note.kind === "unanswered") await gaps?.note(note.question);
			else await feedback.note(note);
		},
	};
}
