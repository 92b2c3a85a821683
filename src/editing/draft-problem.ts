/** What keeps a draft from being an edit, said to its author. */
export interface DraftProblem {
	/** As `withField` has it; `file` for what isn't the draft's own fault. */
	readonly field: string;
	readonly message: string;
	readonly remedy?: string;
	/** Ways to put it right that a button can take. */
	readonly offers: readonly Offer[];
}

export interface Offer {
	readonly field: string;
	readonly value: string;
	/** What tells this offer from the others. */
	readonly label: string;
}

/** A value; or what is wrong with what was typed for it. */
export type Checked<Value> = { readonly value: Value } | { readonly problems: readonly DraftProblem[] };

export const problem = (
	field: string,
	message: string,
	remedy: string,
	offers: readonly Offer[] = [],
): DraftProblem => ({
	field,
	message,
	remedy,
	offers,
});

/** All values; or everything that is wrong with any of them. */
export function all<Value>(checked: readonly Checked<Value>[]): Checked<readonly Value[]> {
	const problems = checked.flatMap((each) => ("problems" in each ? each.problems : []));
	if (problems.length > 0) return { problems };
	return { value: checked.flatMap((each) => ("value" in each ? [each.value] : [])) };
}
