import { join } from "node:path";
import { createCasefile } from "../../src/checking/casefile.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { knowledgeOf } from "../builders.ts";

/** The incident of the repository. */
export const openIncident = async (): Promise<Casefile> =>
	createCasefile(await loadKnowledge(join(import.meta.dirname, "../../knowledge/albania-iran")));

const texts = {
	log: `The crane at Northport stopped on 3 May at noon. The harbour master blamed Delta Cranes for the accident. The port
 temporarily closed several of its gates. Around 40 workers left the quay before the police arrived.`.replaceAll(
		"\n",
		"",
	),
	review:
		`Investigators have moderate confidence that a worn cable caused the accident. Delta Cranes denied that its cable
 was worn. The port plans to replace the crane. Apparently the operator left early. This is possibly the worst accident in
 the history of Northport. The mayor of Southport praised the workers.`.replaceAll("\n", ""),
};

/** A small incident of another kind: nothing of the check may know any one of them. */
export const crane: Casefile = createCasefile(
	knowledgeOf({
		sources: texts,
		entities: [
			{ id: "northport", name: "Northport", kind: "place" },
			{ id: "southport", name: "Southport", kind: "place" },
			{ id: "harbour-master", name: "harbour master", kind: "person" },
			{ id: "delta", name: "Delta Cranes", kind: "organisation", aliases: ["Delta"] },
			{ id: "investigators", name: "Investigators", kind: "organisation" },
		],
		facts: [{ evidence: ["The crane at Northport stopped on 3 May at noon."], asks: ["When did the crane stop?"] }],
	}),
);
