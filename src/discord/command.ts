import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { z } from "zod";
import type { Casefile } from "../domain/answer.ts";
import type { Reply } from "./components.ts";

/** All that a command can know: the incidents by name. No client, no interaction, no clock. */
export interface CommandContext {
	readonly casefiles: ReadonlyMap<string, Casefile>;
}

/** What a member has typed so far into an option that completes itself. */
export interface Typed {
	/** The option's name. */
	readonly name: string;
	readonly value: string;
	/** The options filled in so far, this one included. Nothing of it has been checked. */
	readonly options: Readonly<Record<string, unknown>>;
}

/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export interface Choice {
	readonly name: string;
	readonly value: string;
}

/** A pressed button: `<command>:<action>:<target …>` is its custom_id, and its message is all that is known besides. */
export interface Press {
	readonly target: readonly string[];
	/** The contents of the message's text displays, top down. */
	readonly texts: readonly string[];
}

/**
 * A slash command: one file in `commands/`, named like the command, with this as its default export.
 *
 * All of it is values and pure functions. What a member fills in goes through `options` before `reply` sees it. The
 * incident option of `incident.ts` may be among the options; it is only registered where there are several incidents.
 */
export interface Command<Options = unknown> {
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	readonly options: z.ZodType<Options>;
	/** A method, so that commands with different options fit one map: only what `options` has parsed is passed in. */
	reply(options: Options, context: CommandContext): Reply;
	autocomplete?(typed: Typed, context: CommandContext): readonly Choice[];
	/** By action, the second part of a custom_id. */
	readonly components?: Readonly<Record<string, (press: Press, context: CommandContext) => Reply>>;
}

/** Infers the options' type; returns what it is given. */
export const defineCommand = <Options>(command: Command<Options>): Command<Options> => command;
