import { InteractionResponseType, InteractionType, MessageFlags } from "discord-api-types/v10";
import type { Backend } from "./backend.ts";
import { ChoicesBody, MessageBody, ModalBody } from "./bodies.ts";
import type { UploadedFile } from "./files.ts";
import { type Interaction, messageOutcome, provenanceOf } from "./interactions.ts";
import type { Message } from "./types.ts";
import type { BodyKind } from "./validation/validate.ts";

/** A callback that was found to be right, to be carried out. */
export interface Callback {
	readonly interaction: Interaction;
	readonly data: unknown;
	readonly files: readonly UploadedFile[];
	readonly backend: Backend;
}

export interface CallbackType {
	readonly answers: readonly InteractionType[];
	readonly body: BodyKind;
	/** Whether the message must have something in it. */
	readonly shows: boolean;
	/** Whether it changes the message that the component is on. */
	readonly edits: boolean;
	/** @returns the message that the reply is, if it is one. */
	readonly apply: (callback: Callback) => Message | undefined;
}

const { ApplicationCommand, MessageComponent, ModalSubmit, ApplicationCommandAutocomplete } = InteractionType;
const anything = [ApplicationCommand, MessageComponent, ModalSubmit] as const;
const onMessage = [MessageComponent, ModalSubmit] as const;

const Answer = InteractionResponseType;
const silent = { shows: false, edits: false } as const;

/**
 * Every way to answer an interaction.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
 */
export const callbackTypes: ReadonlyMap<number, CallbackType> = new Map<number, CallbackType>([
	[Answer.ChannelMessageWithSource, { answers: anything, body: "reply", shows: true, edits: false, apply: reply }],
	[Answer.DeferredChannelMessageWithSource, { ...silent, answers: anything, body: "reply", apply: deferReply }],
	[Answer.DeferredMessageUpdate, { ...silent, answers: onMessage, body: "update", apply: deferUpdate }],
	[Answer.UpdateMessage, { answers: onMessage, body: "update", shows: true, edits: true, apply: update }],
	[
		Answer.ApplicationCommandAutocompleteResult,
		{ ...silent, answers: [ApplicationCommandAutocomplete], body: "choices", apply: choose },
	],
	[Answer.Modal, { ...silent, answers: [ApplicationCommand, MessageComponent], body: "modal", apply: openModal }],
]);

function reply(callback: Callback): Message {
	const { interaction, backend } = callback;
	const message = sendReply(callback, MessageBody.parse(callback.data ?? {}), 0);
	backend.interactions.settle(interaction, messageOutcome(interaction, message));
	return message;
}

function deferReply(callback: Callback): Message {
	const { interaction, backend } = callback;
	const { flags } = MessageBody.parse(callback.data ?? {});
	const message = sendReply(callback, { flags: (flags ?? 0) & MessageFlags.Ephemeral }, MessageFlags.Loading);
	backend.interactions.defer(interaction, "reply", { interactionId: interaction.id, kind: "thinking", message });
	return message;
}

/** The first response is `@original` from now on. */
function sendReply(callback: Callback, body: MessageBody, flags: number): Message {
	const { interaction } = callback;
	const message = send(callback, body, { flags, after: interaction.sourceId });
	interaction.originalId = message.id;
	return message;
}

interface Sending {
	/** On top of the flags of the body. */
	readonly flags: number;
	/** The id of the message that it replies to. */
	readonly after: string | undefined;
}

/** Who alone sees a message is settled when it is sent, and no edit changes it. */
function send({ interaction, backend, files }: Callback, body: MessageBody, { flags, after }: Sending): Message {
	const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
	return backend.messages.create({
		channel: interaction.channel,
		author: backend.world.bot,
		body,
		files,
		flags,
		onlyFor: isEphemeral ? interaction.user : undefined,
		provenance: provenanceOf(interaction, after),
	});
}

function deferUpdate({ interaction, backend }: Callback): undefined {
	if (interaction.sourceId !== undefined) interaction.originalId = interaction.sourceId;
	backend.interactions.defer(interaction, "update", { interactionId: interaction.id, kind: "acknowledged" });
}

function update({ interaction, data, files, backend }: Callback): Message | undefined {
	const source = backend.messages.find(interaction.sourceId ?? "");
	if (!source) return undefined;
	interaction.originalId = source.id;
	const message = backend.messages.edit(source, MessageBody.parse(data ?? {}), files);
	backend.interactions.settle(interaction, messageOutcome(interaction, message));
	return message;
}

function choose({ interaction, data, backend }: Callback): undefined {
	const { choices } = ChoicesBody.parse(data ?? {});
	backend.interactions.settle(interaction, { interactionId: interaction.id, kind: "choices", choices: choices ?? [] });
}

function openModal({ interaction, data, backend }: Callback): undefined {
	const modal = {
		interactionId: interaction.id,
		user: interaction.user,
		channel: interaction.channel,
		json: ModalBody.parse(data),
	};
	backend.interactions.settle(interaction, { interactionId: interaction.id, kind: "modal", modal });
}

/** Changes a message of the interaction's, or fills in the reply that the user was waiting for. */
export function editReply(callback: Callback, before: Message): Message {
	const { interaction, backend } = callback;
	const message = backend.messages.edit(before, MessageBody.parse(callback.data ?? {}), callback.files);
	delete interaction.deferred;
	backend.interactions.settle(interaction, messageOutcome(interaction, message));
	return message;
}

/** A message more. It answers a component that had been acknowledged without saying anything. */
export function followUp(callback: Callback): Message {
	const { interaction, backend } = callback;
	interaction.followups += 1;
	const body = MessageBody.parse(callback.data ?? {});
	const message = send(callback, body, { flags: 0, after: interaction.originalId });
	backend.interactions.settle(interaction, messageOutcome(interaction, message));
	return message;
}
