export type LogLevel = "error" | "warn" | "info" | "debug";

/** Lines for the person who runs the bot, with nothing in them by which somebody could be the bot or answer for it. */
export type Log = Readonly<Record<LogLevel, (line: string) => void>>;

const levels: readonly LogLevel[] = ["error", "warn", "info", "debug"];

export interface LogOptions {
	/** The least important level that is written. */
	readonly level: LogLevel;
	/** Texts that never appear, whatever is logged. */
	readonly secrets: readonly string[];
	readonly write?: (line: string) => void;
}

export function createLog({ level, secrets, write = toStandardError }: LogOptions): Log {
	const writer = (of: LogLevel) => (line: string) => {
		if (levels.indexOf(of) <= levels.indexOf(level)) write(`${of}: ${redacted(line, secrets)}\n`);
	};
	return { error: writer("error"), warn: writer("warn"), info: writer("info"), debug: writer("debug") };
}

const toStandardError = (line: string) => void process.stderr.write(line);

/**
 * discord.js puts the address of a failed request into its errors, and the address of an interaction has its token:
 * whoever reads that can answer in the bot's name for 15 minutes.
 */
const redacted = (line: string, secrets: readonly string[]): string =>
	secrets
		.filter((secret) => secret !== "")
		.reduce((rest, secret) => rest.replaceAll(secret, "[token]"), line)
		.replace(/((?:interactions|webhooks)\/\d+\/)[^/\s?"'`]+/g, "$1[token]")
		.replace(/\baW50ZXJhY3Rpb24[\w-]+/g, "[token]");

/** An error for the log: what an operator needs to find its cause. */
export const described = (error: unknown): string =>
	error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
