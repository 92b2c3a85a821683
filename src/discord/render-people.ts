import type { Snippet } from "../domain/answer.ts";
import type { Entity, Knowledge } from "../domain/knowledge.ts";
import type { EntityKind } from "../domain/knowledge-file.ts";
import { overlaps } from "../domain/overlaps.ts";
import { identityOf } from "../dossier/identity.ts";
import { type Profile, profileOf, type Spelling } from "../dossier/profile.ts";
import { documents } from "./colophon.ts";
import { button, colours, type Reply } from "./components.ts";
import { customId, keyOf } from "./custom-id.ts";
import { label } from "./escape.ts";
import { pageNote, pageOf, type View } from "./paging.ts";
import { linesWithin } from "./room.ts";
import { snippetList } from "./snippet-list.ts";
import { type Shown, unsigned } from "./snippet-sections.ts";

/** The sides of a profile: an overview, all that somebody said, all that is said about them. */
export const sides = ["overview", "said", "about"] as const;

export type Side = (typeof sides)[number];

/** Passages of one page, and of each part of the overview. */
const most = { page: 4, part: 2, spellings: 8 } as const;

/** Code units of the list of spellings. */
const roomForSpellings = 700;

/** Who or what somebody is, in the documents' words alone; what they said; what is said about them. */
export function renderProfile(entity: Entity, knowledge: Knowledge, side: Side, view: View): Reply {
	const profile = profileOf(entity, knowledge);
	const listed =
		side === "overview" ? overviewOf(profile, knowledge) : sideOf(profile, side).map((snippet) => ({ snippet }));
	const page = pageOf(listed, view.page, side === "overview" ? Math.max(1, listed.length) : most.page);
	const key = keyOf(entity.id);
	return snippetList({
		knowledge,
		colour: colours.answered,
		opening: [
			heading(entity, side, pageNote(page)),
			...(side === "overview" ? [spellingsOf(profile.spellings, knowledge)] : []),
			...(listed.length === 0 ? ["No passage is kept about this name."] : []),
		],
		page,
		view,
		idOf: (action, to) => customId("people", action, knowledge, key, side, to),
		rows: [sideButtons(profile, side, (to) => customId("people", "side", knowledge, key, to, 0))],
	});
}

function heading({ name, kind }: Entity, side: Side, page: string): string {
	const sayings: Record<Side, string> = {
		overview: "",
		said: "what they said",
		about: `what is said about ${pronounOf(kind)}`,
	};
	return [`**${label(name, 200)}**`, kind === "other" ? "" : kind, sayings[side], page].filter(Boolean).join(" · ");
}

/** A state acts like people do, a place doesn't. */
const pronounOf = (kind: EntityKind): string =>
	kind === "place" || kind === "event" || kind === "software" || kind === "law" ? "it" : "them";

/** Every spelling that the documents have, with how often and where. */
function spellingsOf(spellings: readonly Spelling[], { sources }: Knowledge): string {
	if (spellings.length === 0) return "The documents don't have this name as it is written here.";
	const whereIn = ({ length }: Spelling["sources"]) => (sources.size === 1 ? "" : `, in ${documents(length)}`);
	const lines = spellings
		.slice(0, most.spellings)
		.map(({ text, count, sources: where }) => `- “${label(text, 100)}”: ${times(count)}${whereIn(where)}`);
	const further = spellings.length - most.spellings;
	const rest = further > 0 ? [further === 1 ? "- 1 more spelling" : `- ${further} more spellings`] : [];
	const head = sources.size === 1 ? "**Spelled in the document:**" : `**Spelled in the ${sources.size} documents:**`;
	return linesWithin(roomForSpellings, [head, ...lines, ...rest]);
}

const times = (count: number): string => ["never", "once", "twice"][count] ?? `${count} times`;

/** Who they are, and the first of what they said and of what is said about them: no passage twice. */
function overviewOf(profile: Profile, knowledge: Knowledge): readonly Shown[] {
	const { entity, about } = profile;
	const parts = [
		{
			title: entity.kind === "person" ? "**Who that is:**" : "**What that is:**",
			snippets: identityOf(profile, knowledge),
			most: 1,
		},
		{ title: "**Said:**", snippets: sideOf(profile, "said"), most: most.part },
		{ title: `**${names(entity).about}:**`, snippets: namedFirst(about), most: most.part },
	];
	const shown: Shown[] = [];
	for (const { title, snippets, most } of parts) {
		const fresh = snippets.filter((snippet) => !shown.some((before) => overlaps(before.snippet, snippet)));
		shown.push(
			...fresh.slice(0, most).map((snippet, index) => (index === 0 ? { snippet, above: title } : { snippet })),
		);
	}
	return shown;
}

/** Under their own name nobody needs to be told who speaks. */
const sideOf = ({ entity, ...profile }: Profile, side: "said" | "about"): readonly Snippet[] =>
	profile[side].map((snippet) => (snippet.speaker === entity.id ? unsigned(snippet) : snippet));

/** Two passages give the best picture where they have the name itself. */
const namedFirst = (snippets: readonly Snippet[]): readonly Snippet[] =>
	snippets.toSorted((one, other) => Number(other.highlights.length > 0) - Number(one.highlights.length > 0));

const names = ({ kind }: Entity): Record<Side, string> => ({
	overview: "Overview",
	said: "Said",
	about: `About ${pronounOf(kind)}`,
});

/** Leads to the other sides, as far as there is anything on them. */
const sideButtons = ({ entity, ...profile }: Profile, side: Side, idOf: (side: Side) => string) =>
	sides
		.filter((to) => to !== side && (to === "overview" || profile[to].length > 0))
		.map((to) => {
			const count = to === "overview" ? "" : ` (${profile[to].length})`;
			return button(`${names(entity)[to]}${count}`, idOf(to));
		});
