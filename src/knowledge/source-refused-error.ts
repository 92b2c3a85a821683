/** A document can't be added. The message is one line, and says what to do. Nothing was changed. */
export class SourceRefusedError extends Error {
	override readonly name = "SourceRefusedError";
}
