import { z } from "zod";
import type { Backend } from "../../backend.ts";
import { CommandBody } from "../../bodies.ts";
import type { Scope } from "../../command-registry.ts";
import { objectsOf } from "../../json.ts";
import { applyRules } from "../../validation/rule.ts";
import { commandSetRules } from "../../validation/rules/command-rules.ts";
import { missingAccess, tooManyCommands, tooManyCreates, unknownApplication, unknownCommand } from "../api-error.ts";
import { check, checkCommandSet, checkEditedCommand } from "../checked.ts";
import { created, noContent, ok, type RestReply, type RestRequest, type Route } from "../route.ts";

interface Scoped {
	readonly request: RestRequest;
	readonly backend: Backend;
	readonly scope: Scope;
}

/** @see https://discord.com/developers/docs/interactions/application-commands#endpoints */
export const commandRoutes: readonly Route[] = [
	...routesUnder("/applications/:application/commands", () => "global"),
	...routesUnder("/applications/:application/guilds/:guild/commands", ({ param }) => ({ guildId: param("guild") })),
];

function routesUnder(path: string, scopeOf: (request: RestRequest) => Scope): readonly Route[] {
	const inScope =
		(handle: (scoped: Scoped) => RestReply | Promise<RestReply>): Route["handle"] =>
		(request, backend) =>
			handle({ request, backend, scope: ownScope(request, backend, scopeOf(request)) });
	return [
		{ method: "GET", path, access: "bot", handle: inScope(list) },
		{ method: "POST", path, access: "bot", handle: inScope(create) },
		{ method: "PUT", path, access: "bot", handle: inScope(replaceAll) },
		{ method: "GET", path: `${path}/:command`, access: "bot", handle: inScope((scoped) => ok(known(scoped))) },
		{ method: "PATCH", path: `${path}/:command`, access: "bot", handle: inScope(edit) },
		{ method: "DELETE", path: `${path}/:command`, access: "bot", handle: inScope(remove) },
	];
}

/** @throws {ApiError} 10002 for another application, 50001 for a guild that doesn't have this one. */
function ownScope({ param }: RestRequest, { settings, world }: Backend, scope: Scope): Scope {
	if (param("application") !== settings.applicationId) throw unknownApplication();
	if (scope !== "global" && !world.guilds.get(scope.guildId)?.installed) throw missingAccess();
	return scope;
}

/** @see https://discord.com/developers/docs/interactions/application-commands#get-global-application-commands */
function list({ request, backend, scope }: Scoped): RestReply {
	const commands = backend.commands.list(scope);
	return ok(request.query.get("with_localizations") === "true" ? commands : commands.map(unlocalised));
}

/** As Discord lists commands to whoever doesn't ask for their translations. */
function unlocalised<Named extends object>(named: Named): object {
	return Object.fromEntries(
		Object.entries(named)
			.filter(([key]) => key !== "name_localizations" && key !== "description_localizations")
			.map(([key, value]) => [key, key === "options" ? objectsOf(value).map(unlocalised) : value]),
	);
}

async function create(scoped: Scoped): Promise<RestReply> {
	const { request, backend, scope } = scoped;
	await check("command", request, backend);
	const body = CommandBody.parse(request.body);
	const isNew = countCreates(scoped, [body]) > 0;
	if (isNew) refuseOneMore(scoped, body);
	const command = backend.commands.put(scope, body);
	announce(scoped);
	return isNew ? created(command) : ok(command);
}

async function replaceAll(scoped: Scoped): Promise<RestReply> {
	const { request, backend, scope } = scoped;
	await checkCommandSet(request, backend);
	const bodies = z.array(CommandBody).parse(request.body);
	countCreates(scoped, bodies);
	const commands = backend.commands.putAll(scope, bodies);
	announce(scoped);
	return ok(commands);
}

async function edit(scoped: Scoped): Promise<RestReply> {
	const { request, backend, scope } = scoped;
	const before = known(scoped);
	await check("command edit", request, backend);
	const body = CommandBody.parse({ ...before, ...CommandBody.partial().parse(request.body ?? {}) });
	checkEditedCommand(body);
	const command = backend.commands.patch(scope, before, body);
	announce(scoped);
	return ok(command);
}

function remove(scoped: Scoped): RestReply {
	scoped.backend.commands.delete(scoped.scope, known(scoped).id);
	announce(scoped);
	return noContent();
}

/** @throws {ApiError} 10063. */
function known({ request, backend, scope }: Scoped) {
	const command = backend.commands.find(scope, request.param("command"));
	if (!command) throw unknownCommand();
	return command;
}

/** @throws {ApiError} 30034 where there would be too many in a day. */
function countCreates({ backend, scope }: Scoped, bodies: readonly CommandBody[]): number {
	const { commands, settings } = backend;
	const count = commands.countNew(scope, bodies);
	if (commands.creates + count > settings.dailyCommandCreates) throw tooManyCreates(settings.dailyCommandCreates);
	return count;
}

/** @throws {ApiError} 30032 where the scope is full. */
function refuseOneMore({ backend, scope }: Scoped, body: CommandBody): void {
	const more = objectsOf([...backend.commands.list(scope), body]);
	if (applyRules(commandSetRules, more).length > 0) throw tooManyCommands();
}

function announce({ backend, scope }: Scoped): void {
	backend.events.emit({ type: "commands", names: backend.commands.list(scope).map(({ name }) => name) });
}
