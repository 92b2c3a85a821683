import { type APIApplicationCommand, ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import { type OfferedCommand, type Owners, offeredCommands, ownersIn } from "./availability.ts";
import type { Backend } from "./backend.ts";
import { optionsOf } from "./command-registry.ts";
import { interactionJson } from "./interaction-json.ts";
import type { InteractionStart } from "./interactions.ts";
import { type Fields, submittedFields } from "./modal-fields.ts";
import { type OptionValues, sendOptions } from "./option-values.ts";
import { pickedValues, pressed } from "./pressing.ts";
import { Refusal } from "./refusal.ts";
import { Resolver } from "./resolved.ts";
import type { Channel, Message, Modal, Outcome, Upload, User } from "./types.ts";
import { isVisible } from "./visibility.ts";

export interface ActOptions {
	/** The language of the user's client. @see https://discord.com/developers/docs/reference#locales */
	readonly locale?: string;
}

/** Characters of what a user says, with Nitro. @see https://support.discord.com/hc/en-us/articles/115000435108 */
const longestPost = 4_000;

type Start = Omit<InteractionStart, "userInstalledOnly" | "owners"> & { readonly owners: Owners };

/**
 * What users do, as their client lets them. Every act resolves with what it came to,
 * and rejects with a {@link Refusal} where the client would not allow it.
 */
export class Acts {
	readonly #backend: Backend;

	constructor(backend: Backend) {
		this.#backend = backend;
	}

	/** The commands of every kind that a user can call in a channel. */
	offered(user: User, channel: Channel): readonly APIApplicationCommand[] {
		return offeredCommands(this.#backend, user, channel).map(({ command }) => command);
	}

	/** Calls a chat command; a subcommand by its whole name, as `knowledge add`. */
	async slash(
		user: User,
		channel: Channel,
		name: string,
		values: OptionValues = {},
		options: ActOptions = {},
	): Promise<Outcome> {
		return this.#chatInput(user, channel, { name, values, options });
	}

	/** The choices for an option while it is being typed: the last one of `values`, unless `focused` names another. */
	async autocomplete(
		user: User,
		channel: Channel,
		name: string,
		values: OptionValues,
		{ focused = Object.keys(values).at(-1) ?? "", ...options }: ActOptions & { readonly focused?: string } = {},
	): Promise<Outcome> {
		return this.#chatInput(user, channel, { name, values, options, focused });
	}

	/** Calls a command of a message's menu. */
	async messageMenu(user: User, message: Message, name: string, options: ActOptions = {}): Promise<Outcome> {
		const channel = this.#backend.world.channel(message.channelId);
		const { json } = this.#visible(message, user);
		const offer = this.#command(user, channel, name, ApplicationCommandType.Message);
		const resolver = this.#resolver(channel);
		resolver.message(json);
		const data = { ...commandPart(offer.command), target_id: message.id, ...resolver.data };
		return this.#send(startOf(offer, user, channel, name), data, options);
	}

	/** Calls a command of a user's menu. */
	async userMenu(user: User, channel: Channel, target: User, name: string, options: ActOptions = {}): Promise<Outcome> {
		const offer = this.#command(user, channel, name, ApplicationCommandType.User);
		const resolver = this.#resolver(channel);
		resolver.user(target.id);
		const data = { ...commandPart(offer.command), target_id: target.id, ...resolver.data };
		return this.#send(startOf(offer, user, channel, name), data, options);
	}

	/** Presses a button. */
	async click(message: Message, customId: string, user: User, options: ActOptions = {}): Promise<Outcome> {
		const component = pressed(this.#visible(message, user), customId, "button");
		return this.#useComponent(message, user, { component_type: component.type, custom_id: customId }, options);
	}

	/** Picks in a menu: the values of its options, or the ids of users, roles or channels. */
	async select(
		message: Message,
		customId: string,
		values: readonly string[],
		user: User,
		options: ActOptions = {},
	): Promise<Outcome> {
		const component = pressed(this.#visible(message, user), customId, "select");
		const channel = this.#backend.world.channel(message.channelId);
		const resolver = this.#resolver(channel);
		const picked = pickedValues(component, values, resolver);
		const data = { component_type: component.type, custom_id: customId, values: picked, ...resolver.data };
		return this.#useComponent(message, user, data, options);
	}

	/** Sends a modal off, with what was put into its fields by their custom ids. */
	async submitModal(modal: Modal, fields: Fields, options: ActOptions = {}): Promise<Outcome> {
		const trigger = this.#backend.interactions.find(modal.interactionId);
		if (!trigger) throw new Refusal("The modal belongs to no interaction.");
		const { channel, user, owners, sourceId } = trigger;
		const resolver = this.#resolver(channel);
		const components = submittedFields(modal.json, fields, resolver);
		const data = { custom_id: modal.json.custom_id, components, ...resolver.data };
		const source = sourceId === undefined ? {} : { sourceId };
		const name = modal.json.custom_id;
		return this.#send(
			{ type: InteractionType.ModalSubmit, user, channel, name, owners, trigger, ...source },
			data,
			options,
		);
	}

	/** Says something in a channel. */
	post(user: User, channel: Channel, content: string, uploads: readonly Upload[] = []): Message {
		const { world, messages } = this.#backend;
		if (!world.canSee(user, channel)) throw new Refusal(`${user.name} is not in ${channel.name}.`);
		if (content.length > longestPost) throw new Refusal(`A message has at most ${longestPost} characters.`);
		const files = uploads.map(({ filename, content: text, contentType = "application/octet-stream" }, at) => ({
			index: String(at),
			filename,
			contentType,
			bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
		}));
		return messages.create({ channel, author: user, body: { content }, files });
	}

	#chatInput(
		user: User,
		channel: Channel,
		call: { name: string; values: OptionValues; options: ActOptions; focused?: string },
	): Promise<Outcome> {
		const [name = "", ...subcommands] = call.name.split(" ");
		const offer = this.#command(user, channel, name, ApplicationCommandType.ChatInput);
		const { command } = offer;
		const resolver = this.#resolver(channel);
		const focus = call.focused === undefined ? {} : { focused: call.focused };
		const sent = sendOptions(optionsOf(command), { subcommands, values: call.values, ...focus }, resolver);
		const data = { ...commandPart(command), ...(sent.length > 0 ? { options: sent } : {}), ...resolver.data };
		const type =
			call.focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
		return this.#send({ ...startOf(offer, user, channel, call.name), type }, data, call.options);
	}

	#useComponent(
		message: Message,
		user: User,
		data: { readonly custom_id: string; readonly component_type: number },
		options: ActOptions,
	): Promise<Outcome> {
		const { world } = this.#backend;
		const channel = world.channel(message.channelId);
		const owners = message.json.interaction_metadata?.authorizing_integration_owners ?? ownersIn(world, user, channel);
		const start = { type: InteractionType.MessageComponent, user, channel, name: data.custom_id, owners };
		return this.#send({ ...start, sourceId: message.id }, data, options);
	}

	#send(start: Start, data: object, { locale = "en-US" }: ActOptions): Promise<Outcome> {
		const { interactions, gateway, faults, world, messages } = this.#backend;
		const userInstalledOnly = Object.keys(start.owners).every((type) => type === "1");
		const { interaction, outcome } = interactions.open({ ...start, userInstalledOnly });
		const message = start.sourceId === undefined ? undefined : messages.find(start.sourceId);
		const payload = interactionJson(world, interaction, data, { locale, message });
		const deliveries = faults.takeDeliveries();
		for (let delivery = 0; delivery < deliveries; delivery += 1) {
			gateway.dispatch("INTERACTION_CREATE", faults.alterInteraction(payload));
		}
		return outcome;
	}

	/** @throws {Refusal} for a command that isn't offered to this user in this place. */
	#command(user: User, channel: Channel, name: string, type: ApplicationCommandType): OfferedCommand {
		const isNamed = (command: APIApplicationCommand) => command.name === name && command.type === type;
		const offer = offeredCommands(this.#backend, user, channel).find(({ command }) => isNamed(command));
		if (offer) return offer;
		const { commands } = this.#backend;
		const inGuild = channel.guildId === undefined ? [] : commands.list({ guildId: channel.guildId });
		const isRegistered = [...inGuild, ...commands.list("global")].some(isNamed);
		const why = isRegistered ? `it isn't offered to ${user.name} there` : "no such command is registered";
		throw new Refusal(`"${name}" can't be called in ${channel.name}: ${why}.`);
	}

	/** The message as it is now. @throws {Refusal} if the user doesn't see it. */
	#visible({ id }: Message, user: User): Message {
		const message = this.#backend.messages.find(id);
		if (!message) throw new Refusal(`The message ${id} is not there any more.`);
		if (!isVisible(this.#backend.world, message, user)) {
			throw new Refusal(`${user.name} does not see the message ${id}.`);
		}
		return message;
	}

	#resolver(channel: Channel): Resolver {
		return new Resolver(this.#backend.world, this.#backend.files, channel);
	}
}

function startOf({ command, owners }: OfferedCommand, user: User, channel: Channel, name: string): Start {
	const commandType = command.type;
	return { type: InteractionType.ApplicationCommand, commandType, user, channel, name, owners };
}

function commandPart({ id, name, type, guild_id }: APIApplicationCommand) {
	return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}
