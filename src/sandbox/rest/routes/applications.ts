import type { Backend } from "../../backend.ts";
import { userJson } from "../../entity-json.ts";
import { ok, type RestRequest, type Route } from "../route.ts";

/** @see https://discord.com/developers/docs/resources/application#application-object */
function applicationJson(_: RestRequest, { settings, world }: Backend) {
	return ok({
		id: settings.applicationId,
		name: world.bot.name,
		icon: null,
		description: "",
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: "0".repeat(64),
		flags: 0,
		approximate_guild_count: world.guilds.size,
		integration_types_config: { 0: {}, 1: {} },
		bot: userJson(world.bot),
	});
}

export const applicationRoutes: readonly Route[] = [
	{ method: "GET", path: "/applications/@me", access: "bot", handle: applicationJson },
	{ method: "GET", path: "/oauth2/applications/@me", access: "bot", handle: applicationJson },
];
