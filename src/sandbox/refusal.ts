/**
 * The user cannot do that: Discord's own client would not let them, so the bot never hears of it.
 * A command that isn't offered in that place, a value out of range, a button that is disabled or not there.
 */
export class Refusal extends Error {
	override readonly name = "Refusal";
	/** What to do, as it is shown beside the field. */
	readonly reason: string;
	/** The option's name, or the custom id of a modal's field or of a component, where one of them is to blame. */
	readonly field: string | undefined;

	constructor(reason: string, field?: string) {
		super(field === undefined ? reason : `"${field}": ${reason}`);
		this.reason = reason;
		this.field = field;
	}
}

/** A range in words, as in "Specify from 2 to 4 characters.", where at least one end is there. */
export function rangeInWords(minimum: number | undefined, maximum: number | undefined): string {
	if (minimum === undefined) return `at most ${maximum}`;
	if (maximum === undefined) return `at least ${minimum}`;
	return minimum === maximum ? `exactly ${minimum}` : `from ${minimum} to ${maximum}`;
}
