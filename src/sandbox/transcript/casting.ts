import type { Channel, User } from "../types.ts";
import type { World } from "../world.ts";
import { directMessage, nameOfPlace } from "./names.ts";
import type { Named, Picked } from "./transcript.ts";

/** Who and what is meant by names of a transcript, where they aren't called the same here. */
export type Cast = Readonly<Record<string, { readonly id: string }>>;

/** There is nobody, or nothing, of a name that a transcript speaks of. */
export class CastError extends Error {
	override readonly name = "CastError";

	constructor(what: string, name: string) {
		super(`There is no ${what} "${name}" in this local Discord: create it, or say in the cast who or what it is.`);
	}
}

/** Finds who and what the names of a transcript are. */
export class Casting {
	readonly #world: World;
	readonly #cast: Cast;

	constructor(world: World, cast: Cast) {
		this.#world = world;
		this.#cast = cast;
	}

	/** @throws {CastError} */
	person(name: string): User {
		return this.#find("person", name, this.#world.users, (user) => user.name);
	}

	/** A place as whoever acts calls it. @throws {CastError} */
	place(name: string, user: User): Channel {
		if (name === directMessage && !Object.hasOwn(this.#cast, name)) return this.#world.directMessage(user);
		return this.#find("place", name, this.#world.channels, nameOfPlace);
	}

	/** The id that stands for it here. @throws {CastError} */
	value(value: Picked, user: User): string {
		return typeof value === "string" ? value : this.#entity(value, user).id;
	}

	#entity(named: Named, user: User): { readonly id: string } {
		if ("person" in named) return this.person(named.person);
		if ("place" in named) return this.place(named.place, user);
		return this.#find("role", named.role, this.#world.roles, (role) => role.name);
	}

	#find<Thing extends { readonly id: string }>(
		what: string,
		name: string,
		things: ReadonlyMap<string, Thing>,
		nameOf: (thing: Thing) => string,
	): Thing {
		const meant = Object.hasOwn(this.#cast, name) ? things.get(this.#cast[name]?.id ?? "") : undefined;
		const found = meant ?? [...things.values()].find((thing) => nameOf(thing) === name);
		if (!found) throw new CastError(what, name);
		return found;
	}
}
