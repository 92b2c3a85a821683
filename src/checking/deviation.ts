import type { Highlight } from "../domain/answer.ts";
import type { Deviation } from "../domain/check.ts";
import type { Account } from "./account.ts";

/** Tokens from `from` up to but not including `to`. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

/** A deviation that was found, with what it excuses: a word that differs is not missing. */
export interface Found {
	readonly deviation: Deviation;
	/** Tokens of the statement. */
	readonly excuses?: Run;
}

/** The characters of a run of tokens; `undefined` for what no token says. */
function rangeOf({ reading: { tokens } }: Account, run: Run | undefined): Highlight | undefined {
	const [first, last] = [tokens[run?.from ?? -1], tokens[(run?.to ?? 0) - 1]];
	return first === undefined || last === undefined ? undefined : [first.start, last.end];
}

export function found(
	kind: Deviation["kind"],
	[statement, said]: readonly [Account, Run | undefined],
	[passage, documented]: readonly [Account, Run | undefined],
): Found {
	const [own, other] = [rangeOf(statement, said), rangeOf(passage, documented)];
	return {
		deviation: {
			kind,
			...(own === undefined ? {} : { said: own }),
			...(other === undefined ? {} : { documented: other }),
		},
		...(said === undefined ? {} : { excuses: said }),
	};
}
