import type { UploadedFile } from "../files.ts";
import type { Message, Violation } from "../types.ts";

/** What else decides whether a body is right. */
export interface ValidationContext {
	readonly files: readonly UploadedFile[];
	/** The message that is to be edited. */
	readonly edited?: Message;
	/** Bytes of one file. */
	readonly maximumFileBytes: number;
}

/** A fault and where it stands, from the subject on. */
export type Finding = Omit<Violation, "page">;

/** Something that Discord refuses and its published schema does not say. */
export interface Rule<Subject> {
	/** Discord's page that says so. */
	readonly page: string;
	readonly find: (subject: Subject) => readonly Finding[];
}

export function applyRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): readonly Violation[] {
	return rules.flatMap(({ page, find }) => find(subject).map((finding) => ({ ...finding, page })));
}

export function under(prefix: readonly (string | number)[], violations: readonly Violation[]): readonly Violation[] {
	return violations.map((violation) => ({ ...violation, path: [...prefix, ...violation.path] }));
}
