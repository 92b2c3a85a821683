import { isError, KnowledgeError } from "../knowledge/problem.ts";
import { type ExitCode, exitCode } from "./io.ts";
import { printable } from "./printable.ts";
import { BotProcessError } from "./separate-bot.ts";

/** A file that was given is there but not in order. */
export class FaultyFile extends Error {
	override readonly name = "FaultyFile";
}

/** What ended a command early: one line for whoever called it. */
export interface Fault {
	readonly message: string;
	readonly exitCode: ExitCode;
}

/**
 * Errors whose message is meant for whoever called, and what the command ends with. By name: to ask for the class of
 * Discord's would load discord.js, for which `ask` has no time.
 */
const meantForPeople: Readonly<Record<string, ExitCode>> = {
	Misuse: exitCode.misuse,
	KnowledgeNotFoundError: exitCode.misuse,
	SourceRefusedError: exitCode.misuse,
	NoPortError: exitCode.misuse,
	ConfigError: exitCode.misuse,
	FaultyFile: exitCode.faulty,
	TranscriptError: exitCode.faulty,
	CastError: exitCode.faulty,
	CommandFileError: exitCode.faulty,
	NotStoredError: exitCode.faulty,
	LockedError: exitCode.faulty,
	UnrecordableError: exitCode.faulty,
	BrokenHistoryError: exitCode.faulty,
	WritingEndedError: exitCode.faulty,
	UnconfirmedError: exitCode.faulty,
	Refusal: exitCode.faulty,
};

export function describeFault(error: unknown): Fault {
	if (error instanceof BotProcessError) return { message: error.message, exitCode: error.exitCode };
	if (error instanceof KnowledgeError) return fault(describeKnowledge(error), exitCode.faulty);
	if (error instanceof Error && Object.hasOwn(meantForPeople, error.name))
		return fault(error.message, meantForPeople[error.name] ?? exitCode.broken);
	return describeFileFault(error) ?? fault(describeOwnFault(error), exitCode.broken);
}

const fault = (message: string, code: ExitCode): Fault => ({ message: printable(message), exitCode: code });

function describeKnowledge({ problems }: KnowledgeError): string {
	const errors = problems.filter(isError);
	const [first] = errors;
	const count = errors.length === 1 ? "one error" : `${errors.length} errors`;
	const place = first === undefined ? "" : ` (${first.file}:${first.line}: ${first.message})`;
	return `the knowledge has ${count}${place}; list them with: casefile check`;
}

/** What a system says of a file that was named in the call; see https://nodejs.org/api/errors.html#common-system-errors */
const fileFaults: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file or directory",
	ENOTDIR: "a part of this path is not a directory",
	EISDIR: "this is a directory, not a file",
	EACCES: "this may not be read or written",
	EPERM: "this may not be read or written",
	EROFS: "nothing can be written here",
	ENOSPC: "the disk is full",
	ENAMETOOLONG: "the name is too long",
	ELOOP: "the links lead in a circle",
};

function describeFileFault(error: unknown): Fault | undefined {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;

	const said = fileFaults[error.code];
	if (said === undefined || !("path" in error) || typeof error.path !== "string") return undefined;
	return fault(`${error.path}: ${said}`, exitCode.misuse);
}

function describeOwnFault(error: unknown): string {
	const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return `a fault of Casefile's own, ${said}. Please report it, with the command that you called.`;
}
