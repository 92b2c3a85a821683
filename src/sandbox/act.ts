import { z } from "zod";
import type { OptionValues } from "./option-values.ts";
import { Refusal } from "./refusal.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Message, Outcome, Upload } from "./types.ts";
import type { ActView, FieldValueView, OptionValueView, UploadView } from "./view/views.ts";

/** What somebody does, as a value: a page sends it, a transcript keeps it, and it can be done again. */

const id = z.string().regex(/^\d{17,20}$/);
const upload = z.strictObject({ filename: z.string().min(1), contentType: z.string(), base64: z.base64() });
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), upload]));
const fields = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), z.array(upload)]));

export const Act: z.ZodType<ActView> = z.discriminatedUnion("act", [
	z.strictObject({ act: z.literal("slash"), person: id, place: id, command: z.string(), values }),
	z.strictObject({
		act: z.literal("autocomplete"),
		person: id,
		place: id,
		command: z.string(),
		focused: z.string(),
		values,
	}),
	z.strictObject({ act: z.literal("message-menu"), person: id, message: id, command: z.string() }),
	z.strictObject({ act: z.literal("user-menu"), person: id, place: id, target: id, command: z.string() }),
	z.strictObject({ act: z.literal("press"), person: id, message: id, customId: z.string() }),
	z.strictObject({
		act: z.literal("pick"),
		person: id,
		message: id,
		customId: z.string(),
		values: z.array(z.string()),
	}),
	z.strictObject({ act: z.literal("submit"), person: id, modal: id, fields }),
	z.strictObject({ act: z.literal("say"), person: id, place: id, text: z.string(), files: z.array(upload) }),
]);

/**
 * Does it, and waits for what comes of it; what somebody says comes to itself.
 * @throws {Refusal} where Discord's client would not allow it, or somebody or something isn't there.
 */
export async function perform(sandbox: Sandbox, act: ActView): Promise<Outcome | Message> {
	const { world } = sandbox;
	const user = world.user(act.person);
	switch (act.act) {
		case "slash":
			return sandbox.slash(user, world.channel(act.place), act.command, optionValues(act.values));
		case "autocomplete": {
			const { focused, command, place } = act;
			return sandbox.autocomplete(user, world.channel(place), command, optionValues(act.values), { focused });
		}
		case "message-menu":
			return sandbox.messageMenu(user, messageOf(sandbox, act.message), act.command);
		case "user-menu":
			return sandbox.userMenu(user, world.channel(act.place), world.user(act.target), act.command);
		case "press":
			return sandbox.click(messageOf(sandbox, act.message), act.customId, user);
		case "pick":
			return sandbox.select(messageOf(sandbox, act.message), act.customId, act.values, user);
		case "submit":
			return sandbox.submitModal(sandbox.modal(act.modal), fieldValues(act.fields));
		case "say":
			return sandbox.post(user, world.channel(act.place), act.text, act.files.map(uploaded));
	}
}

/** @throws {Refusal} */
function messageOf(sandbox: Sandbox, messageId: string): Message {
	const message = sandbox.message(messageId);
	if (!message) throw new Refusal("The message is not there any more.");
	return message;
}

const uploaded = ({ filename, contentType, base64 }: UploadView): Upload => ({
	filename,
	contentType,
	content: Buffer.from(base64, "base64"),
});

function optionValues(given: Readonly<Record<string, OptionValueView>>): OptionValues {
	const entries = Object.entries(given).map(([name, value]) => [name, isUpload(value) ? uploaded(value) : value]);
	return Object.fromEntries(entries);
}

type FieldValues = Parameters<Sandbox["submitModal"]>[1];

function fieldValues(given: Readonly<Record<string, FieldValueView>>): FieldValues {
	const entries = Object.entries(given).map(([customId, value]) => [
		customId,
		Array.isArray(value) ? value.map(fieldValue) : value,
	]);
	return Object.fromEntries(entries);
}

const fieldValue = (value: string | UploadView) => (typeof value === "string" ? value : uploaded(value));

const isUpload = (value: OptionValueView): value is UploadView => typeof value === "object";
