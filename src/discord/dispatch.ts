import { setTimeout as sleep } from "node:timers/promises";
import {
	type AutocompleteInteraction,
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	type Interaction,
	type MessageContextMenuCommandInteraction,
	messageLink,
	type RepliableInteraction,
} from "discord.js";
import type { Painter } from "../pictures/painter.ts";
import { createAgeing, lifetime } from "./ageing.ts";
import { type Choice, type CommandContext, commandKey, isMessageCommand } from "./command.ts";
import { notice, type Reply, withoutPicture } from "./components.ts";
import { unreadable } from "./custom-id.ts";
import { incidentChoices, incidentOption } from "./incident.ts";
import { described, type Log } from "./log.ts";
import { allTextOf, containerOf, textsOf } from "./message-parts.ts";
import { type Delivery, type Drawn, sendChoices, sendReply } from "./send.ts";

export interface Dispatching {
	readonly context: CommandContext;
	readonly paint: Painter["paint"];
	readonly log: Log;
	readonly now?: () => number;
}

/** Takes each interaction to its command and the command's answer back. Never rejects: whatever breaks is logged. */
export function createDispatch(dispatching: Dispatching): (interaction: Interaction) => Promise<void> {
	const { log } = dispatching;
	const ageing = createAgeing(dispatching.now);
	const isRepeated = createMemory();

	return async (interaction) => {
		try {
			const age = ageing(interaction.createdTimestamp);
			if (isRepeated(interaction.id)) return log.debug(`Interaction ${interaction.id} came twice.`);
			if (age() > lifetime) return log.warn(`Interaction ${interaction.id} came ${age()} ms late and was dropped.`);
			await answer(interaction, age, dispatching);
		} catch (error) {
			log.error(`Interaction ${interaction.id} failed: ${described(error)}`);
		}
	};
}

/** Where Discord finds fault with a reply, it is tried without its picture, and then an apology in its place. */
async function answer(interaction: Interaction, age: () => number, dispatching: Dispatching) {
	const { context, log } = dispatching;
	if (interaction.isAutocomplete()) {
		const choices = attempted(() => choicesFor(interaction, context), [], log);
		return logged(interaction, await sendChoices(interaction, choices, age), log);
	}
	if (!interaction.isRepliable()) return;

	const reply = attempted(() => replyTo(interaction, context), failed, log);
	const whole = await drawn(reply, age, dispatching);
	const lesser = whole.files.length === 0 ? [] : [drawnWithout(reply)];
	for (const attempt of [whole, ...lesser, drawnWithout(failed)]) {
		const delivery = await sendReply(interaction, attempt, age);
		logged(interaction, delivery, log);
		if (delivery.as !== "refused") return;
	}
}

/** Milliseconds that a picture may take, and the age that it may reach: a reply without it is better than none. */
const patience = { picture: 1_500, age: 2_000 } as const;

const drawnWithout = (reply: Reply): Drawn => ({ reply: withoutPicture(reply), files: [] });

async function drawn(reply: Reply, age: () => number, { paint, log }: Dispatching): Promise<Drawn> {
	const { picture } = reply;
	if (picture === undefined) return { reply, files: [] };

	const { filename, drawing } = picture;
	const most = Math.max(0, Math.min(patience.picture, patience.age - age()));
	try {
		const late = sleep(most, undefined, { ref: false });
		const data = await Promise.race([paint(drawing), late]);
		if (data !== undefined) return { reply, files: [{ filename, data }] };
		log.warn(`${filename} took longer than ${most} ms to draw, and was left out.`);
	} catch (error) {
		log.warn(`${filename} could not be drawn, and was left out: ${described(error)}`);
	}
	return drawnWithout(reply);
}

function replyTo(interaction: RepliableInteraction, context: CommandContext): Reply {
	if (interaction.isChatInputCommand()) return replyToCommand(interaction, context);
	if (interaction.isMessageContextMenuCommand()) return replyToMenu(interaction, context);
	if (interaction.isButton()) return replyToPress(interaction, context);
	return unknown;
}

function replyToCommand(interaction: ChatInputCommandInteraction, context: CommandContext): Reply {
	const command = context.commands.get(interaction.commandName);
	if (command === undefined || isMessageCommand(command)) return unknown;

	const options = command.options.safeParse(valuesOf(interaction));
	return options.success ? command.reply(options.data, context) : misfilled;
}

/** A message that comes with an interaction does not tell its server, and without intents no channel is known. */
function replyToMenu(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Reply {
	const command = context.commands.get(commandKey(interaction.commandName));
	if (command === undefined || !isMessageCommand(command)) return unknown;

	const { targetMessage, channelId, guildId } = interaction;
	const url =
		guildId === null ? messageLink(channelId, targetMessage.id) : messageLink(channelId, targetMessage.id, guildId);
	return command.reply({ text: allTextOf(targetMessage), url }, context);
}

function replyToPress(interaction: ButtonInteraction, context: CommandContext): Reply {
	const [name = "", action = "", ...target] = interaction.customId.split(":");
	const handlers = context.commands.get(name)?.components ?? {};
	const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined;
	const { components } = interaction.message;
	const container = containerOf(components);
	return (
		handler?.({ target, texts: textsOf(components), ...(container === undefined ? {} : { container }) }, context) ??
		unreadable
	);
}

function choicesFor(interaction: AutocompleteInteraction, context: CommandContext): readonly Choice[] {
	const { name, value } = interaction.options.getFocused(true);
	if (name === incidentOption.name) return incidentChoices(context.casefiles, value);

	const typed = { name, value, options: valuesOf(interaction) };
	const command = context.commands.get(interaction.commandName);
	return command === undefined || isMessageCommand(command) ? [] : (command.autocomplete?.(typed, context) ?? []);
}

const valuesOf = ({
	options,
}: {
	readonly options: { readonly data: ChatInputCommandInteraction["options"]["data"] };
}) => Object.fromEntries(options.data.map(({ name, value }) => [name, value]));

/** A command that throws must cost one answer, not the bot. */
function attempted<Value>(work: () => Value, otherwise: Value, log: Log): Value {
	try {
		return work();
	} catch (error) {
		log.error(`A command failed: ${described(error)}`);
		return otherwise;
	}
}

function logged({ id }: Interaction, delivery: Delivery, log: Log): void {
	if (delivery.as === "lost") log.warn(`Interaction ${id} is left unanswered: ${delivery.reason}.`);
	if (delivery.as === "replaced") log.debug(`Interaction ${id} had been acknowledged already.`);
	if (delivery.as === "refused")
		log.error(`Discord refuses the answer to interaction ${id}: ${described(delivery.error)}`);
}

const failed = notice("Something broke on the bot's side, and it has been logged. Try again, or ask in other words.");

const misfilled = notice("This command's options could not be read. Type the command again.");

const unknown = notice("The bot does not know this command any more. Type `/` to see what it knows.");

/** Remembers the last ids: Discord delivers an interaction again when a connection is resumed. */
function createMemory(most = 1_000): (id: string) => boolean {
	const ids = new Set<string>();
	return (id) => {
		if (ids.has(id)) return true;
		ids.add(id);
		const [oldest] = ids;
		if (ids.size > most && oldest !== undefined) ids.delete(oldest);
		return false;
	};
}
