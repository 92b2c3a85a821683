import { RESTJSONErrorCodes } from "discord-api-types/v10";
import type { Backend } from "../backend.ts";
import { MessageBody } from "../bodies.ts";
import type { JsonObject } from "../json.ts";
import type { Message, Violation } from "../types.ts";
import { type BodyKind, validate, validateCommandSet, validateEditedCommand } from "../validation/validate.ts";
import { ApiError, invalidBody, tooLarge } from "./api-error.ts";
import type { Payload } from "./request.ts";

/** @throws {ApiError} 50035 with everything that is wrong with the body, 40005 for a file that is too large. */
export async function check(kind: BodyKind, payload: Payload, backend: Backend, edited?: Message): Promise<void> {
	const { maximumFileBytes } = backend.settings;
	if (payload.files.some(({ bytes }) => bytes.byteLength > maximumFileBytes)) throw tooLarge();
	refuse(await validate(kind, payload.body ?? {}, contextOf(payload, backend, edited)));
}

/** @throws {ApiError} 50035. */
export async function checkCommandSet(payload: Payload, backend: Backend): Promise<void> {
	refuse(await validateCommandSet(payload.body, contextOf(payload, backend)));
}

/** @throws {ApiError} 50035. */
export function checkEditedCommand(command: JsonObject): void {
	refuse(validateEditedCommand(command));
}

function contextOf({ files }: Payload, { settings }: Backend, edited?: Message) {
	return { files, maximumFileBytes: settings.maximumFileBytes, ...(edited ? { edited } : {}) };
}

function refuse(violations: readonly Violation[]): void {
	if (violations.length > 0) throw invalidBody(violations);
}

/**
 * A message must have something in it, after an edit, too.
 * @throws {ApiError} 50006. @see https://discord.com/developers/docs/resources/message#create-message
 */
export function refuseEmpty(data: unknown, files: Payload["files"], edited?: Message): void {
	const body = MessageBody.parse(data ?? {});
	const content = body.content === undefined ? edited?.content : body.content;
	const embeds = body.embeds === undefined ? edited?.embeds : body.embeds;
	const components = body.components === undefined ? edited?.components : body.components;
	const attachments = body.attachments ?? edited?.attachments;
	const parts = [content?.trim(), embeds, components, attachments, files, body.sticker_ids];
	const isEmpty = parts.every((part) => !(typeof part === "string" || Array.isArray(part)) || part.length === 0);
	if (isEmpty && !body.poll) throw emptyMessage();
}

const emptyMessage = () =>
	new ApiError(400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, "Cannot send an empty message");
