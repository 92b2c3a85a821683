import type { IncidentDesk } from "../../desk/desk.ts";
import type { ModeratorContext } from "../command.ts";
import { notice, type Reply } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { casefileFor } from "../incident.ts";

/** Where the incident is kept that an option names, or the sentence that has to be said instead. */
export function deskFor(incident: string | undefined, context: ModeratorContext): IncidentDesk | Reply {
	const casefile = casefileFor(incident, context);
	if ("container" in casefile) return casefile;
	return context.desk.of(casefile.knowledge.incident) ?? notKept;
}

/** Where the incident is kept that a button names. */
export function deskOfKey(key: string, { desk }: ModeratorContext): IncidentDesk | Reply {
	const incident = desk.incidents.find((name) => keyOf(name) === key);
	return (incident === undefined ? undefined : desk.of(incident)) ?? notKept;
}

const notKept = notice("This incident is not kept here any more. Type `/knowledge status` to see what is.");
