import { join, resolve } from "node:path";
import { type Config, Port, readConfig } from "../../config.ts";
import { defineCommand } from "../command.ts";
import { exitCode } from "../io.ts";
import { runLocalDiscord } from "../local-session.ts";
import { Misuse } from "../misuse.ts";
import { excerpt } from "../printable.ts";

export const sandbox = defineCommand({
	name: "sandbox",
	summary: "Opens a Discord on this machine in the browser, with Casefile or for a bot of yours.",
	options: {
		port: { type: "string", value: "N", description: "where it listens (default: SANDBOX_PORT); 0 takes any free one" },
		replay: {
			type: "string",
			value: "FILE",
			description: "does again what a transcript of the page tells, and says what differs",
		},
		"no-bot": { type: "boolean", description: "without Casefile: prints how another bot joins" },
	},
	remarks: "Settings come from the environment or .env. If the port is taken, the next free one is used.",
	run: async ({ options: { port, replay, "no-bot": isEmpty = false, ...choice } }, io) => {
		const settings = readConfig();
		const knowledge = { knowledge: settings.KNOWLEDGE_DIR, ...choice };
		if (replay !== undefined) {
			const { replayFile } = await import("../replay-file.ts");
			return replayFile(io, { file: replay, knowledge, level: settings.LOG_LEVEL });
		}
		await runLocalDiscord(io, {
			port: port === undefined ? settings.SANDBOX_PORT : portOf(port),
			level: settings.LOG_LEVEL,
			stateDir: stateDirFor(knowledge.knowledge, settings),
			gapDays: settings.GAP_DAYS,
			...(isEmpty ? {} : { knowledge }),
		});
		return exitCode.done;
	},
});

/** What the bot keeps is of one knowledge folder: another's incidents have their history beside them. */
const stateDirFor = (knowledge: string, { KNOWLEDGE_DIR, STATE_DIR }: Config): string =>
	resolve(knowledge) === resolve(KNOWLEDGE_DIR) ? STATE_DIR : join(knowledge, ".state");

function portOf(given: string): number {
	const { data: port, error } = Port.safeParse(given);
	if (port === undefined) throw new Misuse(`sandbox: --port "${excerpt(given)}" ${error?.issues[0]?.message}`);
	return port;
}
