import type { Entity, Fact, Knowledge, Quote } from "../domain/knowledge.ts";
import { aliasTable, findMentions } from "../search/entity-mentions.ts";
import { tokenise } from "../search/text.ts";
import { oncePerKnowledge } from "./memory.ts";
import {
	corrected,
	folded,
	isWhole,
	type Listed,
	type Match,
	matching,
	type Name,
	vocabularyOf,
} from "./name-match.ts";

/** What a member can ask to see less than everything of. */
export type Subject = EntitySubject | TopicSubject;

interface EntitySubject {
	readonly kind: "entity";
	readonly entity: Entity;
}

interface TopicSubject {
	readonly kind: "topic";
	readonly topic: string;
}

/** What a person sees of a subject, and may type to mean it. */
export const labelOf = (subject: Subject): string => (subject.kind === "entity" ? subject.entity.name : subject.topic);

/**
 * The entity or topic that somebody means: by id, name, topic or alias, in this order, so that what is offered under a
 * label is what the label means; else by the beginning of words or in spite of small typos, where only one can be meant.
 * Case, diacritics, possessives and endings don't matter.
 */
export function subjectNamed(typed: string, knowledge: Knowledge): Subject | undefined {
	return meant(typed, listedIn(knowledge), knowledge)?.subject;
}

/** @param among - Those that can be meant; without it, every entity. */
export function entityNamed(typed: string, knowledge: Knowledge, among?: readonly Entity[]): Entity | undefined {
	return meant(typed, entitiesIn(knowledge, among), knowledge)?.subject.entity;
}

/** Best first; for nothing typed, those that most facts and quotes concern. */
export function subjectsLike(typed: string, knowledge: Knowledge, limit: number): readonly Subject[] {
	return like(typed, listedIn(knowledge), knowledge)
		.slice(0, limit)
		.map(({ subject }) => subject);
}

export function entitiesLike(
	typed: string,
	knowledge: Knowledge,
	limit: number,
	among?: readonly Entity[],
): readonly Entity[] {
	return like(typed, entitiesIn(knowledge, among), knowledge)
		.slice(0, limit)
		.map(({ subject }) => subject.entity);
}

/**
 * Whether a fact or quote concerns a subject: by its `about`, claim, speaker or topics, or because its evidence has the
 * entity's name. A topic that is called like an entity is that entity.
 */
export function concerns(entry: Fact | Quote, subject: Subject, knowledge: Knowledge): boolean {
	return concernedBy(knowledge).get(entry)?.has(keyOf(subject)) === true;
}

interface ListedSubject<Kind extends Subject = Subject> extends Listed {
	readonly subject: Kind;
}

/** Only one can be meant by less than a name. */
function meant<Each extends ListedSubject>(
	typed: string,
	all: readonly Each[],
	knowledge: Knowledge,
): Each | undefined {
	const [best, next] = matchesFor(typed, all, knowledge);
	return best !== undefined && (isWhole(best) || next === undefined) ? best.listed : undefined;
}

function like<Each extends ListedSubject>(typed: string, all: readonly Each[], knowledge: Knowledge): readonly Each[] {
	if (folded(typed).words === "") return all.toSorted((one, other) => other.weight - one.weight);
	return matchesFor(typed, all, knowledge).map(({ listed }) => listed);
}

/** Typos are looked for only where nothing fits as it is typed. */
function matchesFor<Each extends ListedSubject>(
	typed: string,
	all: readonly Each[],
	knowledge: Knowledge,
): readonly Match<Each>[] {
	const found = matching(folded(typed), all);
	return found.length > 0 ? found : matching(corrected(folded(typed), namesWordsOf(knowledge)), all);
}

const namesWordsOf = oncePerKnowledge((knowledge) => vocabularyOf(listedIn(knowledge)));

function entitiesIn(knowledge: Knowledge, among?: readonly Entity[]): readonly ListedSubject<EntitySubject>[] {
	const ids = among && new Set(among.map(({ id }) => id));
	return listedEntitiesIn(knowledge).filter(({ subject }) => ids?.has(subject.entity.id) ?? true);
}

