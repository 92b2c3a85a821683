import { z } from "zod";

/**
 * What people did and what came of it, so that it can be done again: in another run, with another bot. It holds names
 * and no ids, and refers to messages and modals by the step that showed them. All numbers count from 1.
 */

const version = 1;

const number = z.int().min(1);

const Upload = z.strictObject({ filename: z.string().min(1), contentType: z.string(), base64: z.base64() });

/** Somebody or something that has another id in another run. */
const Named = z.union([
	z.strictObject({ person: z.string() }),
	z.strictObject({ role: z.string() }),
	z.strictObject({ place: z.string() }),
]);

const Picked = z.union([z.string(), Named]);

/** The nth message that a step brought about; or the nth in a place that none did, as one that a bot sends by itself. */
const MessageReference = z.union([
	z.strictObject({ step: number, message: number }),
	z.strictObject({ place: z.string(), message: number }),
]);

/**
 * A component or a field. Where no one has that custom id, the one in the same position among all is meant. One that
 * was not there has none.
 */
const ComponentReference = z.strictObject({ customId: z.string(), position: number.optional() });

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), Named, Upload]));
const FieldValue = z.union([z.string(), z.boolean(), z.array(Picked), z.array(Upload)]);

const person = z.string().min(1);
const place = z.string().min(1);
const command = z.string().min(1);

const Act = z.discriminatedUnion("act", [
	z.strictObject({ act: z.literal("slash"), person, place, command, values: Values }),
	z.strictObject({ act: z.literal("autocomplete"), person, place, command, focused: z.string(), values: Values }),
	z.strictObject({ act: z.literal("message-menu"), person, message: MessageReference, command }),
	z.strictObject({ act: z.literal("user-menu"), person, place, target: z.string(), command }),
	z.strictObject({ act: z.literal("press"), person, message: MessageReference, component: ComponentReference }),
	z.strictObject({
		act: z.literal("pick"),
		person,
		message: MessageReference,
		component: ComponentReference,
		values: z.array(Picked),
	}),
	z.strictObject({
		act: z.literal("submit"),
		person,
		/** The step that opened the modal. */
		modal: number,
		fields: z.array(z.strictObject({ ...ComponentReference.shape, value: FieldValue })),
	}),
	z.strictObject({ act: z.literal("say"), person, place, text: z.string(), files: z.array(Upload) }),
]);

/** A message as a reader sees it. */
const SeenMessage = z.strictObject({
	texts: z.array(z.string()),
	buttons: z.array(z.string()),
	menus: z.array(z.strictObject({ placeholder: z.string(), options: z.array(z.string()) })),
	files: z.array(z.string()),
	/** Everyone, or who alone. */
	seenBy: z.string(),
});

const Outcome = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal(["message", "update", "thinking", "said"]), message: SeenMessage }),
	z.strictObject({ kind: z.literal("modal"), title: z.string(), labels: z.array(z.string()) }),
	z.strictObject({ kind: z.literal("choices"), choices: z.array(z.string()) }),
	z.strictObject({ kind: z.literal(["acknowledged", "deleted"]) }),
	z.strictObject({ kind: z.literal(["failed", "refused"]), reason: z.string() }),
]);

const Step = z.strictObject({ step: number, act: Act, outcome: Outcome });

const Transcript = z.strictObject({ version: z.literal(version), steps: z.array(Step) });

export type Transcript = z.infer<typeof Transcript>;
export type Step = z.infer<typeof Step>;
export type NamedAct = z.infer<typeof Act>;
export type SeenOutcome = z.infer<typeof Outcome>;
export type SeenMessage = z.infer<typeof SeenMessage>;
export type Named = z.infer<typeof Named>;
export type Picked = z.infer<typeof Picked>;
export type MessageReference = z.infer<typeof MessageReference>;
export type ComponentReference = z.infer<typeof ComponentReference>;

export const transcriptOf = (steps: readonly Step[]): Transcript => ({ version, steps: [...steps] });

/** A text that is no transcript. Its message says what is wrong with it and where, a line for each. */
export class TranscriptError extends Error {
	override readonly name = "TranscriptError";
}

/** @throws {TranscriptError} */
export function parseTranscript(text: string): Transcript {
	const parsed = Transcript.safeParse(parseJson(text));
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
	throw new TranscriptError(`This is no transcript of version ${version}.\n${problems.join("\n")}`);
}

const placeOf = (path: readonly PropertyKey[]) => path.join(".") || "the whole";

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new TranscriptError(`This is no transcript, because it is no JSON: ${why}`, { cause: error });
	}
}
