import type { Backend } from "../../backend.ts";
import { userJson } from "../../entity-json.ts";
import { ok, type RestRequest, type Route } from "../route.ts";

/** @see https://discord.com/developers/docs/resources/application#application-object */
function applicationJson(_: RestRequest, { settings, world }: Backend) {
	const users = [...world.users.values()];
	const owner = users.find(({ bot }) => !bot) ?? world.bot;
	return ok({
		id: settings.applicationId,
		name: world.bot.name,
		icon: null,
		description: "",
		type: null,
		owner: userJson(owner),
		team: null,
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: "0".repeat(64),
		flags: 0,
		flags_new: "0",
		explicit_content_filter: 0,
		approximate_guild_count: world.installedGuilds.length,
		approximate_user_install_count: users.filter((user) => world.hasInstalled(user)).length,
		approximate_user_authorization_count: 0,
		redirect_uris: [],
		interactions_endpoint_url: null,
		role_connections_verification_url: null,
		eligible_oauth2_scopes: ["applications.commands", "bot"],
		integration_types_config: { 0: {}, 1: {} },
		bot: userJson(world.bot),
	});
}

export const applicationRoutes: readonly Route[] = [
	{ method: "GET", path: "/applications/@me", access: "bot", handle: applicationJson },
	{ method: "GET", path: "/oauth2/applications/@me", access: "bot", handle: applicationJson },
];
