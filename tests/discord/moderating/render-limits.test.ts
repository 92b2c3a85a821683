import { describe, expect, test } from "vitest";
import type { Preview } from "../../../src/desk/desk.ts";
import type { Reply } from "../../../src/discord/components.ts";
import { renderDraft } from "../../../src/discord/moderating/render-draft.ts";
import { renderFiles } from "../../../src/discord/moderating/render-files.ts";
import { renderApproved, renderHistory, renderRevision } from "../../../src/discord/moderating/render-history.ts";
import { renderPreview } from "../../../src/discord/moderating/render-preview.ts";
import { renderFaults, renderStatus } from "../../../src/discord/moderating/render-status.ts";
import type { EntryChange } from "../../../src/editing/change.ts";
import { Draft } from "../../../src/editing/draft.ts";
import type { DraftProblem } from "../../../src/editing/draft-problem.ts";
import { Section } from "../../../src/editing/edit.ts";
import type { Affected } from "../../../src/editing/effects.ts";
import type { Summary } from "../../../src/revisions/history.ts";
import { textsOf, violations } from "../limits-checker.ts";
import { widestKnowledge } from "../widest-knowledge.ts";

/** As long as a field may be, and twice as long once it is escaped. */
const widest = "*".repeat(4_000);
const id = "a".repeat(64);
const name = "*".repeat(200);

const fields = {
	...{
		asks: `${widest}\n${widest}`.slice(0, 8_000),
		about: widest,
		topics: widest,
		when: widest,
		said: widest,
		speaker: widest,
	},
	...{ slot: widest, value: widest, by: widest, stance: "accuses", against: widest, strength: widest, name: widest },
	...{ kind: "person", aliases: widest, title: widest, publisher: widest, author: widest, published: widest },
	...{ url: widest, archived: widest, origin: widest },
};

const evidence = Array.from({ length: 20 }, () => ({ source: widest, text: widest, occurrence: widest }));

const of = (rest: object) =>
	Draft.parse({
		...{ version: 1, incident: id, base: 1, by: { id: "3", name }, at: "2026-01-01T00:00:00.000Z", why: widest },
		...rest,
	});

const target = (section: Section) => ({ section, id, hash: "0".repeat(16) });

const drafts = [
	...["add-fact", "add-quote", "add-open"].map((kind) => of({ kind, fields, evidence })),
	...Section.options.map((section) => of({ kind: "edit", target: target(section), fields, evidence })),
	of({ kind: "add-entity", fields }),
	of({ kind: "remove", target: target("open") }),
	of({ kind: "add-asks", target: target("facts"), asks: widest }),
	of({ kind: "alias", entity: widest, alias: widest, act: "add" }),
	of({ kind: "synonym", words: widest, act: "remove" }),
	of({ kind: "import", name: widest, document: widest, fields }),
	of({ kind: "undo", revision: 99_999_999 }),
	of({ kind: "restore", revision: 99_999_999 }),
];

const offer = (index: number) => ({ field: "evidence.0.text", value: `${index}${widest.slice(1)}`, label: widest });

const problems: readonly DraftProblem[] = Array.from({ length: 30 }, (_, index) => ({
	field: index === 0 ? "target" : `evidence.${index}.text`,
	message: widest,
	remedy: widest,
	offers: [offer(index), offer(index), offer(index + 100)],
}));

const changes: readonly EntryChange[] = Section.options.flatMap((section) =>
	Array.from({ length: 20 }, () => ({
		...{ section, id, kind: "changed" as const },
		lines: [
			{ sign: "-", field: "evidence", text: `${id}: ${widest}` },
			{ sign: "+", field: "asks", text: widest },
		],
	})),
);

const affected: Affected = {
	question: { id: name, question: widest, kind: "direct", answerable: true, gold: [], must: [] },
	before: { status: "answered", cited: [], isRight: true },
	after: { status: "none", cited: [], isRight: false },
	lost: [id],
};

const many = Array.from({ length: 500 }, () => affected);

const effects: Preview["effects"] = {
	...{ asked: 20_000, appeared: many, silent: many, changed: many, lostCitation: many, rearranged: many },
	...{ mended: many, broken: many },
	own: many.map(() => ({ ask: widest, entry: id, after: { status: "none", cited: [] }, isMet: false })),
};

const revision = (number: number): Summary => ({
	...{ number, previous: null, hash: "0".repeat(64), at: "2026-01-01T00:00:00.000Z", why: widest },
	by: { id: "12345678901234567890", name: widest },
	act: { kind: "add-fact", entries: Array.from({ length: 300 }, () => id) },
	files: Object.fromEntries(
		Array.from({ length: 50 }, (_, index) => [`sources/${index}${"_".repeat(200)}.txt`, { before: null, after: null }]),
	),
});

const view = { incident: id, entry: id, by: "12345678901234567890" };
const since = new Date(0);
const status = {
	served: { revision: "0".repeat(64), since },
	problem: { text: widest, since },
};

const replies: readonly (readonly [string, Reply])[] = [
	...drafts.flatMap((draft): [string, Reply][] => {
		const kept = { id: "abcdefghijkl", draft };
		const standing = { ...kept, knowledge: widestKnowledge, problems, meanwhile: changes };
		return [
			[`a draft: ${draft.kind}`, renderDraft(standing)],
			[
				`a preview: ${draft.kind}`,
				renderPreview({ ...kept, on: 99_999_999, changes, meanwhile: changes, effects }, "!"),
			],
		];
	}),
	["the approval", renderApproved(revision(99_999_999), id)],
	[
		"the history",
		renderHistory(
			Array.from({ length: 20 }, (_, index) => revision(index)),
			{ ...view, page: 1 },
		),
	],
	["a revision", renderRevision(revision(99_999_999), changes, id)],
	["the status", renderStatus(widestKnowledge, status, revision(99_999_999))],
	["the faults", renderFaults(Array.from({ length: 5_000 }, () => widest))],
	[
		"the files",
		renderFiles(new Map(Array.from({ length: 25 }, (_, index) => [`sources/${index}${name}.txt`, ""])), id, 1),
	],
];

describe("what moderators see stays within what Discord takes, however much there is:", () => {
	test.each(replies)("%s", (_, reply) => {
		expect(violations(reply)).toEqual([]);
	});
});

test("nothing that somebody wrote comes alive", () => {
	const alive = "@everyone <@1> [a](https://example.org) `b` **c**";
	const draft = of({ kind: "alias", entity: alive, alias: alive, act: "add", why: alive });

	const shown = textsOf(renderDraft({ id: "abcdefghijkl", draft, knowledge: widestKnowledge })).join("\n");

	expect(shown).toContain(String.raw`\@everyone \<\@1\> \[a\](https\:\/\/example.org) \`b\` \*\*c\*\*`);
});
