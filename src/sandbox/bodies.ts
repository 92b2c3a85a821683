import type {
	APIApplicationCommandOption,
	APIApplicationCommandOptionChoice,
	APIEmbed,
	APIMessageTopLevelComponent,
	APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import { z } from "zod";
import { isObject } from "./json.ts";

/**
 * The request bodies, typed. Whether they are right has been decided before, by `validation/`: here only what the
 * sandbox itself reads is named, and the parts it hands through are taken for what they were found to be.
 */

const id = z.union([z.string(), z.number()]).transform(String);

export const AllowedMentions = z.looseObject({
	parse: z.array(z.string()).nullish(),
	users: z.array(z.string()).nullish(),
	roles: z.array(z.string()).nullish(),
});
export type AllowedMentions = z.infer<typeof AllowedMentions>;

export const MessageBody = z.looseObject({
	content: z.string().nullish(),
	embeds: z.custom<APIEmbed[]>(Array.isArray).nullish(),
	components: z.custom<APIMessageTopLevelComponent[]>(Array.isArray).nullish(),
	attachments: z
		.array(z.looseObject({ id, filename: z.string().nullish(), description: z.string().nullish() }))
		.nullish(),
	allowed_mentions: AllowedMentions.nullish(),
	flags: z.number().nullish(),
	tts: z.boolean().nullish(),
	message_reference: z.looseObject({ message_id: z.string() }).nullish(),
});
export type MessageBody = z.infer<typeof MessageBody>;

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
export const CallbackBody = z.looseObject({
	type: z.coerce.number(),
	data: z.unknown().optional(),
});

export const ModalBody = z.custom<APIModalInteractionResponseCallbackData>(isObject);

export const ChoicesBody = z.looseObject({
	choices: z.custom<APIApplicationCommandOptionChoice[]>(Array.isArray).nullish(),
});

/** discord.js sends permissions as a string, others as a number. */
const permissions = z.union([z.string(), z.number()]).transform(String).nullish();

/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export const CommandBody = z.looseObject({
	name: z.string(),
	name_localizations: z.record(z.string(), z.string()).nullish(),
	description: z.string().nullish(),
	description_localizations: z.record(z.string(), z.string()).nullish(),
	type: z.number().nullish(),
	options: z.custom<APIApplicationCommandOption[]>(Array.isArray).nullish(),
	default_member_permissions: permissions,
	dm_permission: z.boolean().nullish(),
	contexts: z.array(z.number()).nullish(),
	integration_types: z.array(z.number()).nullish(),
	nsfw: z.boolean().nullish(),
});
export type CommandBody = z.infer<typeof CommandBody>;
