import type { Route } from "./route.ts";
import { applicationRoutes } from "./routes/applications.ts";
import { attachmentRoutes } from "./routes/attachments.ts";
import { callbackRoutes } from "./routes/callbacks.ts";
import { channelRoutes } from "./routes/channels.ts";
import { commandRoutes } from "./routes/commands.ts";
import { gatewayRoutes } from "./routes/gateway.ts";
import { userRoutes } from "./routes/users.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

/** Every endpoint there is. */
export const routes: readonly Route[] = [
	...gatewayRoutes,
	...userRoutes,
	...applicationRoutes,
	...commandRoutes,
	...callbackRoutes,
	...webhookRoutes,
	...channelRoutes,
	...attachmentRoutes,
];

interface CompiledRoute {
	readonly route: Route;
	readonly pattern: RegExp;
}

const compiled: readonly CompiledRoute[] = routes.map((route) => ({
	route,
	pattern: new RegExp(`^${route.path.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
}));

/** A route and the parts of the path it names; or that there is none, or none for the method. */
export type Found = { readonly route: Route; readonly params: ReadonlyMap<string, string> } | "no path" | "no method";

export function findRoute(method: string, path: string): Found {
	const onPath = compiled.filter(({ pattern }) => pattern.test(path));
	const found = onPath.find(({ route }) => route.method === method);
	if (!found) return onPath.length > 0 ? "no method" : "no path";
	const groups = found.pattern.exec(path)?.groups ?? {};
	return { route: found.route, params: new Map(Object.entries(groups)) };
}
