/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Io {
	readonly input: NodeJS.ReadableStream;
	/** Takes the result and nothing else. */
	readonly output: Screen;
	/** Takes what is not the result: progress, remarks, what is wrong. */
	readonly notes: Screen;
	readonly environment: Environment;
	/** Begins to listen for the request to end, which ends every command at once that doesn't. */
	readonly endRequest: () => AbortSignal;
}

/** A stream that may be a terminal. */
export interface Screen extends NodeJS.WritableStream {
	readonly isTTY?: boolean;
	/** Characters of one of its lines. */
	readonly columns?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command ends with. */
export const exitCode = {
	done: 0,
	/** The knowledge, or a file that was to be read, is not in order. */
	faulty: 1,
	/** A wrong call. */
	misuse: 2,
	notAnswered: 3,
	/** Our fault: EX_SOFTWARE of sysexits. */
	broken: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Writes the text as whole lines; done when the reader can take more. */
export async function print(screen: Screen, text: string): Promise<void> {
	const canTakeMore = screen.write(text.endsWith("\n") ? text : `${text}\n`);
	if (!canTakeMore) await new Promise((resolve) => screen.once("drain", resolve));
}

/** The process's own streams. The program ends with whoever reads what it writes. */
export function processIo(): Io {
	endWithReader(process.stdout);
	return {
		input: process.stdin,
		output: process.stdout,
		notes: process.stderr,
		// biome-ignore lint/style/noProcessEnv: NO_COLOR and its like are the terminal's, not settings of the bot's.
		environment: process.env,
		endRequest,
	};
}

/** That somebody stops reading, as `head` does, is no fault. */
function endWithReader(output: NodeJS.WritableStream): void {
	output.once("error", ({ code }: NodeJS.ErrnoException) => {
		process.exit(code === "EPIPE" ? exitCode.done : exitCode.broken);
	});
}

/**
 * Told when the process is asked to end: by Ctrl-C, or as services are. That it is asked twice changes nothing, as npm
 * passes on what the terminal has told everybody.
 */
export function endRequest(): AbortSignal {
	const request = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => request.abort());
	return request.signal;
}
