import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createCasefile } from "../../src/checking/casefile.ts";
import { translations } from "../../src/discord/translations.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Channel, User } from "../../src/sandbox/types.ts";
import { knowledgeOf } from "../builders.ts";
import { expectNoHarm } from "./circumstances.ts";
import { canary, type Newsroom, openNewsroom } from "./newsroom.ts";

const crane = createCasefile(
	knowledgeOf({
		facts: [{ asks: ["When did the crane stop?"], when: "3 May" }],
		entities: [{ id: "master", name: "the harbour master" }],
	}),
);

let newsroom: Newsroom;
let registered: readonly Registered[];

const Names = z.record(z.string(), z.string()).nullish();

/** A command as the API hands it out. */
const Registered = z.looseObject({
	name: z.string(),
	type: z.number(),
	contexts: z.array(z.number()),
	integration_types: z.array(z.number()),
	default_member_permissions: z.string().nullable(),
	name_localizations: Names,
	description_localizations: Names,
	options: z.array(z.looseObject({ name: z.string(), name_localizations: Names })).default([]),
});

type Registered = z.infer<typeof Registered>;

beforeAll(async () => {
	newsroom = await openNewsroom({ casefiles: new Map([["harbour", crane]]) });
	registered = z.array(Registered).parse(await commandsHandedOut());
});

afterAll(() => newsroom.close());

/** @see https://discord.com/developers/docs/interactions/application-commands#get-global-application-commands */
async function commandsHandedOut(): Promise<unknown> {
	const { api, applicationId } = newsroom.sandbox;
	const url = `${api}/v10/applications/${applicationId}/commands?with_localizations=true`;
	const response = await fetch(url, { headers: { authorization: `Bot ${canary}` } });
	return response.json();
}

/** What each command needs at the least. */
const values: Readonly<Record<string, OptionValues>> = {
	ask: { question: "When did the crane stop?" },
	why: { answer: "When did the crane stop?" },
	people: { name: "the harbour master" },
};

const ofMembers = () => registered.filter((command) => command.default_member_permissions === null);

async function called(user: User, place: Channel, { name, type }: Registered): Promise<string> {
	const { sandbox } = newsroom;
	const outcome =
		type === ApplicationCommandType.Message
			? await sandbox.messageMenu(user, sandbox.post(user, place, "The crane stopped on 3 May."), name)
			: await sandbox.slash(user, place, name, values[name] ?? {});
	return textsOf(messageOf(outcome)).join("\n");
}

describe("every command of the members", () => {
	test("can be used everywhere, by whoever has installed the bot and wherever it is installed", () => {
		expect(ofMembers().length).toBeGreaterThan(8);
		for (const { contexts, integration_types } of ofMembers()) {
			expect([...contexts].sort()).toEqual([
				InteractionContextType.Guild,
				InteractionContextType.BotDM,
				InteractionContextType.PrivateChannel,
			]);
			expect([...integration_types].sort()).toEqual([
				ApplicationIntegrationType.GuildInstall,
				ApplicationIntegrationType.UserInstall,
			]);
		}
	});

	test("answers in a server, in a direct message, and in a server and a private channel that the bot is not in", async () => {
		const { sandbox, ada, bob, channel, privately } = newsroom;
		const carol = sandbox.world.createUser("carol");
		sandbox.world.installForUser(carol);
		const elsewhere = sandbox.world.createGuild("Elsewhere", { installed: false });
		sandbox.world.join(carol, elsewhere);
		const places: readonly (readonly [User, Channel])[] = [
			[ada, channel],
			[ada, privately],
			[carol, sandbox.world.directMessage(carol)],
			[carol, sandbox.world.createChannel(elsewhere, "talk")],
			[carol, sandbox.world.createPrivateChannel([carol, bob])],
		];

		for (const command of ofMembers()) {
			const answers = await Promise.all(places.map(([user, place]) => called(user, place, command)));
			const [first] = answers.map(withoutPlace);

			expect(first).not.toMatch(/broke|does not know/);
			for (const answer of answers) expect(withoutPlace(answer)).toBe(first);
		}
		expectNoHarm(newsroom);
	});

	test("is not offered where nobody has installed the bot", async () => {
		const { sandbox, ada, bob } = newsroom;
		const place = sandbox.world.createPrivateChannel([ada, bob]);

		for (const command of registered) await expect(called(bob, place, command)).rejects.toThrow(/isn't offered/);
	});
});

/** The address of a checked message differs by place. */
const withoutPlace = (text: string) => text.replaceAll(/https:\/\/discord\.com\/\S+/g, "");

describe("in other languages", () => {
	const locales = ["de", "es-419", "es-ES", "fr", "it"];

	test("every command and option is handed out with its names", () => {
		for (const { name, name_localizations, description_localizations, type, options } of ofMembers()) {
			const named = [name_localizations, ...options.map((option) => option.name_localizations)];
			for (const names of named) expect(Object.keys(names ?? {}).sort()).toEqual(locales);
			expect(name_localizations).toMatchObject({ de: translations[name]?.name.de });
			if (type === ApplicationCommandType.ChatInput) {
				expect(Object.keys(description_localizations ?? {}).sort()).toEqual(locales);
			}
		}
	});

	test.each(["de", "fr", "ja"])("a member whose client speaks %s is answered in the same words", async (locale) => {
		const { sandbox, ada, channel } = newsroom;
		const english = textsOf(await newsroom.call("help"));

		expect(textsOf(messageOf(await sandbox.slash(ada, channel, "help", {}, { locale })))).toEqual(english);
	});
});
