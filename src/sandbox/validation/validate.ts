import type { Violation } from "../types.ts";
import type { ValidationContext } from "./rule.ts";
import { checkSchema } from "./schema-check.ts";

const pages = {
	message: "https://docs.discord.com/developers/resources/message",
	webhook: "https://docs.discord.com/developers/resources/webhook",
	callback: "https://docs.discord.com/developers/interactions/receiving-and-responding",
	command: "https://docs.discord.com/developers/interactions/application-commands",
} as const;

/** Everything that Discord would refuse a body for: what its schema says, and what our rules add. */
type Check = (body: unknown, context: ValidationContext) => Promise<readonly Violation[]>;

const schema =
	(name: string, page: string): Check =>
	(body) =>
		checkSchema(name, body ?? {}, page);

/** Every kind of body there is, and what is checked of it. */
const checks = {
	reply: schema("CreateMessageInteractionCallbackRequest", pages.callback),
	update: schema("UpdateMessageInteractionCallbackRequest", pages.callback),
	choices: schema("ApplicationCommandAutocompleteCallbackRequest", pages.callback),
	modal: schema("ModalInteractionCallbackRequest", pages.callback),
	followup: schema("IncomingWebhookRequestPartial", pages.webhook),
	"webhook edit": schema("IncomingWebhookUpdateRequestPartial", pages.webhook),
	message: schema("MessageCreateRequest", pages.message),
	"message edit": schema("MessageEditRequestPartial", pages.message),
	command: schema("ApplicationCommandCreateRequest", pages.command),
	"command edit": schema("ApplicationCommandPatchRequestPartial", pages.command),
	"command set": (body) => checkCommandSet(body),
} as const satisfies Record<string, Check>;

export type BodyKind = keyof typeof checks;

export function validate(kind: BodyKind, body: unknown, context: ValidationContext): Promise<readonly Violation[]> {
	return checks[kind](body, context);
}

async function checkCommandSet(body: unknown): Promise<readonly Violation[]> {
	const commands: readonly unknown[] = Array.isArray(body) ? body : [];
	const each = commands.map(async (command, at) => {
		const found = await checkSchema("ApplicationCommandUpdateRequest", command, pages.command);
		return found.map((violation) => ({ ...violation, path: [at, ...violation.path] }));
	});
	return (await Promise.all(each)).flat();
}
