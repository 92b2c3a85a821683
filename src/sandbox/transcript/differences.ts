import { isObject } from "../json.ts";
import type { NamedAct, SeenOutcome, Step } from "./transcript.ts";

/** What came out otherwise than it was recorded. */
export interface Difference {
	readonly step: number;
	/** What was done, in words. */
	readonly act: string;
	/** Where: `message.texts.0`. */
	readonly part: string;
	readonly expected: string;
	readonly found: string;
}

/** As one sentence, for a terminal or a test. */
export const differenceInWords = ({ step, act, part, expected, found }: Difference): string =>
	`Step ${step}, ${act}: ${part} was ${expected}, and is ${found}.`;

export function differencesIn({ step, act, outcome }: Step, found: SeenOutcome): readonly Difference[] {
	const place = { step, act: actInWords(act) };
	if (outcome.kind !== found.kind) {
		return [{ ...place, part: "the outcome", expected: outcomeInWords(outcome), found: outcomeInWords(found) }];
	}
	return unequal(outcome, found).map((difference) => ({ ...place, ...difference }));
}

type Unequal = Pick<Difference, "part" | "expected" | "found">;

/** The places in which two values differ; of a list that is longer or shorter the items that are too many. */
function unequal(expected: unknown, found: unknown, path: readonly string[] = []): readonly Unequal[] {
	const [one, other] = [partsOf(expected), partsOf(found)];
	if (one === undefined || other === undefined) {
		if (expected === found) return [];
		return [{ part: path.join("."), expected: inWords(expected), found: inWords(found) }];
	}
	const keys = [...new Set([...one.keys(), ...other.keys()])];
	return keys.flatMap((key) => unequal(one.get(key), other.get(key), [...path, key]));
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
	return isObject(value) || Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

const inWords = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));

function outcomeInWords(outcome: SeenOutcome): string {
	const { kind, ...rest } = outcome;
	const details = Object.values(rest);
	return details.length === 0 ? kind : `${kind}: ${details.map(inWords).join(", ")}`;
}

export function actInWords(act: NamedAct): string {
	const { person } = act;
	switch (act.act) {
		case "slash":
			return `${person} calls /${act.command}`;
		case "autocomplete":
			return `${person} types "${act.focused}" of /${act.command}`;
		case "message-menu":
			return `${person} calls "${act.command}" on a message`;
		case "user-menu":
			return `${person} calls "${act.command}" on ${act.target}`;
		case "press":
			return `${person} presses "${act.component.customId}"`;
		case "pick":
			return `${person} picks in "${act.component.customId}"`;
		case "submit":
			return `${person} sends off the modal of step ${act.modal}`;
		case "say":
			return `${person} says something`;
	}
}
