import { setTimeout as sleep } from "node:timers/promises";
import {
	type AutocompleteInteraction,
	type ButtonInteraction,
	DiscordAPIError,
	HTTPError,
	MessageFlags,
	type ModalMessageModalSubmitInteraction,
	RateLimitError,
	RESTJSONErrorCodes,
	type RepliableInteraction,
	type StringSelectMenuInteraction,
} from "discord.js";
import { lifetime } from "./ageing.ts";
import type { Choice } from "./command.ts";
import type { Reply } from "./components.ts";
import type { Drawn } from "./drawn.ts";
import { limits } from "./limits.ts";
import type { ModalReply } from "./modal.ts";

/** Nobody is ever pinged. It has to be said with every message, and with every edit again. */
const allowedMentions = { parse: [], repliedUser: false } as const;

/** How a message came through. */
export type Delivery =
	/** Discord has it. */
	| { readonly as: "sent" }
	/** Discord had an answer already: a request that seemed lost, or a second instance of the bot. Ours stands now. */
	| { readonly as: "replaced" }
	/** Too late, or the member can't see it any more: there is nobody to tell. */
	| { readonly as: "lost"; readonly reason: string }
	/** Discord finds fault with the message itself: a smaller one can be tried. */
	| { readonly as: "refused"; readonly error: DiscordAPIError };

/**
 * Answers an interaction. All messages of the bot leave here.
 *
 * Nearly all answers take milliseconds, so that they are not deferred. They can be sent twice without harm: Discord takes only
 * the first, and says so. Hence whatever went wrong on the way is tried once more, as long as there is time.
 *
 * @param age Of the interaction, in milliseconds.
 */
export async function sendReply(interaction: RepliableInteraction, drawn: Drawn, age: () => number): Promise<Delivery> {
	const message = messageOf(drawn);
	const send = () =>
		turnsPage(interaction, drawn.reply)
			? interaction.update({ ...message, flags: MessageFlags.IsComponentsV2, attachments: [] })
			: interaction.reply({ ...message, flags: flagsFor(drawn.reply) });
	return delivered(send, age, () => editOriginal(interaction, drawn));
}

/**
 * Tells that an answer takes longer, to the member alone: what takes long is between them and the bot. A message of
 * their own stays until the answer takes its place.
 */
export const deferReply = (interaction: RepliableInteraction, age: () => number): Promise<Delivery> =>
	delivered(
		() =>
			isOnOwnMessage(interaction)
				? interaction.deferUpdate()
				: interaction.deferReply({ flags: MessageFlags.Ephemeral }),
		age,
	);

/** Answers what was deferred, for which Discord leaves 15 minutes. */
export const sendLate = (interaction: RepliableInteraction, drawn: Drawn): Promise<Delivery> => {
	const takesItsPlace: boolean = !isOnOwnMessage(interaction) || turnsPage(interaction, drawn.reply);
	const send = (): Promise<unknown> =>
		takesItsPlace
			? editOriginal(interaction, drawn)
			: interaction.followUp({ ...messageOf(drawn), flags: flagsFor(drawn.reply) });
	return delivered(send, () => 0);
};

/** Opens a form. One that Discord has opened already stays as it is. */
export async function sendModal(
	interaction: RepliableInteraction,
	{ modal }: ModalReply,
	age: () => number,
): Promise<Delivery> {
	if (interaction.isModalSubmit())
		throw new Error("A modal can't be answered by a modal; say something with a button.");
	return delivered(() => interaction.showModal(modal), age);
}

const messageOf = ({ reply, files }: Drawn) => ({
	components: [reply.container],
	files: files.map(({ filename, data }) => ({ name: filename, attachment: Buffer.from(data) })),
	allowedMentions,
});

const editOriginal = ({ webhook }: RepliableInteraction, drawn: Drawn): Promise<unknown> =>
	webhook.editMessage("@original", { ...messageOf(drawn), flags: MessageFlags.IsComponentsV2, attachments: [] });

const flagsFor = ({ audience }: Reply) =>
	audience === "member"
		? ([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const)
		: MessageFlags.IsComponentsV2;

type OnMessage = ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction;

/** What everyone sees stays as it is: whoever presses a button there gets a message of their own. To share is no turn. */
const turnsPage = (interaction: RepliableInteraction, { turns, audience }: Reply): interaction is OnMessage =>
	turns === true && audience === "member" && isOnOwnMessage(interaction);

/** Whether it comes from a message that the member alone sees. */
const isOnOwnMessage = (interaction: RepliableInteraction): interaction is OnMessage =>
	(interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage())) &&
	interaction.message.flags.has(MessageFlags.Ephemeral);

/** Answers an option that completes itself. */
export async function sendChoices(
	interaction: AutocompleteInteraction,
	choices: readonly Choice[],
	age: () => number,
): Promise<Delivery> {
	return delivered(() => interaction.respond(choices.slice(0, limits.choices)), age);
}

/** @param replace Puts our message in the place of the one that Discord has already. */
async function delivered(
	send: () => Promise<unknown>,
	age: () => number,
	replace: () => Promise<unknown> = async () => undefined,
	isRetry = false,
): Promise<Delivery> {
	try {
		await send();
		return { as: "sent" };
	} catch (error) {
		if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return replaced(replace);
		const wait = waitBeforeRetry(error);
		if (!isRetry && wait !== undefined && age() + wait < lifetime) {
			await sleep(wait);
			return delivered(send, age, replace, true);
		}
		return undelivered(error);
	}
}

async function replaced(replace: () => Promise<unknown>): Promise<Delivery> {
	try {
		await replace();
		return { as: "replaced" };
	} catch (error) {
		return undelivered(error);
	}
}

/** Milliseconds; `undefined` where the same request would fail again. */
function waitBeforeRetry(error: unknown): number | undefined {
	if (error instanceof RateLimitError) return error.retryAfter;
	return isOnTheWay(error) ? 0 : undefined;
}

/** A server error, a closed socket, a timeout: nobody knows whether the request was carried out. */
const isOnTheWay = (error: unknown): boolean =>
	error instanceof HTTPError ||
	(error instanceof Error &&
		(error.name === "AbortError" || ("code" in error && /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(String(error.code)))));

/**
 * Nothing more can be done for these.
 *
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
 */
const reasons = new Map<number | string, string>([
	[RESTJSONErrorCodes.UnknownInteraction, "Discord gave up on the interaction before the answer came"],
	[RESTJSONErrorCodes.InvalidWebhookToken, "the interaction's token has expired"],
	[RESTJSONErrorCodes.UnknownWebhook, "the interaction's token has expired"],
	[RESTJSONErrorCodes.UnknownMessage, "the message was deleted meanwhile"],
]);

function undelivered(error: unknown): Delivery {
	if (error instanceof RateLimitError) {
		return { as: "lost", reason: `Discord wants ${Math.ceil(error.retryAfter)} ms to pass before the next answer` };
	}
	if (isOnTheWay(error)) return { as: "lost", reason: `the way to Discord is broken (${String(error)})` };
	if (!(error instanceof DiscordAPIError)) throw error;

	const reason = reasons.get(error.code);
	return reason === undefined ? { as: "refused", error } : { as: "lost", reason };
}

const isCode = (error: unknown, code: number): boolean => error instanceof DiscordAPIError && error.code === code;
