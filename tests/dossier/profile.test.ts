import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { type Profile, profileOf } from "../../src/dossier/profile.ts";
import { knowledgeOf } from "../builders.ts";
import { anyIncident, expectSound, wordsOf } from "./any-incident.ts";

const said = "“It is unsafe,” Duval said.";
const accused = "Inspector Duval’s office strongly accused the Port of Oslo.";
const about = "Émile Duval came on Monday.";
const left = "Duval\nleft";
const rained = "It rained in Oslo.";

const knowledge = knowledgeOf({
	sources: { log: `${said} ${accused}\n\n${about}`, report: `${said} ${left} in June. DUVAL left.\n\n${rained}` },
	entities: [
		{ id: "duval", name: "Émile Duval", aliases: ["Duval", "Inspector Duval", "the man from Paris"] },
		{ id: "port", name: "Port of Oslo" },
		{ id: "oslo", name: "Oslo" },
		{ id: "paris", name: "Paris" },
	],
	facts: [
		{ id: "came", evidence: [about, { source: "log", text: said }], about: ["duval"] },
		{
			id: "accuses",
			evidence: [accused],
			claim: { by: "duval", stance: "accuses", against: "port", strength: "strongly accused" },
		},
		{ id: "rain", evidence: [rained] },
	],
	quotes: [
		{
			id: "unsafe",
			speaker: "duval",
			about: ["duval"],
			claim: { by: "duval", stance: "questions" },
			evidence: [{ source: "log", text: said }],
		},
	],
});

function profile(id: string, of: Knowledge = knowledge): Profile {
	const entity = of.entities.get(id);
	if (entity === undefined) throw new Error(`no entity ${id}`);
	return profileOf(entity, of);
}

const shown = (snippets: Profile["said"]) =>
	snippets.map(({ id, text, highlights }) => [id, ...highlights.map((each) => text.slice(...each))]);

describe("a profile", () => {
	test("has every spelling as it stands in the documents, most frequent first, the longest name only", () => {
		expect(profile("duval").spellings).toEqual([
			{ text: "Duval", count: 3, sources: ["log", "report"] },
			{ text: "Inspector Duval’s", count: 1, sources: ["log"] },
			{ text: "Émile Duval", count: 1, sources: ["log"] },
			{ text: "DUVAL", count: 1, sources: ["report"] },
		]);
		expect(profile("oslo").spellings).toEqual([{ text: "Oslo", count: 1, sources: ["report"] }]);
		expect(profile("paris")).toMatchObject({ spellings: [], said: [], about: [] });
	});

	test("has of a fact only the passages that name them, where any does", () => {
		const knowledge = knowledgeOf({
			sources: { log: "The union spoke of rust. The crane fell." },
			entities: [{ id: "union", name: "The union" }],
			facts: [{ about: ["union"], evidence: ["The crane fell.", "The union spoke of rust."] }],
		});
		const [union] = knowledge.entities.values();
		const about = union === undefined ? [] : profileOf(union, knowledge).about;

		expect(about.map(({ text }) => text)).toEqual(["The union spoke of rust."]);
	});

	test("spells a name with the bracket that it opens", () => {
		const knowledge = knowledgeOf({
			sources: { log: "The Union of Dock Workers (UDW) went on strike. (The UDW) said so." },
			entities: [{ id: "union", name: "Union of Dock Workers", aliases: ["Union of Dock Workers (UDW)", "UDW"] }],
		});
		const [union] = knowledge.entities.values();
		const spellings = union === undefined ? [] : profileOf(union, knowledge).spellings;

		expect(spellings.map(({ text }) => text)).toEqual(["Union of Dock Workers (UDW)", "UDW"]);
	});

	test("has their quotes first, then what else they claim", () => {
		expect(shown(profile("duval").said)).toEqual([
			["unsafe", "It is unsafe,"],
			["accuses", "strongly accused"],
		]);
	});

	test("has what is about them, or against them, without what they said", () => {
		expect(shown(profile("duval").about)).toEqual([["came", "Émile Duval"]]);
		expect(shown(profile("port").about)).toEqual([["accuses", "Port of Oslo"]]);
	});

	test("has what names them where nothing is about them", () => {
		expect(shown(profile("oslo").about)).toEqual([["rain", "Oslo"]]);
	});
});

test("in any incident, all is verbatim and stands once, and each spelling stands in its sources so often", () => {
	fc.assert(
		fc.property(anyIncident, (any) => {
			for (const { id } of any.entities.values()) {
				const { said, about, spellings } = profile(id, any);

				for (const snippet of [...said, ...about]) expectSound(snippet, any);
				const texts = [...said, ...about].map(({ text }) => wordsOf(text));
				expect(new Set(texts).size).toBe(texts.length);
				for (const { text, count, sources } of spellings) {
					const pieces = sources.map((source) => (any.sources.get(source)?.text.split(text).length ?? 0) - 1);
					expect(Math.min(...pieces)).toBeGreaterThan(0);
					expect(pieces.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(count);
				}
			}
		}),
	);
});

test("in any incident, whoever has a quote or a claim says something", () => {
	fc.assert(
		fc.property(anyIncident, (any) => {
			const speakers = [
				...any.quotes.map(({ speaker }) => speaker),
				...any.facts.flatMap(({ claim }) => claim?.by ?? []),
			];
			for (const id of speakers) expect(profile(id, any).said).not.toEqual([]);
		}),
	);
});
