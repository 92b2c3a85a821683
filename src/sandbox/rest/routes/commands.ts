import { z } from "zod";
import type { Backend } from "../../backend.ts";
import { CommandBody } from "../../bodies.ts";
import type { Scope } from "../../command-registry.ts";
import { objectsOf } from "../../json.ts";
import { applyRules } from "../../validation/rule.ts";
import { commandSetRules } from "../../validation/rules/command-rules.ts";
import { missingAccess, tooManyCommands, tooManyCreates, unknownApplication, unknownCommand } from "../api-error.ts";
import { check, checkCommandSet, checkEditedCommand } from "../checked.ts";
import { created, noContent, ok, type RestRequest, type Route } from "../route.ts";

/** @see https://docs.discord.com/developers/interactions/application-commands#endpoints */
export const commandRoutes: readonly Route[] = [
	...routesFor("/applications/:application/commands", () => "global"),
	...routesFor("/applications/:application/guilds/:guild/commands", ({ param }) => ({ guildId: param("guild") })),
];

function routesFor(path: string, scopeOf: (request: RestRequest) => Scope): readonly Route[] {
	const scoped = (request: RestRequest, backend: Backend): Scope => {
		if (request.param("application") !== backend.settings.applicationId) throw unknownApplication();
		const scope = scopeOf(request);
		if (scope !== "global" && !backend.world.guilds.get(scope.guildId)?.installed) throw missingAccess();
		return scope;
	};
	return [
		{
			method: "GET",
			path,
			access: "bot",
			handle: (request, backend) => ok(backend.commands.list(scoped(request, backend))),
		},
		{
			method: "POST",
			path,
			access: "bot",
			handle: async (request, backend) => {
				const scope = scoped(request, backend);
				await check("command", request, backend);
				const body = CommandBody.parse(request.body);
				const isNew = countCreates(backend, scope, [body]) > 0;
				if (isNew) refuseOneMore(body, backend, scope);
				const command = backend.commands.put(scope, body);
				announce(backend, scope);
				return isNew ? created(command) : ok(command);
			},
		},
		{
			method: "PUT",
			path,
			access: "bot",
			handle: async (request, backend) => {
				const scope = scoped(request, backend);
				await checkCommandSet(request, backend);
				const bodies = z.array(CommandBody).parse(request.body);
				countCreates(backend, scope, bodies);
				const commands = backend.commands.putAll(scope, bodies);
				announce(backend, scope);
				return ok(commands);
			},
		},
		{
			method: "GET",
			path: `${path}/:command`,
			access: "bot",
			handle: (request, backend) => ok(found(request, backend, scoped(request, backend))),
		},
		{
			method: "PATCH",
			path: `${path}/:command`,
			access: "bot",
			handle: async (request, backend) => {
				const scope = scoped(request, backend);
				const known = found(request, backend, scope);
				await check("command edit", request, backend);
				const body = CommandBody.parse({ ...known, ...CommandBody.partial().parse(request.body ?? {}) });
				checkEditedCommand(body);
				const command = backend.commands.patch(scope, known, body);
				announce(backend, scope);
				return ok(command);
			},
		},
		{
			method: "DELETE",
			path: `${path}/:command`,
			access: "bot",
			handle: (request, backend) => {
				const scope = scoped(request, backend);
				backend.commands.delete(scope, found(request, backend, scope).id);
				announce(backend, scope);
				return noContent();
			},
		},
	];
}

function found({ param }: RestRequest, { commands }: Backend, scope: Scope) {
	const command = commands.find(scope, param("command"));
	if (!command) throw unknownCommand();
	return command;
}

/** @throws {ApiError} 30034 where there would be too many in a day. */
function countCreates({ commands, settings }: Backend, scope: Scope, bodies: readonly CommandBody[]): number {
	const count = commands.countNew(scope, bodies);
	if (commands.creates + count > settings.dailyCommandCreates) throw tooManyCreates(settings.dailyCommandCreates);
	return count;
}

/** @throws {ApiError} 30032 where the scope is full. */
function refuseOneMore(body: CommandBody, { commands }: Backend, scope: Scope): void {
	if (applyRules(commandSetRules, objectsOf([...commands.list(scope), body])).length > 0) throw tooManyCommands();
}

function announce({ commands, events }: Backend, scope: Scope): void {
	events.emit({ type: "commands", names: commands.list(scope).map(({ name }) => name) });
}
