/**
 * The user cannot do that: Discord's own client would not let them, so the bot never hears of it.
 * A command that isn't offered in that place, a value out of range, a button that is disabled or not there.
 */
export class Refusal extends Error {
	override readonly name = "Refusal";
}
