import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Bot } from "../../src/discord/bot.ts";
import { type CommandContext, isModeratorCommand } from "../../src/discord/command.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { joinCasefile } from "../../src/local/join.ts";
import { type LocalDiscord, openLocalDiscord } from "../../src/local/local-discord.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { answerOf, casefileOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";

const words = "The crane stopped at noon.";
const harbour = sourceOf(words);
const casefile = casefileOf(knowledgeOf([harbour]), answerOf([snippetOf(passageOf(harbour, words))]));
const commands = await loadCommands(new URL("../../commands/", import.meta.url));
const membersCommands = [...commands.values()].filter((command) => !isModeratorCommand(command));
const context: CommandContext = { casefiles: new Map([["harbour", casefile]]), commands };
const log = createLog({ level: "error", secrets: [] });

const open = () => openLocalDiscord({ port: 0, botName: "Casefile" });

describe("a local Discord", () => {
	let discord: LocalDiscord;
	let bot: Bot;

	beforeAll(async () => {
		discord = await open();
		bot = await joinCasefile(discord.sandbox, { context, log });
	});

	afterAll(async () => {
		await bot.stop();
		await discord.sandbox.stop();
	});

	test("has Casefile in it, which answers to everybody", async () => {
		const { sandbox, places } = discord;
		const { ada, ben, mo, general, moderators } = places;

		expect(bot.tag).toBe("Casefile");
		for (const user of [ada, ben, mo]) {
			for (const channel of [general, moderators, sandbox.world.directMessage(user)]) {
				const message = messageOf(await sandbox.slash(user, channel, "ask", { question: "When?" }));
				expect(textsOf(message).join()).toContain(words);
			}
		}
		expect(sandbox.requests.flatMap(({ violations }) => violations)).toEqual([]);
	});

	test("has a moderator who may manage the server, and members who may not", () => {
		const { sandbox, places } = discord;
		const permissionsOf = (user: { readonly id: string }) =>
			sandbox.world.member(user.id, places.general.guildId ?? "")?.permissions ?? 0n;

		expect(permissionsOf(places.mo) & PermissionFlagsBits.ManageGuild).toBe(PermissionFlagsBits.ManageGuild);
		for (const member of [places.ada, places.ben])
			expect(permissionsOf(member) & PermissionFlagsBits.ManageGuild).toBe(0n);
	});

	test("offers ada in her direct messages all that it offers in the server", () => {
		const { sandbox, places } = discord;
		const namesIn = (channel = places.general) =>
			sandbox
				.offered(places.ada, channel)
				.map(({ name }) => name)
				.sort();

		expect(namesIn(sandbox.world.directMessage(places.ada))).toEqual(namesIn());
		expect(namesIn()).toEqual(membersCommands.map(({ data }) => data.name).sort());
	});
});
