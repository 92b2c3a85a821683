import { perform } from "../act.ts";
import { Refusal } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Message, User } from "../types.ts";
import type { ActView, FieldValueView, OptionValueView } from "../view/views.ts";
import { type Cast, Casting } from "./casting.ts";
import { actInWords, type Difference, differencesIn } from "./differences.ts";
import { History } from "./history.ts";
import { Names } from "./names.ts";
import { seenOutcome } from "./seen-outcome.ts";
import type { ComponentReference, MessageReference, NamedAct, Step, Transcript } from "./transcript.ts";
import { meantAmong, usableIn } from "./usable.ts";

/** Milliseconds for which a message that isn't there yet is waited for: people took their time, too. */
const patienceMs = 2_000;

/**
 * Does again what was recorded, with the bot that has joined, one step after the other.
 * @returns what came out otherwise; nothing if the bot does what it did.
 * @throws {CastError} if somebody or something of the transcript isn't there.
 */
export async function replayTranscript(sandbox: Sandbox, transcript: Transcript, cast: Cast = {}) {
	const replay = new Replay(sandbox, cast);
	try {
		const differences: Difference[] = [];
		for (const step of transcript.steps) differences.push(...(await replay.repeat(step)));
		return differences;
	} finally {
		replay.stop();
	}
}

type ActOf<Kind extends NamedAct["act"]> = Extract<NamedAct, { readonly act: Kind }>;

class Replay {
	readonly #sandbox: Sandbox;
	readonly #casting: Casting;
	readonly #names: Names;
	readonly #history: History;

	constructor(sandbox: Sandbox, cast: Cast) {
		this.#sandbox = sandbox;
		this.#casting = new Casting(sandbox.world, cast);
		this.#names = new Names(sandbox.world);
		this.#history = new History(sandbox);
	}

	stop(): void {
		this.#history.stop();
	}

	async repeat(step: Step): Promise<readonly Difference[]> {
		const act = await this.#addressed(step.act);
		if (typeof act === "string") {
			return [{ step: step.step, act: actInWords(step.act), part: act, expected: "there", found: "missing" }];
		}
		const result = await perform(this.#sandbox, act).catch(asRefusal);
		this.#history.note(step.step, result);
		return differencesIn(step, seenOutcome(result, this.#names));
	}

	/** The act with the ids of this run; or what of it is missing. */
	async #addressed(act: NamedAct): Promise<ActView | string> {
		const user = this.#casting.person(act.person);
		switch (act.act) {
			case "message-menu":
			case "press":
			case "pick":
				return this.#onMessage(act, user);
			case "submit":
				return this.#submitted(act, user);
			default:
				return this.#inPlace(act, user);
		}
	}

	#inPlace(act: ActOf<"slash" | "autocomplete" | "user-menu" | "say">, user: User): ActView {
		const where = { person: user.id, place: this.#casting.place(act.place, user).id };
		switch (act.act) {
			case "slash":
			case "autocomplete":
				return { ...act, ...where, values: this.#values(act.values, user) };
			case "user-menu":
				return { ...act, ...where, target: this.#casting.person(act.target).id };
			case "say":
				return { ...act, ...where };
		}
	}

	async #onMessage(act: ActOf<"message-menu" | "press" | "pick">, user: User): Promise<ActView | string> {
		const find = () => this.#find(act.message, user);
		const used = act.act === "message-menu" ? undefined : act.component;
		const found = await this.#awaited(() => isUsable(find(), used), find);
		if (!found) return "the message";
		const there = { person: user.id, message: found.id };
		if (act.act === "message-menu") return { ...act, ...there };
		const customId = meantAmong(usableIn(found.components), act.component) ?? act.component.customId;
		if (act.act === "press") return { act: "press", ...there, customId };
		return { act: "pick", ...there, customId, values: act.values.map((value) => this.#casting.value(value, user)) };
	}

	#submitted({ modal: step, fields }: ActOf<"submit">, user: User): ActView | string {
		const modal = this.#history.modal(step);
		if (!modal) return "the modal";
		const usable = usableIn(modal.json.components);
		const filledIn = fields.map(({ value, ...field }): [string, FieldValueView] => [
			meantAmong(usable, field) ?? field.customId,
			this.#fieldValue(value, user),
		]);
		return { act: "submit", person: user.id, modal: modal.interactionId, fields: Object.fromEntries(filledIn) };
	}

	#find(reference: MessageReference, user: User): Message | undefined {
		if ("step" in reference) return this.#history.shown(reference.step, reference.message);
		return this.#history.unbidden(this.#casting.place(reference.place, user).id, reference.message);
	}

	/** What there is once it is ready, or when nothing is to be expected any more. */
	async #awaited<Thing>(isReady: () => boolean, find: () => Thing): Promise<Thing> {
		if (!isReady()) {
			const becomesReady = this.#sandbox.events.until(({ type }) => type === "message" && isReady(), patienceMs);
			await becomesReady.catch(() => undefined);
		}
		return find();
	}

	#values(values: ActOf<"slash">["values"], user: User): Readonly<Record<string, OptionValueView>> {
		const entries = Object.entries(values).map(([name, value]) => [
			name,
			typeof value === "object" && !("filename" in value) ? this.#casting.value(value, user) : value,
		]);
		return Object.fromEntries(entries);
	}

	#fieldValue(value: ActOf<"submit">["fields"][number]["value"], user: User): FieldValueView {
		if (typeof value === "string" || typeof value === "boolean") return value;
		const uploads = value.filter((each) => typeof each === "object" && "filename" in each);
		if (uploads.length > 0) return uploads;
		return value.flatMap((each) =>
			typeof each === "object" && "filename" in each ? [] : this.#casting.value(each, user),
		);
	}
}

/** What was not there when it was recorded is not waited for. */
function isUsable(message: Message | undefined, used: ComponentReference | undefined): boolean {
	if (!message || message.thinking) return false;
	return used?.position === undefined || meantAmong(usableIn(message.components), used) !== undefined;
}

/** That Discord's client would not allow it is an outcome, too. */
function asRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	throw error;
}
