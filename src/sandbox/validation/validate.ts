import { flattenComponents } from "../component-tree.ts";
import { isObject, type JsonObject, objectsOf } from "../json.ts";
import type { Violation } from "../types.ts";
import { applyRules, under, type ValidationContext } from "./rule.ts";
import { choiceRules } from "./rules/choice-rules.ts";
import { commandRules, commandSetRules } from "./rules/command-rules.ts";
import { componentRules } from "./rules/component-rules.ts";
import { embedRules } from "./rules/embed-rules.ts";
import { fieldRules } from "./rules/field-rules.ts";
import { messageRules, messageSubject } from "./rules/message-rules.ts";
import { modalRules } from "./rules/modal-rules.ts";
import { checkSchema } from "./schema-check.ts";

/** What our rules find in a body, or in the part of it that they are about. */
type RuleCheck = (body: JsonObject, context: ValidationContext) => readonly Violation[];

interface Kind {
	/** As `discord-api-spec` calls it. */
	readonly schema: string;
	readonly page: string;
	readonly rules: RuleCheck;
}

const message: RuleCheck = (body, context) => {
	const subject = messageSubject(body, context);
	return [
		...applyRules(messageRules, subject),
		...applyRules(embedRules, objectsOf(body.embeds)),
		...subject.nodes.flatMap((node) => applyRules(componentRules, node)),
	];
};

const modal: RuleCheck = ({ components }) => {
	const nodes = flattenComponents(components);
	return [
		...applyRules(modalRules, nodes),
		...nodes.flatMap((node) => applyRules([...componentRules, ...fieldRules], node)),
	];
};

const choices: RuleCheck = (data) => applyRules(choiceRules, objectsOf(data.choices));

const command: RuleCheck = (body) => applyRules(commandRules, body);

/** The rules for the `data` of a callback. */
const inData =
	(rules: RuleCheck): RuleCheck =>
	({ data }, context) =>
		isObject(data) ? under(["data"], rules(data, context)) : [];

const messagePage = "https://discord.com/developers/docs/resources/message";
const callbackPage = "https://discord.com/developers/docs/interactions/receiving-and-responding";
const commandPage = "https://discord.com/developers/docs/interactions/application-commands";

/** Every kind of body there is, and what is asked of it. */
const kinds = {
	reply: { schema: "CreateMessageInteractionCallbackRequest", page: callbackPage, rules: inData(message) },
	update: { schema: "UpdateMessageInteractionCallbackRequest", page: callbackPage, rules: inData(message) },
	choices: { schema: "ApplicationCommandAutocompleteCallbackRequest", page: callbackPage, rules: inData(choices) },
	modal: { schema: "ModalInteractionCallbackRequest", page: callbackPage, rules: inData(modal) },
	followup: { schema: "IncomingWebhookRequestPartial", page: callbackPage, rules: message },
	"webhook edit": { schema: "IncomingWebhookUpdateRequestPartial", page: callbackPage, rules: message },
	message: { schema: "MessageCreateRequest", page: messagePage, rules: message },
	"message edit": { schema: "MessageEditRequestPartial", page: messagePage, rules: message },
	command: { schema: "ApplicationCommandCreateRequest", page: commandPage, rules: command },
	/** One of those that replace all. */
	"command of set": { schema: "ApplicationCommandUpdateRequest", page: commandPage, rules: command },
	/** Only its changes: the rules are for the whole command that comes of them. */
	"command edit": { schema: "ApplicationCommandPatchRequestPartial", page: commandPage, rules: () => [] },
} as const satisfies Record<string, Kind>;

export type BodyKind = keyof typeof kinds;

/** Everything that Discord would refuse a body for: what its schema says, and what our rules add. */
export async function validate(
	kind: BodyKind,
	body: unknown,
	context: ValidationContext,
): Promise<readonly Violation[]> {
	const { schema, page, rules }: Kind = kinds[kind];
	const bySchema = await checkSchema(schema, withNumericPermissions(body), page);
	const byRules = isObject(body) ? rules(body, context) : [];
	return withoutRepeats([...bySchema, ...byRules]);
}

/** The schemas want a number where Discord takes a number as a string, too, and says so. */
function withNumericPermissions(body: unknown): unknown {
	if (!isObject(body) || typeof body.default_member_permissions !== "string") return body;
	const isNumber = /^\d{1,20}$/.test(body.default_member_permissions);
	return isNumber ? { ...body, default_member_permissions: 0 } : body;
}

/** Commands that replace all of a scope. */
export async function validateCommandSet(body: unknown, context: ValidationContext): Promise<readonly Violation[]> {
	if (!Array.isArray(body)) {
		const message = "Only iterables may be used in a ListType";
		return [{ path: [], code: "LIST_TYPE_CONVERT", message, page: commandPage }];
	}
	const each = await Promise.all(body.map((one) => validate("command of set", one, context)));
	return [...each.flatMap((found, at) => under([at], found)), ...applyRules(commandSetRules, objectsOf(body))];
}

/** A whole command, as it would be after an edit. */
export function validateEditedCommand(body: JsonObject): readonly Violation[] {
	return applyRules(commandRules, body);
}

/** A place is refused once for one reason, whoever found it. */
function withoutRepeats(violations: readonly Violation[]): readonly Violation[] {
	const keyOf = ({ path, code }: Violation) => JSON.stringify([path, code]);
	const keys = violations.map(keyOf);
	return violations.filter((violation, at) => keys.indexOf(keyOf(violation)) === at);
}
