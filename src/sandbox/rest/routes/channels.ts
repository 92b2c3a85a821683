import type { Backend } from "../../backend.ts";
import { MessageBody } from "../../bodies.ts";
import { channelJson } from "../../entity-json.ts";
import type { Channel, Message } from "../../types.ts";
import { missingAccess, notYours, unknownChannel, unknownMessage } from "../api-error.ts";
import { check, refuseEmpty } from "../checked.ts";
import { noContent, ok, type RestRequest, type Route } from "../route.ts";

const path = "/channels/:channel/messages";

/** @see https://discord.com/developers/docs/resources/message#endpoints */
export const channelRoutes: readonly Route[] = [
	{
		method: "GET",
		path: "/channels/:channel",
		access: "bot",
		handle: (request, backend) => ok(channelJson(reachable(request, backend))),
	},
	{
		method: "POST",
		path: "/channels/:channel/typing",
		access: "bot",
		handle: (request, backend) => {
			reachable(request, backend);
			return noContent();
		},
	},
	{
		method: "GET",
		path,
		access: "bot",
		handle: (request, backend) => {
			const limit = Number(request.query.get("limit") ?? 50);
			const messages = backend.messages.in(reachable(request, backend).id).filter(({ ephemeral }) => !ephemeral);
			return ok(
				messages
					.slice(-limit)
					.toReversed()
					.map(({ json }) => json),
			);
		},
	},
	{
		method: "POST",
		path,
		access: "bot",
		handle: async (request, backend) => {
			const channel = reachable(request, backend);
			await check("message", request, backend);
			refuseEmpty(request.body, request.files);
			const body = MessageBody.parse(request.body ?? {});
			const { json } = backend.messages.create({ channel, author: backend.world.bot, body, files: request.files });
			return ok(json);
		},
	},
	{
		method: "GET",
		path: `${path}/:message`,
		access: "bot",
		handle: (request, backend) => ok(publicMessage(request, backend).json),
	},
	{
		method: "PATCH",
		path: `${path}/:message`,
		access: "bot",
		handle: async (request, backend) => {
			const message = ownMessage(request, backend);
			await check("message edit", request, backend, message);
			refuseEmpty(request.body, request.files, message);
			return ok(backend.messages.edit(message, MessageBody.parse(request.body ?? {}), request.files).json);
		},
	},
	{
		method: "DELETE",
		path: `${path}/:message`,
		access: "bot",
		handle: (request, backend) => {
			backend.messages.delete(ownMessage(request, backend));
			return noContent();
		},
	},
];

/** @throws {ApiError} 10003 for no channel, 50001 for one that the bot isn't in. */
function reachable({ param }: RestRequest, { world }: Backend): Channel {
	const channel = world.channels.get(param("channel"));
	if (!channel) throw unknownChannel();
	const isIn = channel.kind === "guild" ? world.canSee(world.bot, channel) : channel.kind === "bot-dm";
	if (!isIn) throw missingAccess();
	return channel;
}

/** Ephemeral messages can be reached by their interaction alone. */
function publicMessage(request: RestRequest, backend: Backend): Message {
	const channel = reachable(request, backend);
	const message = backend.messages.find(request.param("message"));
	if (!message || message.channelId !== channel.id || message.ephemeral) throw unknownMessage();
	return message;
}

function ownMessage(request: RestRequest, backend: Backend): Message {
	const message = publicMessage(request, backend);
	if (message.author.id !== backend.world.bot.id) throw notYours();
	return message;
}
