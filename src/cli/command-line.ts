import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { describeFault } from "./fault.ts";
import { type ExitCode, exitCode, type Io, print } from "./io.ts";
import { didYouMean, Misuse } from "./misuse.ts";
import { excerpt } from "./printable.ts";

/** Runs the command that the arguments name. Never throws: whatever is wrong ends as a line and an exit code. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
	try {
		return await run(args, io);
	} catch (error) {
		const fault = describeFault(error);
		await print(io.notes, `casefile: ${fault.message}`);
		return fault.exitCode;
	}
}

async function run([first, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
	if (first === "--help" || first === "-h") {
		await print(io.output, await overview());
		return exitCode.done;
	}
	const command = await commandNamed(first);
	if (!asksForHelp(rest)) return command.run(rest, io);

	await print(io.output, `casefile ${command.usage}\n\n${command.summary}\n\n${command.help}`);
	return exitCode.done;
}

/** What follows a bare `--` is a question, whatever it looks like. */
function asksForHelp(args: readonly string[]): boolean {
	const end = args.indexOf("--");
	return args.slice(0, end === -1 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

async function commandNamed(name: string | undefined): Promise<Command> {
	const names = Object.keys(commands);
	if (name === undefined) throw new Misuse(`no command; there are ${names.join(", ")} (--help tells more)`);
	if (name.startsWith("-")) throw new Misuse(`the command comes first, as in: casefile ask "…" ${excerpt(name)}`);

	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (load === undefined)
		throw new Misuse(
			`there is no command "${excerpt(name)}"${didYouMean(name, names, `; there are ${names.join(", ")}`)}`,
		);
	return load();
}

async function overview(): Promise<string> {
	const all = await Promise.all(Object.values(commands).map((load) => load()));
	const width = Math.max(...all.map(({ usage }) => usage.length));
	return [
		"Casefile answers questions about an incident with the very words of its documents, or says that they don't answer.",
		"",
		...all.map(({ usage, summary }) => `  casefile ${usage.padEnd(width)}  ${summary}`),
		"",
		"All take --knowledge DIR (default: knowledge) and --incident ID (needed only where there are several).",
		"casefile COMMAND --help tells more of one. With npm: npm run --silent casefile -- COMMAND …",
	].join("\n");
}
