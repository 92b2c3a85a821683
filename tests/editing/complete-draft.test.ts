import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeDraft } from "../../src/editing/complete-draft.ts";
import { Draft, type FieldName, withField } from "../../src/editing/draft.ts";
import { entryHash } from "../../src/editing/entry-hash.ts";
import { entryOf, readFileData } from "../../src/editing/file-data.ts";
import { canonicalForm } from "../../src/knowledge/canonical-form.ts";
import { readFile } from "../../src/knowledge/format-knowledge.ts";
import type { IncidentFolder } from "../../src/knowledge/incident-folder.ts";
import { run } from "../../src/knowledge/problem.ts";
import { readKnowledge } from "../../src/knowledge/read-knowledge.ts";
import { decode } from "../../src/knowledge/stored-file.ts";
import { folderOf, type KnowledgeGiven } from "../builders.ts";

const log = `The crane stopped on 3 May. The harbour master said that it was “unsafe”, and that it’s old.

Nobody was hurt. The crane stopped again.
`;

const port: KnowledgeGiven = {
	sources: { log },
	entities: [
		{ id: "crane", name: "Crane", kind: "other", aliases: ["hoist"] },
		{ id: "master", name: "Harbour master", kind: "person" },
	],
	facts: [
		{
			id: "stop",
			evidence: ["The crane stopped on 3 May."],
			asks: ["When did it stop?"],
			about: ["crane"],
			when: "3 May",
		},
	],
};

/** In the canonical form, as moderators have it. */
function folderWith(given: KnowledgeGiven): IncidentFolder {
	const folder = folderOf(given);
	const { result } = run(readFile(folder));
	if (result === undefined) throw new Error("not readable");
	return { ...folder, knowledgeFile: { bytes: new TextEncoder().encode(canonicalForm(result.document)) } };
}

const textOf = ({ knowledgeFile }: IncidentFolder) =>
	"bytes" in knowledgeFile ? (decode(knowledgeFile.bytes) ?? "") : "";

function basisOf(folder: IncidentFolder, revisions: readonly string[] = []) {
	const knowledge = run(readKnowledge(folder)).result?.knowledge;
	if (knowledge === undefined) throw new Error("not sound");
	return { folder, knowledge, textAt: (revision: number) => revisions[revision - 1] };
}

const basis = basisOf(folderWith(port));

const draftOf = (rest: object): Draft =>
	Draft.parse({
		version: 1,
		incident: "harbour",
		base: 3,
		by: { id: "7", name: "Ada" },
		at: "2026-11-22T08:00:00.000Z",
		...rest,
	});

const factOf = (text: string, fields: Partial<Record<FieldName, string>> = { asks: "Was it safe?" }) =>
	draftOf({ kind: "add-fact", fields, evidence: [{ source: "log", text }] });

function targetOf(section: string, id: string, folder = basis.folder) {
	const read = readFileData(textOf(folder));
	return { section, id, hash: entryHash("data" in read ? entryOf(read.data, section, id) : undefined) };
}

function completed(draft: Draft, on = basis) {
	const completion = completeDraft(on, draft);
	if ("problems" in completion) throw new Error(JSON.stringify(completion.problems));
	return completion;
}

function problemsOf(draft: Draft, on = basis) {
	const completion = completeDraft(on, draft);
	return "problems" in completion ? completion.problems : [];
}

const told = (draft: Draft, on = basis) => problemsOf(draft, on).map(({ field, message }) => `${field}: ${message}`);

