import type { Alignment, Placed } from "./alignment.ts";
import { type Found, found } from "./deviation.ts";
import { negates } from "./polarity.ts";
import { thresholds } from "./thresholds.ts";

/** Whether a statement denies what a passage tells, tells what it denies, or says the opposite. */
export function comparePolarity({ placed, statement, passage }: Alignment): readonly Found[] {
	const words = placed.filter(
		({ unit, at, strength }) =>
			unit.kind === "word" && at.length > 0 && strength > 0 && !negates(statement.account.reading, unit.from),
	);
	const turned = words.filter((each) => isTurned(each, statement.account.negated, passage.negated));
	const [first] = turned.toSorted((one, other) => Number(other.by === "opposite") - Number(one.by === "opposite"));
	if (first === undefined) return [];
	const isOpposite = turned.some(({ by }) => by === "opposite");
	const denied = words.filter(
		({ unit, at }) =>
			statement.account.negated[unit.from] === true || at.every((position) => passage.negated[position] === true),
	);
	if (!isOpposite && weightOf(turned) < thresholds.negated * weightOf(denied)) return [];

	const [at = 0] = first.at;
	const said = { from: negatorBefore(first.unit.from, statement.account) ?? first.unit.from, to: first.unit.to };
	const { deviation } = found(
		"negation",
		[statement.account, said],
		[passage, { from: negatorBefore(at, passage) ?? at, to: at + 1 }],
	);
	return [{ deviation }];
}

const weightOf = (placed: readonly Placed[]) => placed.reduce((sum, { unit }) => sum + unit.weight, 0);

const isTurned = ({ unit, at, by }: Placed, said: readonly boolean[], documented: readonly boolean[]) =>
	at.every((position) => (said[unit.from] === true) !== ((documented[position] === true) !== (by === "opposite")));

function negatorBefore(index: number, { reading, negated }: Alignment["passage"]): number | undefined {
	if (negated[index] !== true) return undefined;
	for (let at = index - 1; at >= 0; at -= 1) if (negates(reading, at)) return at;
	return undefined;
}
