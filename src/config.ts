import { config as readDotenv } from "dotenv";
import { z } from "zod";

/** A setting that can't be used: which one, and what to write instead. Never its value, which may be a secret. */
export class ConfigError extends Error {
	override readonly name = "ConfigError";
}

/**
 * Reads the settings of `.env` and the environment, of which the environment wins.
 *
 * @throws {ConfigError} with one line per setting that is malformed.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = fromProcess()): Config {
	const filled = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
	const parsed = Config.safeParse(Object.fromEntries(filled));
	if (parsed.success) return parsed.data;

	throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
}

function fromProcess(): NodeJS.ProcessEnv {
	readDotenv({ quiet: true });
	return process.env;
}

const text = () => z.string().trim();

/** Where a server listens; 0 takes any port that is free. */
export const Port = text()
	.refine(isPort, "is no port. Write a number from 0 to 65535; or leave it out.")
	.transform(Number);

/** @param whose What the ids are of. */
const ids = (whose: string, copy: string) =>
	text()
		.default("")
		.transform((list) => list.split(",").flatMap((id) => id.trim() || []))
		.refine(
			(list) => list.every((id) => snowflake.test(id)),
			`is no list of ${whose} ids. Copy them from Discord (developer mode, ${copy}), with commas between them.`,
		);

/** @see https://discord.com/developers/docs/reference#snowflakes */
const snowflake = /^\d{17,20}$/;

const Config = z.object({
	DISCORD_TOKEN: text()
		.regex(
			/^[\w-]{5,}\.[\w-]{5,}\.[\w-]{5,}$/,
			"is not a bot token. Copy it from https://discord.com/developers/applications (your application, Bot).",
		)
		.optional(),
	DISCORD_API: text()
		.refine(isSafe, "is no address of an API. Write https://… , or http://… on this machine only; or leave it out.")
		.transform((address) => address.replace(/\/+$/, ""))
		.default("https://discord.com/api"),
	DISCORD_GUILD: text()
		.regex(snowflake, "is no server's id. Copy it from Discord (developer mode, Copy Server ID); or leave it out.")
		.optional(),
	KNOWLEDGE_DIR: text().default("knowledge"),
	STATE_DIR: text().default("state"),
	MODERATOR_ROLES: ids("roles'", "Copy Role ID"),
	MODERATOR_GUILDS: ids("servers'", "Copy Server ID"),
	GAP_DAYS: text()
		.regex(
			/^(?:[1-9]\d{0,2})$/,
			"is no number of days. Write one from 1 to 999; or leave it out, and no question is kept.",
		)
		.transform(Number)
		.optional(),
	SANDBOX_PORT: Port.default(4_747),
	LOG_LEVEL: z.enum(["error", "warn", "info", "debug"], "is one of error, warn, info, debug.").default("info"),
});

export type Config = z.infer<typeof Config>;

/** The token goes to this address: never in the clear to another machine. */
function isSafe(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, username } = new URL(address);
	const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
	return username === "" && (protocol === "https:" || (protocol === "http:" && isLoopback));
}

function isPort(text: string): boolean {
	return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
