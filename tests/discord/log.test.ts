import { DiscordAPIError, HTTPError } from "discord.js";
import { expect, test } from "vitest";
import { createLog, described, type LogLevel } from "../../src/discord/log.ts";

const canary = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.canary-canary-canary-canary";

function written(level: LogLevel, use: (log: ReturnType<typeof createLog>) => void): string {
	const lines: string[] = [];
	use(createLog({ level, secrets: [canary, ""], write: (line) => lines.push(line) }));
	return lines.join("");
}

test("writes what is important enough", () => {
	const all = (log: ReturnType<typeof createLog>) => {
		log.error("a");
		log.warn("b");
		log.info("c");
		log.debug("d");
	};

	expect(written("warn", all)).toBe("error: a\nwarn: b\n");
	expect(written("debug", all)).toBe("error: a\nwarn: b\ninfo: c\ndebug: d\n");
});

test("never writes the bot's token", () => {
	expect(written("info", ({ info }) => info(`Authorization: Bot ${canary}, again ${canary}`))).toBe(
		"info: Authorization: Bot [token], again [token]\n",
	);
});

test.each([
	"https://discord.com/api/v10/interactions/123/canary-of-one/callback?with_response=false",
	"/webhooks/123/canary-of-one/messages/@original",
	"/webhooks/123/canary-of-one?wait=true",
	"aW50ZXJhY3Rpb246MTIzOmNhbmFyeQ_canary",
])("never writes an interaction's token, as in %s", (line) => {
	expect(written("info", ({ info }) => info(line))).not.toContain("canary");
});

test("never writes a token that discord.js put into an error", () => {
	const url = "https://discord.com/api/v10/interactions/123/canary-of-one/callback";
	const request = { body: undefined, files: undefined };
	const errors = [
		new DiscordAPIError({ code: 10062, message: "Unknown interaction" }, 10062, 404, "POST", url, request),
		new HTTPError(503, "Service Unavailable", "POST", url, request),
		new Error(`fetch failed: ${url}`),
		url,
	];
	for (const error of errors) {
		const line = written("info", ({ error: write }) => write(described(error)));

		expect(line).toMatch(/^error: /);
		expect(line).not.toContain("canary");
	}
});
