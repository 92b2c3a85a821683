import { readdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { ApplicationCommandType } from "discord-api-types/v10";
import { z } from "zod";
import {
	type Command,
	commandKey,
	isModeratorCommand,
	type MessageCommand,
	type ModeratorCommand,
	type ModeratorsOnly,
	type SlashCommand,
	type Subcommand,
} from "./command.ts";

/** A file in `commands/` that is not its command: the bot does not start without it. */
class CommandFileError extends Error {
	override readonly name = "CommandFileError";

	constructor(file: string, problem: string, options?: ErrorOptions) {
		super(`commands/${file}: ${problem}`, options);
	}
}

/**
 * Reads every command of a folder, by its key: the file's name is the command's, in small letters with hyphens. Of a
 * moderators' command, the folder of its name holds the subcommands.
 *
 * @param directory Ends with a slash.
 * @throws {CommandFileError} naming the first file that is not its command, and what is missing.
 */
export async function loadCommands(directory: URL): Promise<ReadonlyMap<string, Command>> {
	const entries = await readdir(directory, { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	const commands = await Promise.all(codeAmong(files).map((file) => loadCommand(directory, file)));
	const loaded = new Map(commands.map((command) => [commandKey(command.data.name), command]));

	for (const { name } of entries.filter((entry) => entry.isDirectory())) refuseStrayFolder(name, loaded.get(name));
	return loaded;
}

const codeAmong = (files: readonly string[]): readonly string[] =>
	files.filter((file) => extname(file) === ".ts").sort();

async function loadCommand(directory: URL, file: string): Promise<Command> {
	const exported = await defaultOf(directory, file);
	if (!isCommandFile(exported)) throw new CommandFileError(file, `is not a command: ${whatIsMissing(exported)}.`);

	refuseOtherName(file, exported.data.name);
	return "moderatorsOnly" in exported ? withSubcommands(directory, exported) : exported;
}

async function withSubcommands(directory: URL, command: ModeratorsOnly): Promise<ModeratorCommand> {
	const folder = `${command.data.name}/`;
	const names = await readdir(new URL(folder, directory)).catch(() => []);
	const files = codeAmong(names).map((file) => `${folder}${file}`);
	if (files.length === 0) {
		const remedy = `Put its subcommands into commands/${folder}, one a file.`;
		throw new CommandFileError(`${command.data.name}.ts`, `is a moderators' command that can do nothing. ${remedy}`);
	}
	const subcommands = await Promise.all(files.map((file) => loadSubcommand(directory, file)));
	return { ...command, subcommands: new Map(subcommands.map((subcommand) => [subcommand.data.name, subcommand])) };
}

async function loadSubcommand(directory: URL, file: string): Promise<Subcommand> {
	const exported = await defaultOf(directory, file);
	if (!isSubcommand(exported)) {
		throw new CommandFileError(file, `is not a subcommand: ${faultsOf(CallableShape, exported)}.`);
	}
	refuseOtherName(file, exported.data.name);
	return exported;
}

async function defaultOf(directory: URL, file: string): Promise<unknown> {
	const { default: exported } = await importFile(new URL(file, directory), file);
	if (exported !== undefined) return exported;
	const remedy = file.includes("/")
		? "Export `defineSubcommand({ data, options, reply })`."
		: "Export `defineCommand({ data, options, reply })`.";
	throw new CommandFileError(file, `has no default export. ${remedy}`);
}

function refuseOtherName(file: string, name: string): void {
	const [key, found] = [commandKey(name), basename(file, ".ts")];
	if (key === found) return;
	throw new CommandFileError(file, `is the command \`${name}\`. Name the file ${key}.ts, or the command \`${found}\`.`);
}

function refuseStrayFolder(name: string, command: Command | undefined): void {
	if (command !== undefined && isModeratorCommand(command)) return;
	const remedy = `Export \`defineModeratorCommand({ name: "${name}", … })\` from commands/${name}.ts.`;
	throw new CommandFileError(`${name}/`, `holds subcommands of no command. ${remedy}`);
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

const byAction = (name: string) =>
	z.record(z.string(), aFunction(`\`${name}\` holds a function for each action`)).optional();

const handlerShapes = {
	components: byAction("components"),
	selects: byAction("selects"),
	modals: byAction("modals"),
};

const MessageCommandShape = z.object({
	data: z.looseObject({ name: z.string(), type: z.literal(ApplicationCommandType.Message) }),
	reply: aFunction("`reply` is a function of the message and the context"),
	...handlerShapes,
});

const callableShape = {
	data: z.looseObject(
		{ name: z.string(), description: z.string() },
		"`data` is a slash command's body, with at least a `name` and a `description`",
	),
	options: z.custom((schema) => schema instanceof z.ZodType, "`options` is a zod schema"),
	reply: aFunction("`reply` is a function of the options and the context"),
	autocomplete: aFunction("`autocomplete` is a function").optional(),
	...handlerShapes,
};

/** Of a slash command and of a subcommand alike. */
const CallableShape = z.object(callableShape);

const ModeratorsOnlyShape = z.object({ moderatorsOnly: z.literal(true), data: callableShape.data });

const ofMessageMenu = z.looseObject({ data: z.looseObject({ type: z.literal(ApplicationCommandType.Message) }) });

const ofModerators = z.looseObject({ moderatorsOnly: z.literal(true) });

function shapeFor(exported: unknown): z.ZodType {
	if (ofModerators.safeParse(exported).success) return ModeratorsOnlyShape;
	return ofMessageMenu.safeParse(exported).success ? MessageCommandShape : CallableShape;
}

const isCommandFile = (exported: unknown): exported is SlashCommand | MessageCommand | ModeratorsOnly =>
	shapeFor(exported).safeParse(exported).success;

const isSubcommand = (exported: unknown): exported is Subcommand => CallableShape.safeParse(exported).success;

const whatIsMissing = (exported: unknown): string => faultsOf(shapeFor(exported), exported);

const faultsOf = (shape: z.ZodType, exported: unknown): string =>
	(shape.safeParse(exported).error?.issues ?? [])
		.map(({ path, message }) => (path.length > 1 ? `\`${path.join(".")}\`: ${message}` : message))
		.join("; ");
