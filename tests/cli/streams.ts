import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { runCommandLine } from "../../src/cli/command-line.ts";
import type { Environment } from "../../src/cli/io.ts";

/** What a call printed, and what it ended with. */
export interface Called {
	readonly code: number;
	readonly output: string;
	readonly notes: string;
}

/** Calls the command line in this process; what waits for the request to end gets it at once. */
export async function call(args: readonly string[], environment: Environment = {}): Promise<Called> {
	const output = new PassThrough();
	const notes = new PassThrough();
	const read = Promise.all([text(output), text(notes)]);
	const endRequest = () => AbortSignal.abort();
	const code = await runCommandLine(args, { input: Readable.from([]), output, notes, environment, endRequest });
	output.end();
	notes.end();
	const [printed, noted] = await read;
	return { code, output: printed, notes: noted };
}

export const terminal = (columns = 80) => Object.assign(new PassThrough(), { isTTY: true, columns });
