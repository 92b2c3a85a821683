import {
	type APIContainerComponent,
	ApplicationCommandType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { z } from "zod";
import type { Casefile } from "../domain/answer.ts";
import type { Reply } from "./components.ts";

/** All that a command can know. No client, no interaction, no clock. */
export interface CommandContext {
	/** The incidents by name. */
	readonly casefiles: ReadonlyMap<string, Casefile>;
	/** All commands by key, for the one that tells what there is. */
	readonly commands: ReadonlyMap<string, Command>;
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
	/** The message's container, where it has one. */
	readonly container?: APIContainerComponent;
}

/** The message that a command of the message menu was called on. */
interface TargetMessage {
	/** All that is to be read in it: content, embeds, text displays, forwarded messages. */
	readonly text: string;
	/** Where it stands. */
	readonly url: string;
}

interface WithComponents {
	/** By action, the second part of a custom_id. */
	readonly components?: Readonly<Record<string, (press: Press, context: CommandContext) => Reply>>;
}

/**
 * A slash command. All of it is values and pure functions. What a member fills in goes through `options` before `reply`
 * sees it. The incident option of `incident.ts` may be among the options; it is only registered where there are several
 * incidents. Where the command can be used and its names in other languages are added by `registration.ts`.
 */
export interface SlashCommand<Options = unknown> extends WithComponents {
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	readonly options: z.ZodType<Options>;
	/** A method, so that commands with different options fit one map: only what `options` has parsed is passed in. */
	reply(options: Options, context: CommandContext): Reply;
	autocomplete?(typed: Typed, context: CommandContext): readonly Choice[];
}

/**
 * A command of a message's menu, under Apps. Discord gives it the message, so that no intent is needed to read it.
 *
 * @see https://discord.com/developers/docs/interactions/application-commands#message-commands
 */
export interface MessageCommand extends WithComponents {
	readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & { readonly type: ApplicationCommandType.Message };
	/** What it does, in a line: Discord shows no description in the menu, but `/help` does. */
	readonly summary: string;
	reply(message: TargetMessage, context: CommandContext): Reply;
}

/** One file in `commands/`, which has it as its default export and is named like it: see {@link keyOf}. */
export type Command = SlashCommand | MessageCommand;

export const isMessageCommand = (command: Command): command is MessageCommand =>
	command.data.type === ApplicationCommandType.Message;

/** A command's name as its file and its custom_ids have it: `Check against sources` is `check-against-sources`. */
export const commandKey = (name: string): string => name.toLowerCase().replaceAll(" ", "-");

/** Infers the options' type; returns what it is given. */
export const defineCommand = <Options>(command: SlashCommand<Options>): SlashCommand<Options> => command;

export const defineMessageCommand = (command: MessageCommand): MessageCommand => command;
