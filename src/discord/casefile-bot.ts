import { createPainter } from "../pictures/painter.ts";
import { aborted } from "./aborted.ts";
import { type Bot, type BotOptions, startBot } from "./bot.ts";
import { drawAhead } from "./draw-ahead.ts";
import { described, type Log } from "./log.ts";

export interface CasefileBotOptions extends Omit<BotOptions, "painter"> {
	/** Ends the drawing ahead. The start itself can't be broken off: discord.js would log in once more. */
	readonly stopping?: AbortSignal;
}

/** The bot with all that it needs besides its incidents: it can draw, and what can be drawn ahead is under way. */
export async function startCasefileBot({ stopping, ...options }: CasefileBotOptions): Promise<Bot> {
	const painter = createPainter();
	const bot = await startBot({ ...options, painter });
	drawAhead(options.context, painter, stopping).catch((error) =>
		options.log.warn(`Pictures come late: ${described(error)}`),
	);
	return bot;
}

/**
 * Until the bot is asked to stop.
 *
 * @throws {Refusal} if Discord will not have it any more.
 */
export async function serveUntil(stopping: AbortSignal, bot: Bot): Promise<void> {
	try {
		await Promise.race([bot.refused, aborted(stopping)]);
	} finally {
		await bot.stop();
	}
}

/**
 * discord.js rejects where nobody can catch it when an interaction is not what it expects. The bot lives on.
 *
 * @returns the way to end that.
 */
export function outliveRejections(log: Log): () => void {
	const tell = (error: unknown) => log.error(`Nobody was waiting for this: ${described(error)}`);
	process.on("unhandledRejection", tell);
	return () => void process.off("unhandledRejection", tell);
}
