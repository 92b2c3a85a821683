import { type ParseArgsConfig, parseArgs } from "node:util";
import type { ExitCode, Io } from "./io.ts";
import { didYouMean, Misuse } from "./misuse.ts";
import { excerpt } from "./printable.ts";

/** A command of the command line. */
export interface Command {
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** What is typed after `casefile`. */
	readonly usage: string;
	/** What `--help` says below the summary. */
	readonly help: string;
	/** @throws {Misuse} when the arguments are not what the command takes. */
	readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}

/** An option as node:util's `parseArgs` takes it, and what `--help` says of it. */
interface Option {
	readonly type: "string" | "boolean";
	readonly description: string;
	/** What a `string` option takes: `DIR`. */
	readonly value?: string;
}

type Options = Readonly<Record<string, Option>>;
type Config<Of extends Options> = { options: Of; allowPositionals: true };
type Values<Of extends Options> = ReturnType<typeof parseArgs<Config<Of>>>["values"];

const sharedOptions = {
	knowledge: { type: "string", value: "DIR", description: "where the incidents' folders are (default: knowledge)" },
	incident: { type: "string", value: "ID", description: "which incident; needed only where there are several" },
} as const satisfies Options;

/** What every command is told of where the knowledge is. */
export type KnowledgeChoice = Values<typeof sharedOptions>;

interface Definition<Of extends Options> {
	readonly name: string;
	readonly summary: string;
	/** What the command takes: `FILE`, or `[FILE]` where it may be left out. One that ends with … is all the words of the call. */
	readonly takes?: string;
	readonly options: Of;
	/** What else a reader of `--help` wants to know. */
	readonly remarks?: string;
	readonly run: (call: Call<Of>, io: Io) => Promise<ExitCode>;
}

interface Call<Of extends Options> {
	/** What the command takes; empty where it takes nothing, or nothing was given. */
	readonly argument: string;
	readonly options: Values<Of & typeof sharedOptions>;
}

/** A command from its definition: the options that all share are added, the arguments are parsed before it runs. */
export function defineCommand<const Of extends Options>(definition: Definition<Of>): Command {
	const { name, summary, takes, run } = definition;
	const options = { ...sharedOptions, ...definition.options };
	const usage = [name, takes, ...Object.entries(definition.options).map(optionUsage)].filter(Boolean).join(" ");

	return {
		name,
		summary,
		usage,
		help: [optionsHelp(options), definition.remarks].filter(Boolean).join("\n\n"),
		run: (args, io) => {
			refuseWrongOptions(args, { name, options });
			const config = { args: [...args], options, allowPositionals: true } as const;
			const { values, positionals } = parseArgs<Config<Of & typeof sharedOptions>>(config);
			return run({ argument: onlyArgument(positionals, { name, takes, usage }), options: values }, io);
		},
	};
}

const optionUsage = ([name, { value }]: [string, Option]) => `[--${name}${value === undefined ? "" : ` ${value}`}]`;

function optionsHelp(options: Options): string {
	const rows = Object.entries(options).map(([name, { value, description }]) => ({
		option: `--${name} ${value ?? ""}`,
		description,
	}));
	const width = Math.max(...rows.map(({ option }) => option.length));
	return rows.map(({ option, description }) => `  ${option.padEnd(width)}  ${description}`).join("\n");
}

/** Node's own messages are made for those who write the command, not for those who call it. */
function refuseWrongOptions(args: readonly string[], { name, options }: { name: string; options: Options }): void {
	const config: ParseArgsConfig = { args: [...args], options, strict: false, tokens: true };
	for (const token of parseArgs(config).tokens ?? []) {
		if (token.kind !== "option") continue;
		const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		const fault = option === undefined ? unknownOption(token.name, options) : wrongValue(token, option);
		if (fault !== undefined) throw new Misuse(`${name}: ${fault}`);
	}
}

const unknownOption = (name: string, options: Options) =>
	`there is no option "${dashed(excerpt(name))}"${didYouMean(dashed(name), Object.keys(options).map(dashed))}`;

const dashed = (name: string) => (name.length === 1 ? `-${name}` : `--${name}`);

interface Given {
	readonly rawName: string;
	readonly value: string | undefined;
	readonly inlineValue: boolean | undefined;
}

function wrongValue({ rawName, value, inlineValue }: Given, option: Option): string | undefined {
	if (option.type === "boolean") return value === undefined ? undefined : `${rawName} takes no value`;
	if (value === undefined || value === "" || (value.startsWith("-") && inlineValue !== true))
		return `${rawName} needs a value, as in ${rawName} ${option.value}`;
	return undefined;
}

interface Takes {
	readonly name: string;
	readonly takes: string | undefined;
	readonly usage: string;
}

function onlyArgument(positionals: readonly string[], { name, takes, usage }: Takes): string {
	const [first, second] = positionals;
	const argument = takes?.endsWith("…") === true ? positionals.join(" ") : (first ?? "");
	const surplus = takes === undefined ? first : takes.endsWith("…") ? undefined : second;

	if (surplus !== undefined) throw new Misuse(`${name}: "${excerpt(surplus)}" is too much; usage: casefile ${usage}`);
	if (takes !== undefined && !takes.startsWith("[") && argument.trim() === "")
		throw new Misuse(`${name}: ${takes.replace("…", "")} is missing; usage: casefile ${usage}`);
	return argument;
}
