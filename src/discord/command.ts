import {
	type APIApplicationCommandSubcommandOption,
	type APIContainerComponent,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { z } from "zod";
import type { Desk } from "../desk/desk.ts";
import type { Casefile } from "../domain/answer.ts";
import type { Actor } from "./actor.ts";
import type { Reply } from "./components.ts";
import type { FetchAttachment } from "./fetch-attachment.ts";
import type { ModalReply } from "./modal.ts";
import { moderatorPermission } from "./moderators.ts";

/** All that a command can know. No client, no interaction, no clock, and not who asks. */
export interface CommandContext {
	/** The incidents by name, as they are served at this moment. */
	readonly casefiles: ReadonlyMap<string, Casefile>;
	/** All commands by key, for the one that tells what there is. */
	readonly commands: ReadonlyMap<string, Command>;
}

/** What a moderator's command knows besides. */
export interface ModeratorContext extends CommandContext {
	readonly actor: Actor;
	/** Where the knowledge is kept. */
	readonly desk: Desk;
	readonly fetchAttachment: FetchAttachment;
	/** The interaction's id. Discord gives each out once, so that a change made with it need not be made again. */
	readonly interaction: string;
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

/** Something picked from a menu of a message, which is otherwise like a button. */
interface Selection extends Press {
	readonly values: readonly string[];
}

/** A modal that was sent off: like a button, of the message that it was opened from, if it was opened from one. */
export interface Submission extends Press {
	/** By custom_id: a text, or the values that were picked. Nothing of it has been checked. */
	readonly fields: Readonly<Record<string, unknown>>;
}

/** A file that a member attaches, as an option's value. It has yet to be fetched. */
export const Attached = z.object({
	name: z.string(),
	/** Bytes, as Discord says. */
	size: z.number(),
	/** The media type, as whoever attached it says. */
	type: z.string().optional(),
	url: z.string(),
});

export type Attached = z.infer<typeof Attached>;

/** The message that a command of the message menu was called on. */
interface TargetMessage {
	/** All that is to be read in it: content, embeds, text displays, forwarded messages. */
	readonly text: string;
	/** Where it stands. */
	readonly url: string;
}

/** By action, the second part of a custom_id. */
type ByAction<Input, Context, Outcome> = Readonly<Record<string, (input: Input, context: Context) => Outcome>>;

/** @typeParam Said What follows a modal that was sent off: never another one. */
export interface ComponentHandlers<Context, Outcome, Said = Outcome> {
	/** Of buttons. */
	readonly components?: ByAction<Press, Context, Outcome>;
	readonly selects?: ByAction<Selection, Context, Outcome>;
	readonly modals?: ByAction<Submission, Context, Said>;
}

type MemberHandlers = ComponentHandlers<CommandContext, Reply | ModalReply, Reply>;

/**
 * A slash command. All of it is values and pure functions. What a member fills in goes through `options` before `reply`
 * sees it. The incident option of `incident.ts` may be among the options; it is only registered where there are several
 * incidents. Where the command can be used and its names in other languages are added by `registration.ts`.
 */
export interface SlashCommand<Options = unknown> extends MemberHandlers {
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
export interface MessageCommand extends MemberHandlers {
	readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & { readonly type: ApplicationCommandType.Message };
	/** What it does, in a line: Discord shows no description in the menu, but `/help` does. */
	readonly summary: string;
	reply(message: TargetMessage, context: CommandContext): Reply;
}

/** At once, or when what has to be read or written is. What takes long is told to wait. */
type Eventually<Answer> = Answer | Promise<Answer>;

/**
 * One thing that moderators do, as `/knowledge history`: a file in `commands/<command>/`, named like it. It may read and
 * write. The custom_ids of its components begin with `<command>/<subcommand>`.
 */
export interface Subcommand<Options = unknown>
	extends ComponentHandlers<ModeratorContext, Eventually<Reply | ModalReply>, Eventually<Reply>> {
	readonly data: Pick<APIApplicationCommandSubcommandOption, "name" | "description" | "options">;
	readonly options: z.ZodType<Options>;
	reply(options: Options, context: ModeratorContext): Eventually<Reply | ModalReply>;
	autocomplete?(typed: Typed, context: ModeratorContext): Eventually<readonly Choice[]>;
}

/** The default export of a moderators' command's file. What it can do stands in the folder of the same name. */
export interface ModeratorsOnly {
	readonly moderatorsOnly: true;
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
}

/** A command that only moderators can call, with its subcommands by name. Whether somebody is one is asked at every step. */
export interface ModeratorCommand extends ModeratorsOnly {
	readonly subcommands: ReadonlyMap<string, Subcommand>;
}

/** One file in `commands/`, which has it as its default export and is named like it: see {@link commandKey}. */
export type Command = SlashCommand | MessageCommand | ModeratorCommand;

export const isMessageCommand = (command: Command): command is MessageCommand =>
	command.data.type === ApplicationCommandType.Message;

export const isModeratorCommand = (command: Command): command is ModeratorCommand => "subcommands" in command;

export const isSlashCommand = (command: Command): command is SlashCommand =>
	!isMessageCommand(command) && !isModeratorCommand(command);

/** A command's name as its file and its custom_ids have it: `Check against sources` is `check-against-sources`. */
export const commandKey = (name: string): string => name.toLowerCase().replaceAll(" ", "-");

/** Infers the options' type; returns what it is given. */
export const defineCommand = <Options>(command: SlashCommand<Options>): SlashCommand<Options> => command;

export const defineMessageCommand = (command: MessageCommand): MessageCommand => command;

/** Infers the options' type; returns what it is given. */
export const defineSubcommand = <Options>(subcommand: Subcommand<Options>): Subcommand<Options> => subcommand;

/** Discord offers it in servers that have installed the bot, to whoever may manage them unless their settings say otherwise. */
export const defineModeratorCommand = (
	data: Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, "name" | "description">,
): ModeratorsOnly => ({
	moderatorsOnly: true,
	data: {
		...data,
		default_member_permissions: String(moderatorPermission),
		contexts: [InteractionContextType.Guild],
		integration_types: [ApplicationIntegrationType.GuildInstall],
	},
});
