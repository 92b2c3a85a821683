import { Misuse } from "./misuse.ts";
import { excerpt } from "./printable.ts";

/** @throws {Misuse} for what can't be a revision's number. */
export function revisionNumber(command: string, typed: string): number {
	if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
	throw new Misuse(`${command}: "${excerpt(typed)}" is no revision's number; casefile history lists them`);
}
