import { describe, expect, test } from "vitest";
import { z } from "zod";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { registrationBody } from "../../src/discord/registration.ts";
import { translations } from "../../src/discord/translations.ts";
import { answerOf, casefileOf, knowledgeOf } from "./samples.ts";

const commands = await loadCommands(new URL("../../commands/", import.meta.url));

const titled = (incident: string) => casefileOf(knowledgeOf([], { incident, title: incident }), answerOf([]));

/** A command or one of its options, as Discord is told. */
const Named = z.object({
	name: z.string(),
	description: z.string().optional(),
	default_member_permissions: z.string().nullish(),
	name_localizations: z.record(z.string(), z.string()).default({}),
	description_localizations: z.record(z.string(), z.string()).default({}),
	get options() {
		return z.array(Named).default([]);
	},
});

/** With two incidents, so that the incident is an option too. */
const bodies = z.array(Named).parse(
	registrationBody(
		commands,
		new Map([
			["one", titled("one")],
			["two", titled("two")],
		]),
	),
);

/** Who keeps the knowledge reads and writes it in the language of its documents. */
const ofMembers = bodies.filter((body) => (body.default_member_permissions ?? null) === null);

const all = ofMembers.flatMap((body) => [body, ...body.options]);

const locales = ["de", "es-419", "es-ES", "fr", "it"];

const localesOf = (translated: object) => Object.keys(translated).sort();

describe("the names and descriptions in other languages", () => {
	test("are complete for every command and every option of the members", () => {
		for (const part of all) {
			expect([part.name, localesOf(part.name_localizations)]).toEqual([part.name, locales]);
			const described = part.description === undefined ? [] : locales;
			expect([part.name, localesOf(part.description_localizations)]).toEqual([part.name, described]);
		}
	});

	test("are there for nothing that isn't there", () => {
		const options = new Map(bodies.map((body) => [body.name, body.options.map(({ name }) => name)]));

		for (const [name, translated] of Object.entries(translations)) {
			expect(options.get(name)).toEqual(expect.arrayContaining(Object.keys(translated.options ?? {})));
		}
	});

	test("are written as Discord takes them", () => {
		for (const { description, name_localizations, description_localizations } of all) {
			const form = description === undefined ? /^.{1,32}$/u : /^[-_\p{Ll}\p{N}]{1,32}$/u;
			for (const name of Object.values(name_localizations)) expect(name).toMatch(form);
			for (const words of Object.values(description_localizations)) expect(words.length).toBeLessThanOrEqual(100);
		}
	});

	test.each(locales)("never give two commands, or two options of one, the same name in %s", (locale) => {
		for (const list of [bodies, ...bodies.map((body) => body.options)]) {
			const names = list.map((part) => part.name_localizations[locale] ?? part.name);
			expect(new Set(names).size).toBe(names.length);
		}
	});
});