/** So that a topic's label means the topic, although somebody may have it for an alias. */
const nameRanks = { own: 0, topic: 1, alias: 2 } as const;

const listedIn = oncePerKnowledge((knowledge): readonly ListedSubject[] => [
	...listedEntitiesIn(knowledge),
	...topicsIn(knowledge).map((topic) => listedTopic(topic, knowledge)),
]);

const listedEntitiesIn = oncePerKnowledge((knowledge) =>
	[...knowledge.entities.values()].map((entity) => listedEntity(entity, knowledge)),
);

function listedEntity(entity: Entity, knowledge: Knowledge): ListedSubject<EntitySubject> {
	const own = [entity.id, entity.name].map((name) => ({ ...folded(name), rank: nameRanks.own }));
	const aliases = entity.aliases.map((alias) => ({ ...folded(alias), rank: nameRanks.alias }));
	return listed({ kind: "entity", entity }, [...own, ...aliases], knowledge);
}

const listedTopic = (topic: string, knowledge: Knowledge): ListedSubject =>
	listed({ kind: "topic", topic }, [{ ...folded(topic), rank: nameRanks.topic }], knowledge);

function listed<Kind extends Subject>(
	subject: Kind,
	names: readonly Name[],
	knowledge: Knowledge,
): ListedSubject<Kind> {
	return { subject, names, weight: entriesConcerning(knowledge).get(keyOf(subject)) ?? 0 };
}

/** One of each, as the first entry writes it; none that is called like an entity. */
function topicsIn(knowledge: Knowledge): readonly string[] {
	const called = entityKeys(knowledge);
	const topics = new Map<string, string>();
	for (const topic of [...knowledge.facts, ...knowledge.quotes].flatMap((entry) => entry.topics)) {
		const { words } = folded(topic);
		if (!called.has(words) && !topics.has(words)) topics.set(words, topic);
	}
	return [...topics.values()];
}

/** The key of the entity with an id or a name of certain words. */
const entityKeys = oncePerKnowledge(({ entities }): ReadonlyMap<string, string> => {
	const names = [...entities.values()].flatMap(({ id, name }) =>
		[id, name].map((each) => [folded(each).words, entityKey(id)] as const),
	);
	return new Map(names.reverse());
});

const entityKey = (id: string) => `entity ${id}`;

const topicKey = (topic: string) => `topic ${folded(topic).words}`;

const keyOf = (subject: Subject): string =>
	subject.kind === "entity" ? entityKey(subject.entity.id) : topicKey(subject.topic);

const entriesConcerning = oncePerKnowledge((knowledge): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const key of [...concernedBy(knowledge).values()].flatMap((keys) => [...keys])) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
});

/** By fact and quote, the keys of the subjects that it concerns. */
const concernedBy = oncePerKnowledge((knowledge): ReadonlyMap<Fact | Quote, ReadonlySet<string>> => {
	const aliases = aliasTable(knowledge.entities.values());
	const namedIn = ({ evidence }: Fact | Quote) =>
		evidence.flatMap(({ text }) => findMentions(tokenise(text), aliases).flatMap(({ entities }) => entities));
	const entries = [...knowledge.facts, ...knowledge.quotes];
	return new Map(
		entries.map((entry) => {
			const entities = [...partiesOf(entry), ...namedIn(entry)].map(entityKey);
			return [entry, new Set([...entities, ...topicKeys(entry, knowledge)])];
		}),
	);
});

function topicKeys({ topics }: Fact | Quote, knowledge: Knowledge): readonly string[] {
	const called = entityKeys(knowledge);
	return topics.map((topic) => called.get(folded(topic).words) ?? topicKey(topic));
}

function partiesOf(entry: Fact | Quote): readonly string[] {
	const { about, claim } = entry;
	const speaker = entry.kind === "quote" ? [entry.speaker] : [];
	const against = claim?.against === undefined ? [] : [claim.against];
	return [...about, ...speaker, ...(claim === undefined ? [] : [claim.by]), ...against];
}
