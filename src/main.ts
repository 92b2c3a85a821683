/** Starts Casefile. Everything it is made of is put together here. */
import { once } from "node:events";
import { join } from "node:path";
import { createCasefile } from "./checking/casefile.ts";
import { describeFault } from "./cli/fault.ts";
import { endWithReader } from "./cli/io.ts";
import { type Config, readConfig } from "./config.ts";
import type { CommandContext } from "./discord/command.ts";
import { drawAhead } from "./discord/draw-ahead.ts";
import { createLog, described } from "./discord/log.ts";
import type { Casefile } from "./domain/answer.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import { incidents } from "./knowledge/read-folder.ts";
import { createPainter } from "./pictures/painter.ts";

try {
	const config = readConfig();
	const casefiles = new Map<string, Casefile>();
	for (const incident of await incidents(config.KNOWLEDGE_DIR)) {
		casefiles.set(incident, createCasefile(await loadKnowledge(join(config.KNOWLEDGE_DIR, incident))));
	}
	if (config.DISCORD_TOKEN === undefined) await answerAtTerminal(casefiles);
	else await answerOnDiscord({ ...config, DISCORD_TOKEN: config.DISCORD_TOKEN }, casefiles);
} catch (error) {
	console.error(describeFault(error).message);
	process.exitCode = 1;
}

async function answerAtTerminal(casefiles: CommandContext["casefiles"]): Promise<void> {
	endWithReader(process.stdout);
	const { runPrompt } = await import("./cli/prompt.ts");
	await runPrompt({
		casefiles: [...casefiles.values()],
		input: process.stdin,
		output: process.stdout,
		// biome-ignore lint/style/noProcessEnv: NO_COLOR and its like are the terminal's, not settings of the bot's.
		environment: process.env,
	});
}

/** Until the bot is asked to stop, or Discord will not have it. discord.js is read only here: it takes a third of a second. */
async function answerOnDiscord(
	config: Config & { readonly DISCORD_TOKEN: string },
	casefiles: CommandContext["casefiles"],
): Promise<void> {
	const { DISCORD_TOKEN: token, DISCORD_API: api, LOG_LEVEL: level } = config;
	const stopping = Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]).then(() => undefined);
	const log = createLog({ level, secrets: [token] });
	// discord.js rejects where nobody can catch it when an interaction is not what it expects. The bot lives on.
	process.on("unhandledRejection", (error) => log.error(`Nobody was waiting for this: ${described(error)}`));

	const { loadCommands } = await import("./discord/load-commands.ts");
	const commands = await loadCommands(new URL("../commands/", import.meta.url));
	const { startBot } = await import("./discord/bot.ts");
	const painter = createPainter();
	const context = { casefiles, commands };
	const bot = await Promise.race([startBot({ token, api, context, painter, log }), stopping]);
	if (bot === undefined) process.exit(0);

	drawAhead(context, painter).catch((error) => log.warn(`Pictures come late: ${described(error)}`));

	const titles = [...casefiles.values()].map(({ knowledge }) => `“${knowledge.title}”`);
	log.info(`${bot.tag} answers about ${titles.join(", ")}.`);
	try {
		await Promise.race([bot.refused, stopping]);
	} finally {
		await bot.stop();
	}
}
