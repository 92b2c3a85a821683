import type { Channel } from "../types.ts";
import type { World } from "../world.ts";
import type { Named } from "./transcript.ts";

/** The DM of whoever acts and the bot. */
export const directMessage = "dm";

export const nameOfPlace = ({ kind, name }: Channel): string => (kind === "bot-dm" ? directMessage : name);

/** Gives what has an id the name that it keeps in another run. */
export class Names {
	readonly #world: World;

	constructor(world: World) {
		this.#world = world;
	}

	person(id: string): string | undefined {
		return this.#world.users.get(id)?.name;
	}

	place(id: string): string | undefined {
		const channel = this.#world.channels.get(id);
		return channel && nameOfPlace(channel);
	}

	/** Whoever or whatever the id is of; a text that is no id is what it is. */
	value(text: string): string | Named {
		const role = this.#world.roles.get(text)?.name;
		if (role !== undefined) return { role };
		const person = this.person(text);
		if (person !== undefined) return { person };
		const place = this.place(text);
		return place === undefined ? text : { place };
	}

	/** A text without what differs from run to run: times, and the ids of whatever it mentions. */
	text(text: string): string {
		return text
			.replaceAll(/<t:-?\d+(:\w)?>/g, "<t:…$1>")
			.replaceAll(/(?<!\d)\d{17,20}(?!\d)/g, (id) => this.#inText(id));
	}

	#inText(id: string): string {
		const value = this.value(id);
		return typeof value === "string" ? "…" : Object.values(value).join("");
	}
}
