/** The command line. Everything is in `cli/`; here it meets the process. */
import { runCommandLine } from "./cli/command-line.ts";
import { endRequest, endWithReader, type Io } from "./cli/io.ts";

endWithReader(process.stdout);

const io: Io = {
	input: process.stdin,
	output: process.stdout,
	notes: process.stderr,
	// biome-ignore lint/style/noProcessEnv: NO_COLOR and its like are the terminal's, not settings of the bot's.
	environment: process.env,
	endRequest,
};
process.exitCode = await runCommandLine(process.argv.slice(2), io);
