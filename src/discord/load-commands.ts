import { readdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { ApplicationCommandType } from "discord-api-types/v10";
import { z } from "zod";
import { type Command, commandKey } from "./command.ts";

/** A file in `commands/` that is not its command: the bot does not start without it. */
class CommandFileError extends Error {
	override readonly name = "CommandFileError";

	constructor(file: string, problem: string, options?: ErrorOptions) {
		super(`commands/${file}: ${problem}`, options);
	}
}

/**
 * Reads every command of a folder, by its key: the file's name is the command's, in small letters with hyphens.
 *
 * @param directory Ends with a slash.
 * @throws {CommandFileError} naming the first file that is not its command, and what is missing.
 */
export async function loadCommands(directory: URL): Promise<ReadonlyMap<string, Command>> {
	const files = (await readdir(directory)).filter((file) => extname(file) === ".ts").sort();
	const commands = await Promise.all(files.map((file) => loadCommand(new URL(file, directory), file)));
	return new Map(commands.map((command) => [commandKey(command.data.name), command]));
}

async function loadCommand(url: URL, file: string): Promise<Command> {
	const { default: exported } = await importFile(url, file);
	if (exported === undefined) {
		throw new CommandFileError(file, "has no default export. Export `defineCommand({ data, options, reply })`.");
	}
	if (!isCommand(exported)) throw new CommandFileError(file, `is not a command: ${whatIsMissing(exported)}.`);

	const { name } = exported.data;
	if (`${commandKey(name)}.ts` !== file) {
		const remedy = `Name the file ${commandKey(name)}.ts, or the command \`${basename(file, ".ts")}\`.`;
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

const componentsShape = z.record(z.string(), aFunction("`components` holds a function for each action")).optional();

const MessageCommandShape = z.object({
	data: z.looseObject({ name: z.string(), type: z.literal(ApplicationCommandType.Message) }),
	reply: aFunction("`reply` is a function of the message and the context"),
	components: componentsShape,
});

const SlashCommandShape = z.object({
	data: z.looseObject(
		{ name: z.string(), description: z.string() },
		"`data` is a slash command's body, with at least a `name` and a `description`",
	),
	options: z.custom((schema) => schema instanceof z.ZodType, "`options` is a zod schema"),
	reply: aFunction("`reply` is a function of the options and the context"),
	autocomplete: aFunction("`autocomplete` is a function").optional(),
	components: componentsShape,
});

const ofMessageMenu = z.looseObject({ data: z.looseObject({ type: z.literal(ApplicationCommandType.Message) }) });

const parsed = (exported: unknown) =>
	(ofMessageMenu.safeParse(exported).success ? MessageCommandShape : SlashCommandShape).safeParse(exported);

const isCommand = (exported: unknown): exported is Command => parsed(exported).success;

const whatIsMissing = (exported: unknown): string =>
	(parsed(exported).error?.issues ?? [])
		.map(({ path, message }) => (path.length > 1 ? `\`${path.join(".")}\`: ${message}` : message))
		.join("; ");
