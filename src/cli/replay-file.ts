import { readFile } from "node:fs/promises";
import { createLog, type LogLevel } from "../discord/log.ts";
import { joinCasefile } from "../local/join.ts";
import { openLocalDiscord } from "../local/local-discord.ts";
import { differenceInWords } from "../sandbox/transcript/differences.ts";
import { replayTranscript } from "../sandbox/transcript/replay.ts";
import { parseTranscript } from "../sandbox/transcript/transcript.ts";
import type { KnowledgeChoice } from "./command.ts";
import { type ExitCode, exitCode, type Io, print } from "./io.ts";
import { openContext } from "./open-context.ts";

interface Replaying {
	/** A transcript that the page saved. */
	readonly file: string;
	readonly knowledge: KnowledgeChoice;
	readonly level: LogLevel;
}

/**
 * Does again what a transcript tells, with Casefile as it is now, in a local Discord of its own.
 *
 * @returns whether the same came of it.
 * @throws {TranscriptError} for a file that is none, {CastError} where it tells of somebody who isn't there.
 */
export async function replayFile(io: Io, { file, knowledge, level }: Replaying): Promise<ExitCode> {
	const transcript = parseTranscript(await readFile(file, "utf8"));
	const context = await openContext(knowledge);
	const { sandbox } = await openLocalDiscord({ port: 0, botName: "Casefile" });
	const log = createLog({ level, secrets: [sandbox.token], write: (line) => void io.notes.write(line) });
	const bot = await joinCasefile(sandbox, { context, log });
	try {
		const differences = await replayTranscript(sandbox, transcript);
		const lines = differences.map(differenceInWords);
		const steps = `${transcript.steps.length} steps`;
		await print(
			io.output,
			[...lines, lines.length === 0 ? `${steps}, and all came out as recorded.` : `${steps}.`].join("\n"),
		);
		return lines.length === 0 ? exitCode.done : exitCode.faulty;
	} finally {
		await bot.stop();
		await sandbox.stop();
	}
}
