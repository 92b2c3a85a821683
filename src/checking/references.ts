import type { Entity } from "../domain/knowledge.ts";
import { tokenise } from "../search/text.ts";
import { type Account, readAccount } from "./account.ts";
import type { Stated } from "./message.ts";
import type { Name, NameContext } from "./names.ts";
import { type Borrowed, nothingBorrowed } from "./statement.ts";

const person = /^(?:he|she|his|her|him)$/;
const thing = /^(?:it|its)$/;
const any = /^(?:they|their|theirs|them)$/;
/** “It was the mayor who …”, “it is said that …”: stands for nobody. */
const expletive = /^it(?:[’']s| is| was)\b.{3,80}\b(?:who|that|which)\b/iu;

/** Whom a message has named so far: what “he” and “it” stand for. */
export class References {
	readonly #entities: ReadonlyMap<string, Entity>;
	/** By sentence, the last first; in each its subject first. */
	readonly #named: { readonly name: Name; readonly text: string }[] = [];

	constructor(entities: ReadonlyMap<string, Entity>) {
		this.#entities = entities;
	}

	/** Whoever speaks first of all, and a pronoun as what it stands for. */
	add({ reading, names, attributions }: Account): void {
		const speakers = new Set(attributions.flatMap((attribution) => attribution.speakers));
		const told = names.filter(({ isInner, from }) => !isInner && from >= 0);
		const inOrder = [...told.filter((name) => speakers.has(name)), ...told.filter((name) => !speakers.has(name))];
		this.#named.unshift(...inOrder.map((name) => this.#meantBy(name) ?? { name, text: textOf(reading, name) }));
	}

	#meantBy({ isBorrowed, entities, stems }: Name) {
		if (isBorrowed === undefined) return undefined;
		const key = `${entities} ${stems}`;
		return this.#named.find(({ name }) => `${name.entities} ${name.stems}` === key);
	}

	/** Names that a statement leaves to the words before it. */
	borrowedBy({ told, lends }: Stated, names: NameContext): Borrowed {
		if (lends !== undefined) return borrowedFrom(lends, names);
		const tokens = tokenise(told);
		const at = tokens.findIndex(
			({ word }, index) => index < 4 && (person.test(word) || thing.test(word) || any.test(word)),
		);
		const pronoun = tokens[at]?.word ?? "";
		if (
			at < 0 ||
			expletive.test(told) ||
			(at > 0 &&
				tokens.slice(0, at).some(({ isCapitalised, text: each }, index) => isCapitalised && index > 0 && each !== "I"))
		)
			return nothingBorrowed;
		const referent = this.#named.find(({ name }) => this.#fits(name, pronoun));
		if (referent === undefined) return nothingBorrowed;
		const name = { ...referent.name, from: at, to: at + 1, isInner: false, isBorrowed: true as const };
		return { text: referent.text, subject: [name], speakers: [] };
	}

	#fits({ entities }: Name, pronoun: string): boolean {
		const kinds = entities.map((id) => this.#entities.get(id)?.kind);
		const isPerson = kinds.includes("person") || (entities.length === 0 && person.test(pronoun));
		if (person.test(pronoun)) return isPerson;
		return thing.test(pronoun) ? !isPerson : true;
	}
}

function borrowedFrom({ what, text }: NonNullable<Stated["lends"]>, names: NameContext): Borrowed {
	const account = readAccount(text, names);
	const speakers = account.attributions.flatMap((attribution) => attribution.speakers);
	if (what === "speaker")
		return { text: speakers.map((name) => textOf(account.reading, name)).join(" "), subject: [], speakers };
	const subject = account.names.find(({ isInner }) => !isInner);
	if (subject === undefined) return nothingBorrowed;
	return {
		text: textOf(account.reading, subject),
		subject: [{ ...subject, from: -1, to: -1, isBorrowed: true }],
		speakers: [],
	};
}

const textOf = ({ tokens }: Account["reading"], { from, to }: Name) =>
	tokens
		.slice(from, to)
		.map(({ text }) => text)
		.join(" ");
