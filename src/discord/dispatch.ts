import type {
	AutocompleteInteraction,
	ButtonInteraction,
	ChatInputCommandInteraction,
	Interaction,
	RepliableInteraction,
} from "discord.js";
import { z } from "zod";
import { createAgeing, lifetime } from "./ageing.ts";
import { unreadable } from "./answer-buttons.ts";
import type { Choice, Command, CommandContext } from "./command.ts";
import { notice, type Reply } from "./components.ts";
import { incidentChoices, incidentOption } from "./incident.ts";
import { described, type Log } from "./log.ts";
import { type Delivery, sendChoices, sendReply } from "./send.ts";

export interface Dispatching {
	readonly commands: ReadonlyMap<string, Command>;
	readonly context: CommandContext;
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

async function answer(interaction: Interaction, age: () => number, { commands, context, log }: Dispatching) {
	if (interaction.isAutocomplete()) {
		const choices = attempted(() => choicesFor(interaction, commands, context), [], log);
		return logged(interaction, await sendChoices(interaction, choices, age), log);
	}
	if (!interaction.isRepliable()) return;

	const reply = attempted(() => replyTo(interaction, commands, context), failed, log);
	const delivery = await sendReply(interaction, reply, age);
	logged(interaction, delivery, log);
	if (delivery.as === "refused") logged(interaction, await sendReply(interaction, failed, age), log);
}

function replyTo(interaction: RepliableInteraction, commands: Dispatching["commands"], context: CommandContext): Reply {
	if (interaction.isChatInputCommand()) return replyToCommand(interaction, commands, context);
	if (interaction.isButton()) return replyToPress(interaction, commands, context);
	return unknown;
}

function replyToCommand(
	interaction: ChatInputCommandInteraction,
	commands: Dispatching["commands"],
	context: CommandContext,
): Reply {
	const command = commands.get(interaction.commandName);
	if (command === undefined) return unknown;

	const options = command.options.safeParse(valuesOf(interaction));
	return options.success ? command.reply(options.data, context) : misfilled;
}

function replyToPress(
	interaction: ButtonInteraction,
	commands: Dispatching["commands"],
	context: CommandContext,
): Reply {
	const [name = "", action = "", ...target] = interaction.customId.split(":");
	const handlers = commands.get(name)?.components ?? {};
	const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined;
	return handler?.({ target, texts: textsOf(interaction.message.components) }, context) ?? unreadable;
}

function choicesFor(
	interaction: AutocompleteInteraction,
	commands: Dispatching["commands"],
	context: CommandContext,
): readonly Choice[] {
	const { name, value } = interaction.options.getFocused(true);
	if (name === incidentOption.name) return incidentChoices(context, value);

	const typed = { name, value, options: valuesOf(interaction) };
	return commands.get(interaction.commandName)?.autocomplete?.(typed, context) ?? [];
}

const valuesOf = ({
	options,
}: {
	readonly options: { readonly data: ChatInputCommandInteraction["options"]["data"] };
}) => Object.fromEntries(options.data.map(({ name, value }) => [name, value]));

const Text = z.object({ type: z.literal(10), content: z.string() });

const Parent = z.object({ components: z.array(z.unknown()) });

/** The contents of all text displays, top down, however deep. */
function textsOf(components: readonly { toJSON(): unknown }[]): string[] {
	return components.flatMap((component) => textsIn(component.toJSON()));
}

function textsIn(component: unknown): string[] {
	const text = Text.safeParse(component);
	if (text.success) return [text.data.content];

	const parent = Parent.safeParse(component);
	return parent.success ? parent.data.components.flatMap(textsIn) : [];
}

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
