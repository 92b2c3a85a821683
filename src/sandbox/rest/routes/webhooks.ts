import type { Backend } from "../../backend.ts";
import type { Interaction } from "../../interactions.ts";
import { type Callback, editReply, followUp } from "../../replies.ts";
import type { Message } from "../../types.ts";
import { invalidWebhookToken, tooManyFollowups, unknownMessage, unknownWebhook } from "../api-error.ts";
import { check, refuseEmpty } from "../checked.ts";
import { noContent, ok, type RestRequest, type Route } from "../route.ts";

const path = "/webhooks/:application/:token";

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints */
export const webhookRoutes: readonly Route[] = [
	{
		method: "POST",
		path,
		access: "path",
		handle: async (request, backend) => {
			const interaction = acknowledged(request, backend);
			await check("followup", request, backend);
			refuseEmpty(request.body, request.files);
			const callback = { interaction, data: request.body, files: request.files, backend };
			const message = answerDeferred(callback) ?? limitedFollowUp(callback);
			return ok(message.json);
		},
	},
	{
		method: "GET",
		path: `${path}/messages/:message`,
		access: "path",
		handle: (request, backend) => ok(ownMessage(request, backend, acknowledged(request, backend)).json),
	},
	{
		method: "PATCH",
		path: `${path}/messages/:message`,
		access: "path",
		handle: async (request, backend) => {
			const interaction = acknowledged(request, backend);
			const message = ownMessage(request, backend, interaction);
			await check("webhook edit", request, backend, message);
			refuseEmpty(request.body, request.files, message);
			const callback: Callback = { interaction, data: request.body, files: request.files, backend };
			return ok(editReply(callback, message).json);
		},
	},
	{
		method: "DELETE",
		path: `${path}/messages/:message`,
		access: "path",
		handle: (request, backend) => {
			const interaction = acknowledged(request, backend);
			const message = ownMessage(request, backend, interaction);
			backend.messages.delete(message);
			backend.interactions.settle(interaction, { interactionId: interaction.id, kind: "deleted" });
			return noContent();
		},
	},
];

/** @throws {ApiError} 10015 before the first response, 50027 after the token's time. */
function acknowledged({ param }: RestRequest, { interactions, settings }: Backend): Interaction {
	const interaction = interactions.byToken(param("token"));
	if (!interaction || param("application") !== settings.applicationId) throw unknownWebhook();
	if (interactions.isTokenOver(interaction)) throw invalidWebhookToken();
	if (interaction.state !== "acknowledged") throw unknownWebhook();
	return interaction;
}

/** A message that this interaction made, or the one its component is on as `@original`. */
function ownMessage({ param }: RestRequest, { messages }: Backend, interaction: Interaction): Message {
	const isOriginal = param("message") === "@original";
	const message = messages.find(isOriginal ? (interaction.originalId ?? "") : param("message"));
	if (!message) throw unknownMessage();
	const made = message.json.interaction_metadata?.id === interaction.id;
	if (!made && message.id !== interaction.originalId) throw unknownMessage();
	return message;
}

/** The first follow-up to a deferred reply fills that in. */
function answerDeferred(callback: Callback): Message | undefined {
	if (callback.interaction.deferred !== "reply") return undefined;
	const original = callback.backend.messages.find(callback.interaction.originalId ?? "");
	return original && editReply(callback, original);
}

/** Where only a user has installed the application, five follow-ups are all there are. */
const userInstalledFollowups = 5;

/** @throws {ApiError} 40094. @see https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message */
function limitedFollowUp(callback: Callback): Message {
	const { userInstalledOnly, followups } = callback.interaction;
	if (userInstalledOnly && followups >= userInstalledFollowups) throw tooManyFollowups();
	return followUp(callback);
}
