import { ok, type Route } from "../route.ts";

/** @see https://discord.com/developers/docs/events/gateway#get-gateway-bot */
export const gatewayRoutes: readonly Route[] = [
	{ method: "GET", path: "/gateway", access: "path", handle: (_, { gateway }) => ok({ url: gateway.url }) },
	{
		method: "GET",
		path: "/gateway/bot",
		access: "bot",
		handle: (_, { gateway, faults }) =>
			ok({
				url: gateway.url,
				shards: 1,
				session_start_limit: {
					total: 1_000,
					remaining: Math.max(0, faults.sessionStartsLeft),
					reset_after: 86_400_000,
					max_concurrency: 1,
				},
			}),
	},
];
