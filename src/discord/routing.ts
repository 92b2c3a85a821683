import {
	type AutocompleteInteraction,
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	type Interaction,
	type MessageContextMenuCommandInteraction,
	type ModalSubmitInteraction,
	messageLink,
	type RepliableInteraction,
	type StringSelectMenuInteraction,
} from "discord.js";
import type { Desk } from "../desk/desk.ts";
import { actorOf } from "./actor.ts";
import {
	type Choice,
	type CommandContext,
	type ComponentHandlers,
	commandKey,
	isMessageCommand,
	isModeratorCommand,
	type ModeratorCommand,
	type ModeratorContext,
	type Press,
	type Subcommand,
} from "./command.ts";
import { notice, type Reply } from "./components.ts";
import { unreadable } from "./custom-id.ts";
import type { FetchAttachment } from "./fetch-attachment.ts";
import { fieldValues, optionValues } from "./given-values.ts";
import { incidentChoices, incidentOption } from "./incident.ts";
import { allTextOf, containerOf, textsOf } from "./message-parts.ts";
import type { ModalReply } from "./modal.ts";
import { type ModeratorRules, reasonAgainst } from "./moderators.ts";

/** What interactions are answered from, and who may do what only moderators do. */
export interface Routing {
	readonly context: CommandContext;
	readonly moderators: ModeratorRules;
	readonly desk: Desk;
	readonly fetchAttachment: FetchAttachment;
}

export type Answer = Reply | ModalReply;

type Eventually<Value> = Value | Promise<Value>;

/** Takes an interaction to the command that it belongs to. */
export function answerTo(interaction: RepliableInteraction, routing: Routing): Eventually<Answer> {
	if (interaction.isChatInputCommand()) return answerToCommand(interaction, routing);
	if (interaction.isMessageContextMenuCommand()) return answerToMenu(interaction, routing);
	if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
		return answerToComponent(interaction, routing);
	return unknown;
}

/** What an option that completes itself offers. */
export function choicesFor(interaction: AutocompleteInteraction, routing: Routing): Eventually<readonly Choice[]> {
	const command = routing.context.commands.get(interaction.commandName);
	if (command === undefined || isMessageCommand(command)) return [];

	const { name, value } = interaction.options.getFocused(true);
	const typed = { name, value, options: optionValues(interaction.options.data) };
	const ofIncidents = () => incidentChoices(routing.context.casefiles, value);
	if (!isModeratorCommand(command))
		return name === incidentOption.name ? ofIncidents() : (command.autocomplete?.(typed, routing.context) ?? []);

	const admitted = admit(interaction, routing);
	if ("refused" in admitted) return [];
	if (name === incidentOption.name) return ofIncidents();
	return subcommandOf(interaction, command)?.autocomplete?.(typed, admitted) ?? [];
}

function answerToCommand(interaction: ChatInputCommandInteraction, routing: Routing): Eventually<Answer> {
	const { context } = routing;
	const command = context.commands.get(interaction.commandName);
	if (command === undefined || isMessageCommand(command)) return unknown;
	if (isModeratorCommand(command)) return answerToSubcommand(interaction, command, routing);

	const options = command.options.safeParse(optionValues(interaction.options.data));
	return options.success ? command.reply(options.data, context) : misfilled;
}

function answerToSubcommand(
	interaction: ChatInputCommandInteraction,
	command: ModeratorCommand,
	routing: Routing,
): Eventually<Answer> {
	const admitted = admit(interaction, routing);
	if ("refused" in admitted) return admitted.refused;

	const subcommand = subcommandOf(interaction, command);
	if (subcommand === undefined) return unknown;
	const options = subcommand.options.safeParse(optionValues(interaction.options.data));
	return options.success ? subcommand.reply(options.data, admitted) : misfilled;
}

const subcommandOf = (
	{ options }: ChatInputCommandInteraction | AutocompleteInteraction,
	{ subcommands }: ModeratorCommand,
): Subcommand | undefined => subcommands.get(options.getSubcommand(false) ?? "");

/** A message that comes with an interaction does not tell its server, and without intents no channel is known. */
function answerToMenu(interaction: MessageContextMenuCommandInteraction, { context }: Routing): Reply {
	const command = context.commands.get(commandKey(interaction.commandName));
	if (command === undefined || !isMessageCommand(command)) return unknown;

	const { targetMessage, channelId, guildId } = interaction;
	const url =
		guildId === null ? messageLink(channelId, targetMessage.id) : messageLink(channelId, targetMessage.id, guildId);
	return command.reply({ text: allTextOf(targetMessage), url }, context);
}

type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/** `<command>:<action>:<target …>`, or `<command>/<subcommand>:<action>:<target …>` of a moderators' command. */
function answerToComponent(interaction: ComponentInteraction, routing: Routing): Eventually<Answer> {
	const [key = "", action = "", ...target] = interaction.customId.split(":");
	const called = { action, target };
	const command = routing.context.commands.get(key);
	if (command !== undefined && !isModeratorCommand(command))
		return handled(interaction, called, command, routing.context);

	const [name = "", subcommand = ""] = key.split("/");
	const ofModerators = routing.context.commands.get(name);
	if (ofModerators === undefined || !isModeratorCommand(ofModerators)) return unreadable;
	const admitted = admit(interaction, routing);
	if ("refused" in admitted) return admitted.refused;
	return handled(interaction, called, ofModerators.subcommands.get(subcommand) ?? {}, admitted);
}

interface Called {
	readonly action: string;
	readonly target: readonly string[];
}

/** Buttons, menus and modals of one command may have actions of the same name: each has handlers of its own. */
function handled<Context, Outcome>(
	interaction: ComponentInteraction,
	{ action, target }: Called,
	{ components, selects, modals }: ComponentHandlers<Context, Outcome>,
	context: Context,
): Outcome | Reply {
	const press = { target, ...partsOf(interaction) };
	if (interaction.isButton()) return own(components, action)?.(press, context) ?? unreadable;
	if (interaction.isStringSelectMenu())
		return own(selects, action)?.({ ...press, values: interaction.values }, context) ?? unreadable;
	return own(modals, action)?.({ ...press, fields: fieldValues(interaction) }, context) ?? unreadable;
}

/** Names like `constructor` are no actions, though every object has something of that name. */
const own = <Value>(record: Readonly<Record<string, Value>> = {}, name: string): Value | undefined =>
	Object.hasOwn(record, name) ? record[name] : undefined;

/** Of the message that a component stands in, or that a modal was opened from. */
function partsOf({ message }: ComponentInteraction): Pick<Press, "texts" | "container"> {
	const components = message?.components ?? [];
	const container = containerOf(components);
	return { texts: textsOf(components), ...(container === undefined ? {} : { container }) };
}

/** Asked anew at every step, of what this very interaction says: whoever opened a form may be no moderator any more. */
function admit(
	interaction: Interaction,
	{ context, moderators, desk, fetchAttachment }: Routing,
): ModeratorContext | { readonly refused: Reply } {
	const actor = actorOf(interaction);
	const reason = reasonAgainst(actor, moderators);
	if (reason !== undefined) return { refused: notice(reason) };
	return {
		get casefiles() {
			return context.casefiles;
		},
		commands: context.commands,
		actor,
		desk,
		fetchAttachment,
		interaction: interaction.id,
	};
}

const misfilled = notice("This command's options could not be read. Type the command again.");

const unknown = notice("The bot does not know this command any more. Type `/` to see what it knows.");
