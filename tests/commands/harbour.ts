import type { Knowledge } from "../../src/domain/knowledge.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const log = [
	"The crane stopped on 3 May.",
	"“We warned them,” the port union said in April.",
	"The harbour master accuses the port union with high confidence.",
	"The port union denies that it is to blame.",
];

const report = [
	"A crane of Northland stopped in 2019.",
	"“Nobody was hurt,” the harbour master said on 4 May.",
	"The harbour master called it “bad luck” and “a warning”.",
];

const [stopped = "", warned = "", accused = "", denied = ""] = log;
const [northland = "", unhurt = "", unlucky = ""] = report;

/** A small incident with something on every side: dates, claims, quotes, names. */
export const harbourGiven = {
	incident: "harbour",
	title: "The harbour",
	sources: {
		log: { text: log.join("\n\n"), title: "Harbour log", publisher: "Port office", published: "5 May" },
		report: { text: report.join("\n\n"), title: "The report", url: "https://example.org/report" },
	},
	entities: [
		{ id: "union", name: "Port union", kind: "organisation", aliases: ["the union"] },
		{ id: "master", name: "Harbour master", kind: "person" },
		{ id: "northland", name: "Northland", kind: "place" },
		{ id: "moon", name: "The moon", kind: "place" },
	],
	facts: [
		{ id: "stop", evidence: [stopped], when: "3 May", topics: ["cranes"] },
		{ id: "earlier-stop", evidence: [northland], when: "2019", topics: ["cranes"], asks: ["What is Northland?"] },
		{
			id: "blame",
			evidence: [accused],
			claim: { by: "master", stance: "accuses", against: "union", strength: "high confidence" },
		},
		{ id: "denial", evidence: [denied], claim: { by: "union", stance: "denies", against: "union" } },
	],
	quotes: [
		{ id: "warning", speaker: "union", evidence: [warned], said: "April" },
		{ id: "nobody-hurt", speaker: "master", evidence: [unhurt], said: "4 May" },
		{ id: "luck", speaker: "master", evidence: [unlucky], topics: ["cranes"] },
	],
} satisfies KnowledgeGiven;

export const harbour: Knowledge = knowledgeOf(harbourGiven);

/** The same, and one fact more: what a button remembers of the harbour is out of date here. */
export const harbourSince: Knowledge = knowledgeOf({
	...harbourGiven,
	facts: [...harbourGiven.facts, { id: "news", evidence: [stopped] }],
});

export const airport: Knowledge = knowledgeOf({ incident: "airport", title: "The airport" });

/** Nothing but a document. */
export const bare: Knowledge = knowledgeOf({ incident: "bare", title: "Bare" });