describe("a fact that is added", () => {
	test("becomes an entry, its id made of the passage, its lists of lines", () => {
		const { edits, knowledge, files } = completed(
			factOf(" Nobody was hurt.\n", {
				asks: "Was anybody hurt?\n\nWho was hurt?\nWas anybody hurt?",
				about: "Harbour Master, hoist",
			}),
		);

		expect(edits).toEqual([
			{
				do: "add",
				section: "facts",
				entry: {
					id: "nobody-hurt",
					evidence: [{ source: "log", text: "Nobody was hurt." }],
					asks: ["Was anybody hurt?", "Who was hurt?"],
					about: ["master", "crane"],
				},
			},
		]);
		expect(knowledge.facts.map(({ id }) => id)).toEqual(["nobody-hurt", "stop"]);
		expect([...files.keys()]).toEqual(["knowledge.yaml"]);
	});

	test("gets the slot, the value and the claim that its evidence has", () => {
		const { knowledge } = completed(
			factOf("The harbour master said that it was “unsafe”, and that it’s old.", {
				asks: "Was it safe?",
				slot: "state",
				value: "“unsafe”",
				by: "harbour master",
				stance: "assesses",
				against: "hoist",
				strength: "said",
			}),
		);

		expect(knowledge.facts[0]).toMatchObject({
			slot: "state",
			value: "“unsafe”",
			claim: { by: "master", stance: "assesses", against: "crane", strength: "said" },
		});
	});

	test("is refused for words that aren't in the source, with those that are", () => {
		const draft = factOf(`The harbour master said that it was "unsafe", and that it's old.`);

		const [wrong] = problemsOf(draft);

		expect(wrong).toEqual({
			field: "evidence.0.text",
			message: 'this is not in `log` word for word: " (U+0022) stands here, “ (U+201C) there',
			remedy: expect.stringContaining("The source, at sources/log.txt:1:"),
			offers: [
				{
					field: "evidence.0.text",
					value: "The harbour master said that it was “unsafe”, and that it’s old.",
					label: "The harbour master said that it was “unsafe”, and that it’s old.",
				},
			],
		});
		const [offer] = wrong?.offers ?? [];
		expect(completed(withField(draft, offer?.field ?? "", offer?.value ?? "")).knowledge.facts).toHaveLength(2);
	});

	test("offers the place that is meant where the words stand several times", () => {
		const draft = factOf("The crane stopped");

		const [wrong] = problemsOf(draft);

		expect(wrong?.message).toContain("this stands several times in `log`");
		expect(wrong?.offers.map(({ field, value, label }) => [field, value, label])).toEqual([
			["evidence.0.occurrence", "1", "…The crane stopped on 3 May. The harbour master said that …"],
			["evidence.0.occurrence", "2", expect.stringContaining("Nobody was hurt. The crane stopped again.")],
		]);
		const taken = withField(draft, "evidence.0.occurrence", "2");
		expect(completed(taken).knowledge.facts.find(({ id }) => id !== "stop")?.evidence[0]?.start).toBe(
			log.lastIndexOf("The crane"),
		);
	});

	test("tells everything that is wrong at once, each at its field", () => {
		const draft = draftOf({
			kind: "add-fact",
			fields: { about: "crame, master", by: "nobody", stance: "sings", when: "3 June", id: "Not an id" },
			evidence: [{ source: "lag", text: "x" }],
		});

		expect(told(draft)).toEqual([
			"asks: there is no question",
			"evidence.0.source: there is no document `lag`",
			"about: there is no entity `crame`",
			"by: there is no entity `nobody`",
		]);
		expect(problemsOf(draft).flatMap(({ offers }) => offers)).toEqual([
			{ field: "evidence.0.source", value: "log", label: "log" },
			{ field: "about", value: "crane, master", label: "Crane" },
		]);
	});

	test.each<[Partial<Record<FieldName, string>>, string]>([
		[{ asks: "x".repeat(301) }, "asks: `asks` 1 is too long: 300 characters at most"],
		[{ asks: "Why?", when: "soon" }, "when: "],
		[{ asks: "Why?", when: "4 May" }, "when: the date `4 May` is in no passage of this entry's evidence"],
		[{ asks: "Why?", slot: "day" }, "slot: a `slot` needs a `value`"],
		[
			{ asks: "Why?", slot: "day", value: "4 May" },
			"value: `4 May` is not in the evidence of this entry word for word",
		],
		[{ asks: "Why?", by: "master", stance: "sings" }, "stance: `stance` can't be `sings`"],
		[{ asks: "Why?", by: "master" }, "stance: `stance` is missing in a claim"],
		[{ asks: "Why?", id: "stop" }, "id: the id `stop` is taken already"],
		[{ asks: "Why?\u0000" }, "asks: "],
	])("is refused at the field for %j", (fields, message) => {
		const [first = ""] = told(factOf("The crane stopped on 3 May.", fields));

		expect(first.slice(0, message.length)).toBe(message);
	});
});

test("a quote needs a speaker who is known", () => {
	const evidence = [{ source: "log", text: "The harbour master said that it was “unsafe”, and that it’s old." }];
	const quote = (speaker: string) =>
		draftOf({ kind: "add-quote", fields: { asks: "Was it safe?", speaker }, evidence });

	expect(told(quote(""))).toEqual(["speaker: `speaker` is missing in the entry"]);
	expect(completed(quote("Harbour master")).knowledge.quotes[0]).toMatchObject({
		id: "harbour-master-said-unsafe-old",
		speaker: "master",
	});
});

