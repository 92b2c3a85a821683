import {
	type APIApplicationCommand,
	type APIApplicationCommandOption,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
} from "discord-api-types/v10";
import { z } from "zod";
import type { CommandBody } from "./bodies.ts";

/** Where commands are registered: everywhere, or in one guild. */
export type Scope = "global" | { readonly guildId: string };

const Command = z.custom<APIApplicationCommand>();

/**
 * The commands that the application has registered.
 * @see https://discord.com/developers/docs/interactions/application-commands#registering-a-command
 */
export class CommandRegistry {
	readonly #scopes = new Map<string, readonly APIApplicationCommand[]>();
	readonly #applicationId: string;
	readonly #nextId: () => string;
	/** Commands created since the server started: Discord counts them by day. */
	creates = 0;

	constructor(applicationId: string, nextId: () => string) {
		this.#applicationId = applicationId;
		this.#nextId = nextId;
	}

	list(scope: Scope): readonly APIApplicationCommand[] {
		return this.#scopes.get(keyOf(scope)) ?? [];
	}

	find(scope: Scope, id: string): APIApplicationCommand | undefined {
		return this.list(scope).find((command) => command.id === id);
	}

	/** How many of the bodies would be new commands, and not another version of one of the same name and type. */
	countNew(scope: Scope, bodies: readonly CommandBody[]): number {
		return bodies.filter((body) => !this.#sameName(scope, body)).length;
	}

	/** A command of the same name and type is overwritten, and keeps its id. */
	put(scope: Scope, body: CommandBody): APIApplicationCommand {
		const command = this.#make(scope, body, this.#sameName(scope, body));
		this.#set(scope, [...this.list(scope).filter(({ id }) => id !== command.id), command]);
		return command;
	}

	/** Replaces all commands of the scope. */
	putAll(scope: Scope, bodies: readonly CommandBody[]): readonly APIApplicationCommand[] {
		const commands = bodies.map((body) => this.#make(scope, body, this.#sameName(scope, body)));
		this.#set(scope, commands);
		return commands;
	}

	/** The whole of the changed command. */
	patch(scope: Scope, known: APIApplicationCommand, body: CommandBody): APIApplicationCommand {
		const command = this.#make(scope, body, known);
		this.#set(
			scope,
			this.list(scope).map((each) => (each.id === known.id ? command : each)),
		);
		return command;
	}

	delete(scope: Scope, id: string): void {
		this.#set(
			scope,
			this.list(scope).filter((command) => command.id !== id),
		);
	}

	#set(scope: Scope, commands: readonly APIApplicationCommand[]): void {
		this.#scopes.set(keyOf(scope), commands);
	}

	#sameName(scope: Scope, body: CommandBody): APIApplicationCommand | undefined {
		const type = body.type ?? ApplicationCommandType.ChatInput;
		return this.list(scope).find((command) => command.name === body.name && command.type === type);
	}

	#make(scope: Scope, body: CommandBody, known: APIApplicationCommand | undefined): APIApplicationCommand {
		if (!known) this.creates += 1;
		const isGlobal = scope === "global";
		return Command.parse({
			id: known?.id ?? this.#nextId(),
			application_id: this.#applicationId,
			version: this.#nextId(),
			type: body.type ?? ApplicationCommandType.ChatInput,
			name: body.name,
			name_localizations: body.name_localizations ?? null,
			description: body.description ?? "",
			description_localizations: body.description_localizations ?? null,
			default_member_permissions: body.default_member_permissions ?? null,
			nsfw: body.nsfw ?? false,
			...(body.options?.length ? { options: body.options } : {}),
			...(isGlobal ? globalPart(body) : { guild_id: scope.guildId }),
		});
	}
}

/** `contexts` replaces the older `dm_permission`. */
function globalPart({ integration_types, contexts, dm_permission }: CommandBody): object {
	return {
		integration_types: integration_types ?? [ApplicationIntegrationType.GuildInstall],
		contexts: contexts ?? (dm_permission === false ? [InteractionContextType.Guild] : null),
		dm_permission: contexts?.includes(InteractionContextType.BotDM) ?? dm_permission ?? true,
	};
}

const keyOf = (scope: Scope) => (scope === "global" ? scope : scope.guildId);

/** The options of a command as they are compared: a command without any has none. */
export function optionsOf(command: { readonly options?: readonly APIApplicationCommandOption[] | undefined }) {
	return command.options ?? [];
}
