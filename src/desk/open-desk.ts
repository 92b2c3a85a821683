import type { Desk } from "./desk.ts";
import { type DeskOptions, type ListeningDesk, openIncidentDesk } from "./incident-desk.ts";
import { openNotes } from "./notes.ts";

/** The desk of all incidents that are served. Nothing is read or written before somebody comes to it. */
export function openDesk(options: DeskOptions): Desk {
	const { library, stateDir, gapDays, tell, now } = options;
	const notes = openNotes({ stateDirectory: stateDir, gapDays, tell, ...(now === undefined ? {} : { now }) });
	const opened = new Map<string, ListeningDesk>();

	function of(incident: string): ListeningDesk | undefined {
		const casefile = library.casefiles.get(incident);
		if (casefile === undefined) return undefined;
		const desk = opened.get(incident) ?? openIncidentDesk(casefile, notes.of(incident), options);
		opened.set(incident, desk);
		return desk;
	}

	library.onChange((news) => {
		if (news.kind === "changed") of(news.incident)?.hear(news.revision);
	});
	return {
		of,
		get incidents() {
			return [...library.casefiles.keys()];
		},
		note: notes.note,
	};
}
