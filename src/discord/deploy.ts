import { type APIApplicationCommand, REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import { z } from "zod";
import { refusalFor } from "./refusal.ts";

export interface Deployment {
	readonly token: string;
	/** Discord's API without the version: `https://discord.com/api`. */
	readonly api: string;
	/** What `registrationBody` makes of the commands. */
	readonly body: RESTPutAPIApplicationCommandsJSONBody;
	/** One server, where changes show at once; without it, everywhere. */
	readonly guild?: string;
}

/**
 * Tells Discord the commands, if they are not what it has already: it takes 200 new commands a day.
 *
 * @throws {Refusal} for everything that the network or Discord has against it.
 */
export async function deployCommands({ token, api, body, guild }: Deployment): Promise<"deployed" | "unchanged"> {
	const rest = new REST({ api, timeout: 10_000 }).setToken(token);
	try {
		const { id } = Application.parse(await rest.get(Routes.currentApplication()));
		const route = guild === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
		const registered = Registered.parse(
			await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) }),
		);

		const isGlobal = guild === undefined;
		if (fingerprint(registered, isGlobal) === fingerprint(body, isGlobal)) return "unchanged";
		await rest.put(route, { body });
		return "deployed";
	} catch (error) {
		throw refusalFor(error, api);
	}
}

const Application = z.object({ id: z.string() });

const Registered = z.array(z.record(z.string(), z.unknown()));

/**
 * The same text for the same commands, whether they are a request or Discord's response to it: the response has ids
 * and versions besides, spells out the defaults, and keeps neither the order of commands nor of contexts.
 */
export const fingerprint = (commands: readonly object[], isGlobal: boolean): string =>
	JSON.stringify(commands.map((command) => canonical(command, isGlobal)).sort(byName));

const byName = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** What only a response has; a command's own `type` is always told, as 1 where it is left out. */
const ofResponse = new Set<string>([
	"id",
	"application_id",
	"guild_id",
	"version",
	"name_localized",
	"description_localized",
	"dm_permission",
	"default_permission",
] satisfies (keyof APIApplicationCommand)[]);

/** Where a command can be used is kept for global commands only. */
const ofGlobal = new Set(["contexts", "integration_types"]);

const canonical = (command: object, isGlobal: boolean): unknown =>
	withoutDefaults({
		type: 1,
		...Object.fromEntries(
			Object.entries(command).filter(([key]) => !ofResponse.has(key) && (isGlobal || !ofGlobal.has(key))),
		),
	});

function withoutDefaults(value: unknown, key = ""): unknown {
	if (Array.isArray(value)) {
		const items = value.map((item) => withoutDefaults(item));
		return ofGlobal.has(key) ? items.sort() : items;
	}
	if (typeof value !== "object" || value === null) return value;

	return Object.fromEntries(
		Object.entries(value)
			.filter(([, entry]) => !isDefault(entry))
			.map(([name, entry]) => [name, withoutDefaults(entry, name)] as const)
			.sort(([one], [other]) => (one < other ? -1 : 1)),
	);
}

/** Of a command that has no description, Discord's response has an empty one. */
const isDefault = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === false ||
	value === "" ||
	(Array.isArray(value) && value.length === 0);
