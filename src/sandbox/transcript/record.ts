import type { Sandbox } from "../sandbox.ts";
import type { ActView, FieldValueView, OptionValueView } from "../view/views.ts";
import { History } from "./history.ts";
import { Names } from "./names.ts";
import { type Result, seenOutcome } from "./seen-outcome.ts";
import { type NamedAct, type Step, type Transcript, transcriptOf } from "./transcript.ts";
import { referenceAmong, usableIn } from "./usable.ts";

type ActOf<Kind extends ActView["act"]> = Extract<ActView, { readonly act: Kind }>;

/** Keeps what people do, act by act, with what came of it. */
export class TranscriptRecorder {
	readonly #names: Names;
	readonly #history: History;
	readonly #steps: Step[] = [];

	constructor(sandbox: Sandbox) {
		this.#names = new Names(sandbox.world);
		this.#history = new History(sandbox);
	}

	get transcript(): Transcript {
		return transcriptOf(this.#steps);
	}

	/** An act of nobody, or on something that never was, could not be done again: it is left out. */
	record(act: ActView, result: Result): void {
		const named = this.#named(act, result);
		if (!named) return;
		const last = this.#steps.at(-1);
		// While somebody types, only what was offered at last is worth keeping.
		if (last && isSameTyping(last.act, named)) this.#steps.pop();
		const step = this.#steps.length + 1;
		this.#history.note(step, result);
		this.#steps.push({ step, act: named, outcome: seenOutcome(result, this.#names) });
	}

	#named(act: ActView, result: Result): NamedAct | undefined {
		const person = this.#names.person(act.person);
		if (person === undefined) return undefined;
		switch (act.act) {
			case "message-menu":
			case "press":
			case "pick":
				return this.#onMessage(act, result, person);
			case "submit":
				return this.#submitted(act, person);
			default:
				return this.#inPlace(act, person);
		}
	}

	#inPlace(act: ActOf<"slash" | "autocomplete" | "user-menu" | "say">, person: string): NamedAct | undefined {
		const place = this.#names.place(act.place);
		if (place === undefined) return undefined;
		if (act.act === "say") return { ...act, person, place, files: [...act.files] };
		if (act.act !== "user-menu") return { ...act, person, place, values: this.#values(act.values) };
		const target = this.#names.person(act.target);
		return target === undefined ? undefined : { ...act, person, place, target };
	}

	#onMessage(act: ActOf<"message-menu" | "press" | "pick">, result: Result, person: string): NamedAct | undefined {
		const message = this.#history.referenceTo(act.message);
		if (!message) return undefined;
		if (act.act === "message-menu") return { ...act, person, message };
		const component = this.#history.componentReference(act.message, act.customId, result);
		if (act.act === "press") return { act: "press", person, message, component };
		return { act: "pick", person, message, component, values: act.values.map((value) => this.#names.value(value)) };
	}

	#submitted({ modal, fields }: ActOf<"submit">, person: string): NamedAct | undefined {
		const step = this.#history.stepOfModal(modal);
		if (step === undefined) return undefined;
		const usable = usableIn(this.#history.modal(step)?.json.components);
		const filledIn = Object.entries(fields).map(([customId, value]) => ({
			...referenceAmong(usable, customId),
			value: this.#fieldValue(value),
		}));
		return { act: "submit", person, modal: step, fields: filledIn };
	}

	#values(values: Readonly<Record<string, OptionValueView>>) {
		const entries = Object.entries(values).map(([name, value]) => [
			name,
			typeof value === "string" ? this.#names.value(value) : value,
		]);
		return Object.fromEntries(entries);
	}

	#fieldValue(value: FieldValueView) {
		if (typeof value === "string" || typeof value === "boolean") return value;
		const uploads = value.filter((each) => typeof each !== "string");
		if (uploads.length > 0) return uploads;
		return value.flatMap((each) => (typeof each === "string" ? this.#names.value(each) : []));
	}
}

function isSameTyping(before: NamedAct, now: NamedAct): boolean {
	if (before.act !== "autocomplete" || now.act !== "autocomplete") return false;
	return (["person", "place", "command", "focused"] as const).every((key) => before[key] === now[key]);
}
