import { aborted } from "../discord/aborted.ts";
import { createLog, type LogLevel } from "../discord/log.ts";
import { type LocalDiscord, openLocalDiscord } from "../local/local-discord.ts";
import type { KnowledgeChoice } from "./command.ts";
import { type Io, print } from "./io.ts";
import { renderInvitation, renderJoined, renderWelcome } from "./render-welcome.ts";
import { styleOf } from "./style.ts";

export interface LocalSession {
	readonly port: number;
	/** The least important of the bot's lines that are shown. */
	readonly level: LogLevel;
	/** What Casefile knows; without it, Casefile stays away. */
	readonly knowledge?: KnowledgeChoice;
}

/**
 * A Discord on this machine until somebody asks for the end. Its address is told before the bot is loaded, which takes
 * three times as long.
 *
 * @throws {NoPortError} where there is no port to listen on, and whatever keeps the bot from joining.
 */
export async function runLocalDiscord(io: Io, { port, level, knowledge }: LocalSession): Promise<void> {
	const stopping = io.endRequest();
	const style = styleOf(io.output, io.environment);
	const local = await openLocalDiscord({ port, ...(knowledge === undefined ? {} : { botName: "Casefile" }) });
	const opened = { ...local, wanted: port };
	try {
		await print(io.output, knowledge === undefined ? renderInvitation(opened, style) : renderWelcome(opened, style));
		if (knowledge === undefined) await aborted(stopping);
		else await answerIn(local, { io, stopping, level, knowledge });
	} finally {
		await local.sandbox.stop();
	}
	// The terminal has written ^C, and the shell goes on behind it.
	if (io.output.isTTY === true) await print(io.output, "");
}

interface Answering extends Required<Pick<LocalSession, "level" | "knowledge">> {
	readonly io: Io;
	readonly stopping: AbortSignal;
}

async function answerIn({ sandbox }: LocalDiscord, { io, stopping, level, knowledge }: Answering): Promise<void> {
	const log = createLog({ level, secrets: [sandbox.token], write: (line) => void io.notes.write(line) });
	const { openContext } = await import("./open-context.ts");
	const context = await openContext(knowledge);
	if (stopping.aborted) return;

	const [{ joinCasefile }, { outliveRejections, serveUntil }] = await Promise.all([
		import("../local/join.ts"),
		import("../discord/casefile-bot.ts"),
	]);
	const endOutliving = outliveRejections(log);
	try {
		const bot = await joinCasefile(sandbox, { context, log, stopping });
		if (!stopping.aborted) await print(io.output, renderJoined(context.casefiles));
		await serveUntil(stopping, bot);
	} finally {
		endOutliving();
	}
}
