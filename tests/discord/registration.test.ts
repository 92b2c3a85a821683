import { ApplicationCommandUpdateRequestSchema } from "discord-api-spec/zod";
import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
	type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import ask from "../../commands/ask.ts";
import { type Command, defineModeratorCommand, defineSubcommand } from "../../src/discord/command.ts";
import { notice } from "../../src/discord/components.ts";
import { fingerprint } from "../../src/discord/deploy.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { registrationBody } from "../../src/discord/registration.ts";
import { answerOf, casefileOf, knowledgeOf } from "./samples.ts";

const commands = new Map<string, Command>([["ask", ask]]);

const incidents = (count: number) =>
	new Map(
		Array.from({ length: count }, (_, index) => {
			const incident = `incident-${index}`;
			const knowledge = knowledgeOf([], { incident, title: `The ${index}th ${"great ".repeat(30)}incident` });
			return [incident, casefileOf(knowledge, answerOf([]))] as const;
		}),
	);

const optionsFor = (count: number) => optionsOf(registrationBody(commands, incidents(count))[0]);

const optionsOf = (body: RESTPostAPIApplicationCommandsJSONBody | undefined) =>
	body !== undefined && "options" in body ? body.options : undefined;

describe("what Discord is told", () => {
	test("has no incident to choose where there is one", () => {
		expect(optionsFor(1)?.map(({ name }) => name)).toEqual(["question"]);
	});

	test("has the incidents as choices where there are several", () => {
		const incident = optionsFor(3)?.[1];

		expect(incident).toMatchObject({ name: "incident", required: true, choices: { length: 3 } });
		expect(incident).not.toHaveProperty("autocomplete");
	});

	test("lets the incident be typed where a list would be too long", () => {
		expect(optionsFor(26)?.[1]).toMatchObject({ name: "incident", required: true, autocomplete: true });
	});

	test.each([1, 3, 25, 26, 200])("is taken by Discord's own schema with %i incidents", (count) => {
		for (const body of registrationBody(commands, incidents(count))) {
			expect(ApplicationCommandUpdateRequestSchema.safeParse(body)).toMatchObject({ success: true });
		}
	});
});

describe("of a moderators' command", () => {
	const subcommand = (name: string, options: readonly APIApplicationCommandBasicOption[]) =>
		defineSubcommand({
			data: { name, description: "!", options: [...options] },
			options: z.object({}),
			reply: () => notice("!"),
		});

	const reason = {
		name: "reason",
		description: "Why.",
		type: ApplicationCommandOptionType.String,
		required: true,
	} as const;

	const desk: Command = {
		...defineModeratorCommand({ name: "desk", description: "For moderators." }),
		subcommands: new Map([
			["status", subcommand("status", [])],
			["undo", subcommand("undo", [incidentOption, reason])],
		]),
	};

	const bodyWith = (count: number) => registrationBody(new Map([["desk", desk]]), incidents(count))[0];

	test("Discord is told that it is for servers that installed the bot, and who manages them", () => {
		expect(bodyWith(1)).toMatchObject({
			name: "desk",
			default_member_permissions: "32",
			contexts: [0],
			integration_types: [0],
		});
	});

	test("the subcommands have the incident as an option where there are several", () => {
		const namesWith = (count: number) =>
			optionsOf(bodyWith(count))?.map((option) => [
				option.name,
				option.type,
				"options" in option ? option.options?.map(({ name }) => name) : [],
			]);

		expect(namesWith(1)).toEqual([
			["status", 1, []],
			["undo", 1, ["reason"]],
		]);
		expect(namesWith(3)?.[1]).toEqual(["undo", 1, ["incident", "reason"]]);
	});

	test.each([1, 3, 26])("Discord's own schema takes it with %i incidents", (count) => {
		// Permissions are a text in Discord's documentation, as 53 bits are too few for them, and a number in its schema.
		const body = { ...bodyWith(count), default_member_permissions: 32 };

		expect(ApplicationCommandUpdateRequestSchema.safeParse(body).error?.issues).toBeUndefined();
	});
});

describe("a fingerprint", () => {
	const body = registrationBody(commands, incidents(2));
	const [command] = body;
	const response = {
		...command,
		id: "1",
		application_id: "2",
		version: "3",
		type: 1,
		nsfw: false,
		dm_permission: true,
		default_member_permissions: null,
		contexts: [2, 0, 1],
		integration_types: [1, 0],
		options: optionsOf(command)?.map(reversed),
	};

	test("is the same for a request and for Discord's response to it", () => {
		expect(fingerprint([response], true)).toBe(fingerprint(body, true));
	});

	test("leaves out of a server's command what Discord does not keep there", () => {
		const { contexts, integration_types, ...ofGuild } = response;

		expect(fingerprint([ofGuild], false)).toBe(fingerprint(body, false));
		expect(fingerprint([ofGuild], true)).not.toBe(fingerprint(body, true));
	});

	test("does not mind the order of the commands", () => {
		const other = { ...response, name: "help" };

		expect(fingerprint([other, response], true)).toBe(fingerprint([response, other], true));
	});

	test.each([
		{ description: "Another description." },
		{ nsfw: true },
		{ default_member_permissions: "8" },
		{ contexts: [0] },
		{ options: [] },
		{ description_localizations: { de: "Frag." } },
	])("changes with %j", (change) => {
		expect(fingerprint([{ ...response, ...change }], true)).not.toBe(fingerprint(body, true));
	});

	test("changes with the order of options and choices, which members see", () => {
		const turned = { ...response, options: [...(response.options ?? [])].reverse() };

		expect(fingerprint([turned], true)).not.toBe(fingerprint(body, true));
	});
});

/** The same properties in another order. */
function reversed(option: object): object {
	return Object.fromEntries(Object.entries(option).reverse());
}
