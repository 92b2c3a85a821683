import type { Backend } from "../../backend.ts";
import { CallbackBody } from "../../bodies.ts";
import type { Interaction } from "../../interactions.ts";
import { type CallbackType, callbackTypes } from "../../replies.ts";
import type { Message } from "../../types.ts";
import { alreadyAcknowledged, invalidBody, unknownInteraction, unknownMessage } from "../api-error.ts";
import { check, refuseEmpty } from "../checked.ts";
import { noContent, ok, type RestReply, type RestRequest, type Route } from "../route.ts";

const page =
	"https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type";

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response */
export const callbackRoutes: readonly Route[] = [
	{
		method: "POST",
		path: "/interactions/:interaction/:token/callback",
		access: "path",
		handle: respond,
	},
];

async function respond(request: RestRequest, backend: Backend): Promise<RestReply> {
	const interaction = waitingInteraction(request, backend);
	const { type, callback } = callbackOf(request.body, interaction);
	const { data } = CallbackBody.parse(request.body);
	const edited = callback.edits ? sourceOf(interaction, backend) : undefined;
	// Discord takes the type as a string, too; its schema does not.
	await check(
		callback.body,
		{ body: { ...CallbackBody.parse(request.body), type }, files: request.files },
		backend,
		edited,
	);
	if (callback.shows) refuseEmpty(data, request.files, edited);
	// Checking takes time, and the deadline or another reply may have passed in it.
	waitingInteraction(request, backend);
	backend.interactions.acknowledge(interaction);
	const message = callback.apply({ interaction, data, files: request.files, backend });
	return request.query.get("with_response") === "true" ? ok(resource(interaction, type, message)) : noContent();
}

/** @throws {ApiError} 10008 if the message of the component is gone. */
function sourceOf({ sourceId }: Interaction, { messages }: Backend): Message {
	const source = messages.find(sourceId ?? "");
	if (!source) throw unknownMessage();
	return source;
}

/** @throws {ApiError} 10062 or 40060. */
function waitingInteraction({ param }: RestRequest, { interactions }: Backend): Interaction {
	const interaction = interactions.find(param("interaction"));
	if (!interaction || interaction.token !== param("token")) throw unknownInteraction();
	if (interaction.state === "expired") throw unknownInteraction();
	if (interaction.state === "acknowledged") throw alreadyAcknowledged();
	return interaction;
}

/** @throws {ApiError} 50035 for a type that there isn't, or that doesn't answer this kind of interaction. */
function callbackOf(body: unknown, interaction: Interaction): { type: number; callback: CallbackType } {
	const type = CallbackBody.safeParse(body).data?.type ?? Number.NaN;
	const callback = callbackTypes.get(type);
	const choices = [...callbackTypes].filter(([, each]) => canAnswer(each, interaction)).map(([number]) => number);
	if (!callback || !choices.includes(type)) {
		const message = `Value must be one of {${choices.join(", ")}}.`;
		throw invalidBody([{ path: ["type"], code: "BASE_TYPE_CHOICES", message, page }]);
	}
	return { type, callback };
}

/** Without a message there is nothing to update: a modal may have been opened by a command. */
function canAnswer({ answers, body }: CallbackType, { type, sourceId }: Interaction): boolean {
	return answers.includes(type) && (body !== "update" || sourceId !== undefined);
}

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function resource(interaction: Interaction, type: number, message: Message | undefined): object {
	return {
		interaction: {
			id: interaction.id,
			type: interaction.type,
			...(message === undefined
				? {}
				: {
						response_message_id: message.id,
						response_message_loading: message.thinking,
						response_message_ephemeral: message.ephemeral,
					}),
		},
		// What is deferred has no resource yet, though it has an id.
		...(message === undefined || message.thinking ? {} : { resource: { type, message: message.json } }),
	};
}
