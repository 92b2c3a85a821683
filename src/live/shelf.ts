import type { Casefile } from "../domain/answer.ts";
import { given } from "../knowledge/given.ts";
import type { News } from "./news.ts";

/** What is known of an incident. A value: whoever holds one can tell whether it is still the current one. */
export interface Entry {
	readonly served?: Served;
	readonly problem?: Fault;
	/** Of the files as they were read last; missing where they have to be read again. */
	readonly signature?: string;
	/** Since when there is no knowledge file. */
	readonly missingSince?: Date;
}

interface Served {
	readonly casefile: Casefile;
	readonly since: Date;
}

/** Why what lies on the disk is not what is served. */
export interface Fault {
	readonly text: string;
	readonly since: Date;
}

type Listener = (news: News) => void;

/** Where the casefiles stand that are served. Each change is whole, and is told. */
export class Shelf {
	readonly #entries = new Map<string, Entry>();
	readonly #listeners = new Set<Listener>();
	#casefiles: ReadonlyMap<string, Casefile> = new Map();

	get casefiles(): ReadonlyMap<string, Casefile> {
		return this.#casefiles;
	}

	get incidents(): readonly string[] {
		return [...this.#entries.keys()];
	}

	/** Whether there is another one, whose folder is there. */
	servesOthersThan(incident: string): boolean {
		return [...this.#entries].some(
			([other, { served, missingSince }]) => other !== incident && served !== undefined && missingSince === undefined,
		);
	}

	entryOf(incident: string): Entry | undefined {
		return this.#entries.get(incident);
	}

	/** Puts a casefile in the place of what was served. */
	serve(casefile: Casefile, signature?: string): void {
		const { incident, revision } = casefile.knowledge;
		const isNew = !this.#casefiles.has(incident);
		this.#put(incident, { served: { casefile, since: new Date() }, ...given("signature", signature) });
		this.#tell({ incident, kind: isNew ? "new" : "changed", revision });
	}

	/** What lies on the disk is what is served. */
	keep(incident: string, signature: string): void {
		const { served, problem } = this.#entries.get(incident) ?? {};
		this.#put(incident, { ...given("served", served), signature });
		if (problem !== undefined) this.#tell({ incident, kind: "mended" });
	}

	/**
	 * What lies on the disk can't be served. Told once, however often it is found again.
	 *
	 * @param signature Of what was read; left out where there was nothing to read.
	 */
	refuse(incident: string, text: string, signature?: string): void {
		const { served, problem, missingSince } = this.#entries.get(incident) ?? {};
		const isKnown = problem?.text === text;
		this.#put(incident, {
			...given("served", served),
			problem: isKnown ? problem : { text, since: new Date() },
			...(signature === undefined ? given("missingSince", missingSince) : { signature }),
		});
		if (!isKnown) this.#tell({ incident, kind: "refused", text, isServed: served !== undefined });
	}

	/** There is no knowledge file any more, for the time being. */
	miss(incident: string): void {
		this.#put(incident, { missingSince: new Date(), ...this.#entries.get(incident) });
	}

	remove(incident: string): void {
		const wasServed = this.#casefiles.has(incident);
		this.#entries.delete(incident);
		this.#arrange();
		if (wasServed) this.#tell({ incident, kind: "gone" });
	}

	/** Has everything read again. */
	forgetSignatures(): void {
		for (const [incident, { signature: _, ...entry }] of this.#entries) this.#entries.set(incident, entry);
	}

	onChange(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	#put(incident: string, entry: Entry) {
		this.#entries.set(incident, entry);
		this.#arrange();
	}

	/** Another map each time, by name, so that whoever goes through one is not disturbed. */
	#arrange() {
		const served = [...this.#entries].flatMap(([incident, { served }]) =>
			served === undefined ? [] : [[incident, served.casefile] as const],
		);
		this.#casefiles = new Map(served.sort(([one], [other]) => (one < other ? -1 : 1)));
	}

	#tell(news: News) {
		for (const listener of this.#listeners) listener(news);
	}
}
