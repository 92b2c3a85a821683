import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	concerns,
	entitiesLike,
	entityNamed,
	labelOf,
	type Subject,
	subjectNamed,
	subjectsLike,
} from "../../src/dossier/subject.ts";
import { knowledgeOf } from "../builders.ts";
import { anyIncident } from "./any-incident.ts";

const text = "Émile Duval saw the crane. The port’s union denied it. The Northland ferry left. It rained in Oslo.";
const [saw = "", denied = "", left = "", rained = ""] = text.split(/(?<=\.) /);

const knowledge = knowledgeOf({
	sources: { log: text },
	entities: [
		{ id: "duval", name: "Émile Duval", aliases: ["Duval", "the inspector"] },
		{ id: "union", name: "Port’s union", aliases: ["dockers", "strike committee"] },
		{ id: "ferry", name: "Northland ferry", aliases: ["ferry"] },
		{ id: "northland", name: "Northland", aliases: ["the north"] },
		{ id: "oslo", name: "Oslo" },
		{ id: "osla", name: "Osla" },
	],
	facts: [
		{ id: "saw", evidence: [saw], about: ["duval"], topics: ["crane", "Northland"] },
		{ id: "left", evidence: [left], about: ["ferry"], topics: ["departures", "strike committee"] },
		{ id: "rained", evidence: [rained], topics: ["Departures"] },
	],
	quotes: [
		{ id: "denied", speaker: "union", evidence: [denied], claim: { by: "union", stance: "denies", against: "duval" } },
	],
});

const nameOf = (subject: Subject | undefined) =>
	subject?.kind === "entity" ? subject.entity.id : subject && `topic ${subject.topic}`;

describe("a subject is named", () => {
	test.each([
		["duval", "duval"],
		["Émile Duval", "duval"],
		["emile DUVAL’s", "duval"],
		["the inspector", "duval"],
		["inspectors", "duval"],
		["Duvall", "duval"],
		["Nortland", "northland"],
		["Northland fery", "ferry"],
		["port's union", "union"],
		["Strike Comm", undefined],
		["docker", "union"],
		["oslo", "oslo"],
		["crane", "topic crane"],
		["CRANES", "topic crane"],
		["departures", "topic departures"],
		["strike committee", "topic strike committee"],
		["northland", "northland"],
		["insp", "duval"],
	])("%s: %s", (typed, named) => {
		expect(nameOf(subjectNamed(typed, knowledge))).toBe(named);
	});

	test.each(["", " ", "…", "the harbour", "osl", "xyz", "__proto__", "Duval and Oslo"])("by nothing: %j", (typed) => {
		expect(subjectNamed(typed, knowledge)).toBeUndefined();
	});

	test("among entities alone, and among some of them", () => {
		const only = [...knowledge.entities.values()].filter(({ id }) => id !== "duval");

		expect(entityNamed("strike committee", knowledge)?.id).toBe("union");
		expect(entityNamed("crane", knowledge)).toBeUndefined();
		expect(entityNamed("Duval", knowledge, only)).toBeUndefined();
		expect(entityNamed("ferry", knowledge, only)?.id).toBe("ferry");
	});

	test("whatever is typed", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
				expect(subjectsLike(typed, knowledge, 3).length).toBeLessThanOrEqual(3);
				void subjectNamed(typed, knowledge);
			}),
		);
	});
});

describe("subjects are offered", () => {
	const offered = (typed: string, limit = 25) => subjectsLike(typed, knowledge, limit).map(nameOf);

	test("by what entries concern most, where nothing is typed; a topic that is called like an entity is none", () => {
		const all = offered("");

		expect(all[0]).toBe("duval");
		expect(all).toHaveLength(knowledge.entities.size + 3);
		expect(all).not.toContain("topic Northland");
		expect(offered("", 2)).toEqual(all.slice(0, 2));
		expect(offered(" ")).toEqual(all);
	});

	test("the exact name first, then what begins so, then what has such a word", () => {
		expect(offered("northland")).toEqual(["northland", "ferry"]);
		expect(offered("n").toSorted()).toEqual(["ferry", "northland"]);
		expect(offered("uni")).toEqual(["union"]);
		expect(offered("os")).toEqual(["oslo", "osla"]);
	});

	test("in spite of a typo, where nothing else fits", () => {
		expect(offered("inspecter")).toEqual(["duval"]);
		expect(offered("strik committee")).toEqual(["topic strike committee", "union"]);
	});

	test("entities alone, among some of them", () => {
		const some = [...knowledge.entities.values()].filter(({ id }) => id.startsWith("o"));

		expect(entitiesLike("", knowledge, 25).map(({ id }) => id)).not.toContain("crane");
		expect(entitiesLike("", knowledge, 25, some).map(({ id }) => id)).toEqual(["oslo", "osla"]);
	});

	test("under labels that mean them again, in any incident", () => {
		fc.assert(
			fc.property(anyIncident, (any) => {
				for (const subject of subjectsLike("", any, 1_000)) {
					expect(subjectNamed(labelOf(subject), any)).toEqual(subject);
				}
			}),
		);
	});
});

describe("an entry concerns", () => {
	const concernedBy = (typed: string) => {
		const subject = subjectNamed(typed, knowledge);
		return [...knowledge.facts, ...knowledge.quotes]
			.filter((entry) => subject !== undefined && concerns(entry, subject, knowledge))
			.map(({ id }) => id);
	};

	test.each([
		["whom it is about, names, or claims something of", "duval", ["saw", "denied"]],
		["who speaks", "union", ["denied"]],
		["whom only its evidence names", "oslo", ["rained"]],
		["a topic, however it is written", "departures", ["left", "rained"]],
		["an entity that its topic is called like", "northland", ["saw"]],
		["nobody whom a longer name has in it", "the north", ["saw"]],
	])("%s", (_, typed, entries) => {
		expect(concernedBy(typed)).toEqual(entries);
	});
});
