import { RESTJSONErrorCodes } from "discord-api-types/v10";
import type { Violation } from "../types.ts";

/**
 * An answer that refuses, as Discord words it.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export class ApiError extends Error {
	override readonly name = "ApiError";
	readonly status: number;
	readonly code: number;
	readonly violations: readonly Violation[];

	constructor(status: number, code: number, message: string, violations: readonly Violation[] = []) {
		super(message);
		this.status = status;
		this.code = code;
		this.violations = violations;
	}

	toJSON(): object {
		const body = { message: this.message, code: this.code };
		return this.violations.length === 0 ? body : { ...body, errors: nestErrors(this.violations) };
	}
}

type Nested = { [key: string]: Nested | { readonly code: string; readonly message: string }[] };

/**
 * Errors as a tree with the shape of the request, each place's in its `_errors`.
 * @see https://discord.com/developers/docs/reference#error-messages
 */
function nestErrors(violations: readonly Violation[]): object {
	const root: Nested = {};
	for (const { path, code, message } of violations) {
		const place = path.reduce<Nested>((node, key) => childOf(node, String(key)), root);
		const here = place._errors;
		if (Array.isArray(here)) here.push({ code, message });
		else place._errors = [{ code, message }];
	}
	return root;
}

function childOf(node: Nested, key: string): Nested {
	const known = node[key];
	if (known && !Array.isArray(known)) return known;
	const child: Nested = {};
	node[key] = child;
	return child;
}

export const unauthorized = () => new ApiError(401, 0, "401: Unauthorized");
export const notFound = () => new ApiError(404, 0, "404: Not Found");
export const methodNotAllowed = () => new ApiError(405, 0, "405: Method Not Allowed");
export const invalidBody = (violations: readonly Violation[]) =>
	new ApiError(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, "Invalid Form Body", violations);
export const invalidJson = () =>
	new ApiError(400, RESTJSONErrorCodes.RequestBodyContainsInvalidJSON, "The request body contains invalid JSON.");
export const tooLarge = () => new ApiError(413, RESTJSONErrorCodes.RequestEntityTooLarge, "Request entity too large");
export const unknownChannel = () => new ApiError(404, RESTJSONErrorCodes.UnknownChannel, "Unknown Channel");
export const unknownMessage = () => new ApiError(404, RESTJSONErrorCodes.UnknownMessage, "Unknown Message");
export const unknownWebhook = () => new ApiError(404, RESTJSONErrorCodes.UnknownWebhook, "Unknown Webhook");
export const unknownInteraction = () => new ApiError(404, RESTJSONErrorCodes.UnknownInteraction, "Unknown interaction");
export const unknownApplication = () => new ApiError(404, RESTJSONErrorCodes.UnknownApplication, "Unknown Application");
export const unknownCommand = () =>
	new ApiError(404, RESTJSONErrorCodes.UnknownApplicationCommand, "Unknown application command");
export const alreadyAcknowledged = () =>
	new ApiError(
		400,
		RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
		"Interaction has already been acknowledged.",
	);
export const invalidWebhookToken = () =>
	new ApiError(401, RESTJSONErrorCodes.InvalidWebhookToken, "Invalid Webhook Token");
export const missingAccess = () => new ApiError(403, RESTJSONErrorCodes.MissingAccess, "Missing Access");
export const notYours = () =>
	new ApiError(
		403,
		RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
		"Cannot edit a message authored by another user",
	);
export const tooManyFollowups = () =>
	new ApiError(
		400,
		RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
		"Maximum number of follow up messages reached for this interaction",
	);
export const tooManyCommands = () =>
	new ApiError(
		400,
		RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
		"Maximum number of application commands reached",
	);
export const tooManyCreates = (limit: number) =>
	new ApiError(
		400,
		RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
		`Max number of daily application command creates has been reached (${limit})`,
	);
