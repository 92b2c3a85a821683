import { aborted } from "../discord/aborted.ts";
import type { LogLevel } from "../discord/log.ts";
import { openLocalDiscord } from "../local/local-discord.ts";
import type { KnowledgeChoice } from "./command.ts";
import { type Io, print } from "./io.ts";
import { renderInvitation, renderWelcome } from "./render-welcome.ts";
import { startSeparateBot } from "./separate-bot.ts";
import { styleOf } from "./style.ts";

export interface LocalSession {
	readonly port: number;
	/** The least important of the bot's lines that are shown. */
	readonly level: LogLevel;
	/** What Casefile knows; without it, Casefile stays away. */
	readonly knowledge?: KnowledgeChoice;
	/** The folder for what the bot itself keeps. */
	readonly stateDir: string;
	/** For how many days it keeps questions that got no answer; without it, none. */
	readonly gapDays?: number | undefined;
}

/**
 * A Discord on this machine until somebody asks for the end. Casefile is loaded beside it, in a process of its own: the
 * page is there while it still reads.
 *
 * @throws {NoPortError} where there is no port to listen on, {BotProcessError} for whatever keeps the bot from joining.
 */
export async function runLocalDiscord(io: Io, { port, level, knowledge, ...keeping }: LocalSession): Promise<void> {
	const stopping = io.endRequest();
	const style = styleOf(io.output, io.environment);
	const bot = knowledge === undefined ? undefined : startSeparateBot({ level, knowledge, ...keeping }, io);
	const local = await openLocalDiscord({ port, ...(bot === undefined ? {} : { botName: "Casefile" }) });
	try {
		const opened = { ...local, wanted: port };
		await print(io.output, bot === undefined ? renderInvitation(opened, style) : renderWelcome(opened, style));
		bot?.join(local.sandbox);
		await Promise.race([aborted(stopping), bot?.gone ?? new Promise(() => undefined)]);
	} finally {
		await bot?.stop();
		await local.sandbox.stop();
	}
	// The terminal has written ^C, and the shell goes on behind it.
	if (io.output.isTTY === true) await print(io.output, "");
}
