/** Starts Casefile: on Discord, or where there is no token for it, on a local one. Here it meets the process. */
import { describeFault } from "./cli/fault.ts";
import { endRequest, processIo } from "./cli/io.ts";
import { type Config, readConfig } from "./config.ts";
import { aborted } from "./discord/aborted.ts";

const stopping = endRequest();
try {
	const config = readConfig();
	await (config.DISCORD_TOKEN === undefined ? answerLocally(config) : answerOnDiscord(config.DISCORD_TOKEN, config));
} catch (error) {
	console.error(describeFault(error).message);
	process.exitCode = 1;
}

async function answerLocally(config: Config): Promise<void> {
	const {
		SANDBOX_PORT: port,
		LOG_LEVEL: level,
		KNOWLEDGE_DIR: knowledge,
		STATE_DIR: stateDir,
		GAP_DAYS: gapDays,
	} = config;
	const { runLocalDiscord } = await import("./cli/local-session.ts");
	const io = { ...processIo(), endRequest: () => stopping };
	await runLocalDiscord(io, { port, level, stateDir, gapDays, knowledge: { knowledge } });
}

/** Until the bot is asked to stop, or Discord will not have it. What takes long to read is read only here. */
async function answerOnDiscord(token: string, config: Config): Promise<void> {
	const { DISCORD_API: api, LOG_LEVEL: level, KNOWLEDGE_DIR: knowledge, STATE_DIR: stateDir } = config;
	const { openLiveContext } = await import("./cli/open-context.ts");
	const { context, library, root } = await openLiveContext({ knowledge });
	const [{ followLibrary }, { openDesk }, { createLog }, { outliveRejections, serveUntil, startCasefileBot }] =
		await Promise.all([
			import("./cli/follow-library.ts"),
			import("./desk/open-desk.ts"),
			import("./discord/log.ts"),
			import("./discord/casefile-bot.ts"),
		]);
	const log = createLog({ level, secrets: [token] });
	outliveRejections(log);

	const moderators = { roles: config.MODERATOR_ROLES, guilds: config.MODERATOR_GUILDS };
	const desk = openDesk({ library, root, stateDir, gapDays: config.GAP_DAYS, tell: log.warn });
	const starting = startCasefileBot({ token, api, context, desk, moderators, log, stopping });
	const bot = await Promise.race([starting, aborted(stopping)]);
	if (bot === undefined) process.exit(0);

	followLibrary(library, log);
	const titles = [...context.casefiles.values()].map((casefile) => `“${casefile.knowledge.title}”`);
	log.info(`${bot.tag} answers about ${titles.join(", ")}.`);
	await serveUntil(stopping, bot);
	library.close();
}