test("an open question takes its id from how it is asked, and needs no passage", () => {
	const { edits } = completed(draftOf({ kind: "add-open", fields: { asks: "Who paid for the crane?" } }));

	expect(edits).toEqual([
		{ do: "add", section: "open", entry: { id: "paid-crane", asks: ["Who paid for the crane?"] } },
	]);
});

test("an entity is added by its name", () => {
	const { knowledge } = completed(
		draftOf({ kind: "add-entity", fields: { name: "Port Authority", kind: "organisation", aliases: "the port" } }),
	);

	expect(knowledge.entities.get("port-authority")).toMatchObject({ kind: "organisation", aliases: ["the port"] });
});

describe("a change of an entry", () => {
	test("keeps what isn't typed, and takes away what is emptied", () => {
		const draft = draftOf({
			kind: "edit",
			target: targetOf("facts", "stop"),
			fields: { asks: "When?", when: "", topics: "stop" },
		});

		expect(completed(draft).edits).toEqual([
			{
				do: "replace",
				section: "facts",
				id: "stop",
				entry: {
					id: "stop",
					evidence: [{ source: "log", text: "The crane stopped on 3 May." }],
					asks: ["When?"],
					about: ["crane"],
					topics: ["stop"],
				},
			},
		]);
	});

	test("of one that changed meanwhile waits until that has been seen, then goes on top", () => {
		const draft = draftOf({ kind: "edit", target: targetOf("facts", "stop"), fields: { topics: "stop" } });
		const other = completed(
			draftOf({ kind: "add-asks", target: targetOf("facts", "stop"), asks: "On which day did it stop?" }),
		);
		const now = basisOf(other.folder);

		const [conflict] = problemsOf(draft, now);

		expect(conflict?.message).toBe("`stop` has changed since you began");
		const [offer] = conflict?.offers ?? [];
		const { knowledge } = completed(withField(draft, offer?.field ?? "", offer?.value ?? ""), now);
		expect(knowledge.facts[0]).toMatchObject({
			asks: ["When did it stop?", "On which day did it stop?"],
			topics: ["stop"],
		});
	});

	test("of one that is gone says so", () => {
		const target = { section: "facts", id: "start", hash: "0".repeat(16) };

		expect(told(draftOf({ kind: "edit", target, fields: {} }))).toEqual(["target: `start` isn't there any more"]);
	});

	test("that changes nothing is none", () => {
		expect(told(draftOf({ kind: "edit", target: targetOf("facts", "stop"), fields: { when: "3 May" } }))).toEqual([
			"file: nothing would change",
		]);
	});
});

test("a claim's author and an entity's kind are filled in like any other field", () => {
	const fact = draftOf({ kind: "edit", target: targetOf("facts", "stop"), fields: { stance: "denies" } });
	const entity = draftOf({ kind: "add-entity", fields: { name: "Port" } });

	expect(completed(withField(fact, "by", "Harbour master")).knowledge.facts[0]?.claim).toEqual({
		by: "master",
		stance: "denies",
	});
	expect(completed(withField(entity, "kind", "place")).knowledge.entities.get("port")?.kind).toBe("place");
});

test("a removal needs a reason", () => {
	const draft = draftOf({ kind: "remove", target: targetOf("facts", "stop") });

	expect(told(draft)).toEqual(["why: no reason is given"]);
	expect(completed(withField(draft, "why", "said twice")).knowledge.facts).toEqual([]);
});

test("an entity that something rests on is not removed, and what rests on it is told", () => {
	const draft = draftOf({ kind: "remove", target: targetOf("entities", "crane"), why: "no use" });

	expect(told(draft)).toEqual([expect.stringMatching(/^file: knowledge\.yaml, line \d+: there is no entity `crane`$/)]);
});

test("an alias and synonyms are added and taken away", () => {
	const alias = draftOf({ kind: "alias", entity: "Harbour master", alias: " the chief ", act: "add" });
	const words = draftOf({ kind: "synonym", words: "crane; derrick", act: "add" });

	expect(completed(alias).knowledge.entities.get("master")?.aliases).toEqual(["the chief"]);
	expect(completed(draftOf({ kind: "alias", entity: "crane", alias: "hoist", act: "remove" })).edits).toEqual([
		{ do: "remove-alias", entity: "crane", alias: "hoist" },
	]);
	expect(completed(words).knowledge.synonyms).toEqual([["crane", "derrick"]]);
	expect(told(withField(words, "words", "crane"))).toEqual(["words: synonyms are two words or more"]);
	expect(told(withField(alias, "entity", "harbor master"))).toEqual(["entity: there is no entity `harbor master`"]);
});

