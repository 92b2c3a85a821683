import { readdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { z } from "zod";
import type { Command } from "./command.ts";

/** A file in `commands/` that is not its command: the bot does not start without it. */
class CommandFileError extends Error {
	override readonly name = "CommandFileError";

	constructor(file: string, problem: string, options?: ErrorOptions) {
		super(`commands/${file}: ${problem}`, options);
	}
}

/**
 * Reads every command of a folder; the file's name is the command's name.
 *
 * @param directory Ends with a slash.
 * @throws {CommandFileError} naming the first file that is not its command, and what is missing.
 */
export async function loadCommands(directory: URL): Promise<ReadonlyMap<string, Command>> {
	const files = (await readdir(directory)).filter((file) => extname(file) === ".ts").sort();
	const commands = await Promise.all(files.map((file) => loadCommand(new URL(file, directory), file)));
	return new Map(commands.map((command) => [command.data.name, command]));
}

async function loadCommand(url: URL, file: string): Promise<Command> {
	const { default: exported } = await importFile(url, file);
	if (exported === undefined) {
		throw new CommandFileError(file, "has no default export. Export `defineCommand({ data, options, reply })`.");
	}
	if (!isCommand(exported)) throw new CommandFileError(file, `is not a command: ${whatIsMissing(exported)}.`);

	const { name } = exported.data;
	if (`${name}.ts` !== file) {
		const remedy = `Name the file ${name}.ts, or the command \`${basename(file, ".ts")}\`.`;
		throw new CommandFileError(file, `is the command \`${name}\`. ${remedy}`);
	}
	return exported;
}

async function importFile(url: URL, file: string): Promise<{ readonly default?: unknown }> {
	try {
		return await import(url.href);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new CommandFileError(file, `can't be loaded: ${reason}`, { cause: error });
	}
}

const aFunction = (message: string) => z.custom((value) => typeof value === "function", message);

const CommandShape = z.object({
	data: z.looseObject(
		{ name: z.string(), description: z.string() },
		"`data` is a slash command's body, with at least a `name` and a `description`",
	),
	options: z.custom((schema) => schema instanceof z.ZodType, "`options` is a zod schema"),
	reply: aFunction("`reply` is a function of the options and the context"),
	autocomplete: aFunction("`autocomplete` is a function").optional(),
	components: z.record(z.string(), aFunction("`components` holds a function for each action")).optional(),
});

const isCommand = (exported: unknown): exported is Command => CommandShape.safeParse(exported).success;

const whatIsMissing = (exported: unknown): string =>
	(CommandShape.safeParse(exported).error?.issues ?? [])
		.map(({ path, message }) => (path.length > 1 ? `\`${path.join(".")}\`: ${message}` : message))
		.join("; ");
