import type { Knowledge } from "../../src/domain/knowledge.ts";
import { Stance } from "../../src/domain/knowledge-file.ts";
import { knowledgeOf } from "../builders.ts";

/** As long as a name may be, and twice as long once it is escaped. */
const widest = "*".repeat(200);

const when = "8 September, a few days before the second winter fair";

/** Long passages of two documents that repeat each other, below a heading as long as headings are. */
const told = Stance.options.map(
	(stance, index) =>
		`${widest} ${stance} ${index}, ${"*".repeat(1_500)} a few days before the second winter fair on 8 September.`,
);

const text = `${"*".repeat(118)}a\n\n${told.join("\n\n")}`;

/** All that a page of a list says besides the passages, in as many code units as the schema lets in. */
export const widestKnowledge: Knowledge = knowledgeOf({
	title: widest,
	sources: {
		log: { text, title: widest, publisher: widest, published: when, url: `https://example.org/${"a".repeat(1_900)}` },
		report: { text, title: widest },
	},
	entities: [
		{ id: "union", name: widest, kind: "organisation" },
		{ id: "northland", name: widest, kind: "organisation" },
	],
	facts: told.map((passage, index) => ({
		evidence: [
			{ source: "log", text: passage },
			{ source: "report", text: passage },
		],
		asks: ["What is northland?"],
		about: ["union", "northland"],
		topics: [widest],
		when,
		claim: { by: "union", stance: Stance.options[index] ?? "accuses", against: "northland", strength: widest },
	})),
	quotes: told.map((passage) => ({
		speaker: "northland",
		evidence: [{ source: "log", text: passage }],
		about: ["union"],
		said: when,
	})),
});