describe("a document that is imported", () => {
	const draft = (document: string, fields = {}) =>
		draftOf({ kind: "import", name: "Port Report.txt", document, fields });

	test("comes with its file, pinned, and with what is known of it", () => {
		const { files, knowledge } = completed(
			draft("The port.\n\nIt is old.\n", { publisher: "Port", url: "https://port.example" }),
		);

		expect(decode(files.get("sources/Port-Report.txt") ?? new Uint8Array())).toBe("The port.\n\nIt is old.\n");
		expect(knowledge.sources.get("port-report")).toMatchObject({ title: "The port.", publisher: "Port" });
	});

	test.each([
		["", "document: the document is empty: there is nothing to answer from."],
		["a\u0007", "document: the document holds control characters: save it as plain text first."],
		[log, "document: this very document is there already, as `log`"],
	])("is refused as %j", (document, message) => {
		expect(told(draft(document))).toEqual([message]);
	});

	test("is refused with an address that is none", () => {
		expect(told(draft("Text.", { url: "port" }))[0]).toMatch(/^url: /);
	});
});

describe("what a revision changed", () => {
	const first = textOf(basis.folder);
	const second = completed(draftOf({ kind: "alias", entity: "crane", alias: "derrick", act: "add" }));
	const third = completed(factOf("Nobody was hurt."), basisOf(second.folder));
	const texts = [first, textOf(second.folder), textOf(third.folder)];
	const undo = (revision: number) => draftOf({ kind: "undo", revision });

	test("is undone, and what came after stays", () => {
		const { knowledge } = completed(undo(2), basisOf(third.folder, texts));

		expect(knowledge.entities.get("crane")?.aliases).toEqual(["hoist"]);
		expect(knowledge.facts).toHaveLength(2);
	});

	test("isn't undone where it changed again", () => {
		const fourth = completed(
			draftOf({ kind: "alias", entity: "crane", alias: "winch", act: "add" }),
			basisOf(third.folder),
		);

		expect(told(undo(2), basisOf(fourth.folder, [...texts, textOf(fourth.folder)]))).toEqual([
			"revision: `crane` changed again after revision 2",
		]);
	});

	test("is undone by restoring the revision before, to the byte", () => {
		const { folder } = completed(draftOf({ kind: "restore", revision: 1 }), basisOf(third.folder, texts));

		expect(textOf(folder)).toBe(first);
	});

	test.each([
		[undo(1), "revision: the first revision can't be undone"],
		[undo(9), "revision: there is no revision 9 that can be read"],
		[draftOf({ kind: "restore", revision: 9 }), "revision: there is no revision 9 that can be read"],
	])("can't be brought back where there is none (%#)", (draft, message) => {
		expect(told(draft, basisOf(third.folder, texts))).toEqual([message]);
	});
});

test("a file that can't be read is told, whatever the draft", () => {
	const folder = { ...basis.folder, knowledgeFile: { bytes: new TextEncoder().encode("title: 'a\n") } };

	expect(told(factOf("x"), { ...basis, folder })).toEqual([
		expect.stringContaining("this quotation mark is opened and never closed"),
	]);
});

describe("whatever is typed,", () => {
	const typed = fc.oneof(
		fc.string({ unit: "binary", maxLength: 40 }),
		fc.constantFrom("crane", "3 May", "accuses", "log", ""),
	);
	const fields = fc.dictionary(
		fc.constantFrom("id", "asks", "about", "when", "slot", "value", "by", "stance", "against", "strength"),
		typed,
		{ maxKeys: 6 },
	);
	const passage = fc.record({
		source: fc.oneof(fc.constant("log"), typed),
		text: fc.oneof(typed, fc.constantFrom("Nobody was hurt.", "Nobody was hurt", "The crane stopped")),
		occurrence: fc.constantFrom("", "1", "2", "x"),
	});

	test("a draft outlives it, and is completed or refused with what to do", () => {
		fc.assert(
			fc.property(fields, fc.array(passage, { maxLength: 2 }), (given, evidence) => {
				const draft = draftOf({ kind: "add-fact", fields: given, evidence });
				expect(Draft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);

				const completion = completeDraft(basis, draft);
				if ("problems" in completion) {
					expect(completion.problems.length).toBeGreaterThan(0);
					for (const { message, offers } of completion.problems) {
						expect(message).not.toBe("");
						for (const offer of offers)
							expect(Draft.safeParse(withField(draft, offer.field, offer.value)).success).toBe(true);
					}
				} else expect(completion.knowledge.facts).toHaveLength(2);
			}),
			{ numRuns: 100 },
		);
	});
});
