import { channelJson, userJson } from "../../entity-json.ts";
import { isObject, textAt } from "../../json.ts";
import { ApiError } from "../api-error.ts";
import { ok, type Route } from "../route.ts";

const unknownUser = () => new ApiError(404, 10013, "Unknown User");

/** @see https://discord.com/developers/docs/resources/user */
export const userRoutes: readonly Route[] = [
	{
		method: "GET",
		path: "/users/@me",
		access: "bot",
		handle: (_, { world }) => ok({ ...userJson(world.bot), verified: true, mfa_enabled: true, locale: "en-US" }),
	},
	{
		method: "POST",
		path: "/users/@me/channels",
		access: "bot",
		handle: ({ body }, { world }) => {
			const user = world.users.get((isObject(body) && textAt(body, "recipient_id")) || "");
			if (!user) throw unknownUser();
			return ok(channelJson(world.directMessage(user)));
		},
	},
	{
		method: "GET",
		path: "/users/:user",
		access: "bot",
		handle: ({ param }, { world }) => {
			const user = world.users.get(param("user"));
			if (!user) throw unknownUser();
			return ok(userJson(user));
		},
	},
];
