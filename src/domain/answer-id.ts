/** What an answer can be given again from. */
export interface AnswerKey {
	readonly incident: string;
	/** 12 hex digits. */
	readonly revision: string;
	readonly question: string;
}

const shape = /^([a-z0-9-]{1,64})\.([0-9a-f]{12})\.([A-Za-z0-9_-]*)$/;

/** `<incident>.<revision>.<question in base64url>`: an id carries all that it names, so that nothing has to be stored. */
export const answerId = ({ incident, revision, question }: AnswerKey): string =>
	`${incident}.${revision}.${Buffer.from(question, "utf8").toString("base64url")}`;

/** @returns `undefined` for a text that is not an answer's id. */
export function parseAnswerId(id: string): AnswerKey | undefined {
	const [, incident, revision, encoded] = shape.exec(id) ?? [];
	if (incident === undefined || revision === undefined || encoded === undefined) return undefined;

	return {
		incident,
		revision,
		question: Buffer.from(encoded, "base64url").toString("utf8"),
	};
}
