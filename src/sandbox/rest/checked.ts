import type { Backend } from "../backend.ts";
import { type CommandBody as Command, CommandBody, MessageBody } from "../bodies.ts";
import type { Message } from "../types.ts";
import { type BodyKind, validate } from "../validation/validate.ts";
import { invalidBody } from "./api-error.ts";
import type { Payload } from "./request.ts";

/** @throws {ApiError} 50035 with everything that is wrong with the body. */
export async function check(kind: BodyKind, { body, files }: Payload, { settings }: Backend, edited?: Message) {
	const context = { files, maximumFileBytes: settings.maximumFileBytes, ...(edited ? { edited } : {}) };
	const violations = await validate(kind, body, context);
	if (violations.length > 0) throw invalidBody(violations);
}

export async function checkedMessage(kind: BodyKind, payload: Payload, backend: Backend, edited?: Message) {
	await check(kind, payload, backend, edited);
	return MessageBody.parse(payload.body ?? {});
}

export async function checkedCommand(kind: BodyKind, payload: Payload, backend: Backend): Promise<Command> {
	await check(kind, payload, backend);
	return CommandBody.parse(payload.body);
}
