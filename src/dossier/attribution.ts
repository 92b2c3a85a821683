import type { Highlight, Snippet } from "../domain/answer.ts";
import type { Claim, Knowledge, Passage } from "../domain/knowledge.ts";
import { Stance } from "../domain/knowledge-file.ts";
import { countOrigins } from "../domain/origins.ts";
import { type Cited, citedBy, documentOrder, entriesOf, merged, snippetOf, wordingOf } from "./snippets.ts";
import { concerns, type Subject } from "./subject.ts";
import { datingOf } from "./when.ts";

/** One passage in which somebody takes a stance, with their own words for how sure they are highlighted. */
export interface Wording {
	readonly strength?: string;
	/** Where the passage itself dates it. */
	readonly when?: string;
	readonly snippet: Snippet;
}

/** One speaker's stance towards one entity (or none), with every wording that the documents have of it. */
export interface Position {
	readonly by: string;
	readonly stance: Stance;
	readonly against?: string;
	readonly wordings: readonly Wording[];
}

export interface Attribution {
	readonly positions: readonly Position[];
	/** Entities that speak, and documents of different origin, over all positions. */
	readonly speakers: number;
	readonly origins: number;
	/** Whom most accuse or assess; positions towards it lead in each stance. */
	readonly accused?: string;
}

/**
 * Who says who did it: every claim of a fact or quote, in the order of stances, then of documents. Facts and quotes that
 * rest on one passage for one stance are one wording.
 */
export function attributionOf(knowledge: Knowledge, about?: Subject): Attribution {
	const positions = positionsIn(knowledge, about);
	const accused = mostAccused(positions);
	const snippets = positions.flatMap(({ wordings }) => wordings.map(({ snippet }) => snippet));
	return {
		positions: positions.toSorted((one, other) => rank(one, accused) - rank(other, accused)),
		speakers: new Set(positions.map(({ by }) => by)).size,
		origins: countOrigins(snippets, knowledge),
		...(accused === undefined ? {} : { accused }),
	};
}

/** The schema lists the stances from the heaviest charge to the doubt. */
const rank = ({ stance, against }: Position, accused: string | undefined): number =>
	2 * Stance.options.indexOf(stance) + (accused !== undefined && against === accused ? 0 : 1);

/** In the order of their first wordings. */
function positionsIn(knowledge: Knowledge, about: Subject | undefined): readonly Position[] {
	const wordings = new Map<string, { readonly claim: Claim; readonly wordings: Wording[] }>();
	for (const stated of statementsIn(knowledge, about)) {
		const position = wordings.get(keyOf(stated)) ?? { claim: stated.claim, wordings: [] };
		position.wordings.push(wordingFrom(stated, knowledge));
		wordings.set(keyOf(stated), position);
	}
	return [...wordings.values()].map(({ claim: { by, stance, against }, wordings }) => ({
		by,
		stance,
		...(against === undefined ? {} : { against }),
		wordings,
	}));
}

interface Stated extends Cited {
	/** Whoever of the entries differs from it differs in nothing but the strength. */
	readonly claim: Claim;
}

const keyOf = ({ claim: { by, stance, against = "" } }: Stated): string => `${by} ${stance} ${against}`;

/** What rests on one passage for one position is one; in document order. */
function statementsIn(knowledge: Knowledge, about: Subject | undefined): readonly Stated[] {
	const stated = citedBy(entriesOf(knowledge)).flatMap(({ passage, entries }) => {
		const { claim } = entries[0];
		return claim === undefined ? [] : { passage, entries, claim };
	});
	const inOrder = documentOrder(knowledge);
	return merged(stated, (each) => `${keyOf(each)} ${wordingOf(each.passage)}`)
		.filter(({ entries }) => about === undefined || entries.some((entry) => concerns(entry, about, knowledge)))
		.toSorted((one, other) => inOrder(one.passage, other.passage));
}

/** Led by the first entry whose strength stands in the passage. */
function wordingFrom({ passage, entries }: Cited, knowledge: Knowledge): Wording {
	const sure = entries.find(({ claim }) => isIn(passage, claim?.strength));
	const led = sure === undefined ? entries : ([sure, ...entries.filter((entry) => entry !== sure)] as const);
	const strength = sure?.claim?.strength;
	const [dating] = led.flatMap((entry) => datingOf(entry, passage) ?? []);
	const highlights = strength === undefined ? [] : [highlightOf(passage, strength)];
	return {
		...(strength === undefined ? {} : { strength }),
		...(dating === undefined ? {} : { when: dating.when }),
		snippet: snippetOf({ passage, entries: led }, highlights, knowledge),
	};
}

const isIn = ({ text }: Passage, words: string | undefined) => words !== undefined && text.includes(words);

function highlightOf({ text }: Passage, words: string): Highlight {
	const start = text.indexOf(words);
	return [start, start + words.length];
}

/** Whom the most speakers accuse or assess; of several, the one that the documents name so first. */
function mostAccused(positions: readonly Position[]): string | undefined {
	const speakers = new Map<string, Set<string>>();
	for (const { by, stance, against } of positions) {
		if (against === undefined || (stance !== "accuses" && stance !== "assesses")) continue;
		speakers.set(against, (speakers.get(against) ?? new Set()).add(by));
	}
	const [most] = [...speakers].toSorted(([, one], [, other]) => other.size - one.size);
	return most?.[0];
}
