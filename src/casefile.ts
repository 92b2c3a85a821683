/** The command line. Everything is in `cli/`; here it meets the process. */
import { runCommandLine } from "./cli/command-line.ts";
import { processIo } from "./cli/io.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), processIo());
