/** The nearest offset at or before `offset` that does not part a surrogate pair. */
export const wholeCharacters = (text: string, offset: number): number =>
	offset > 0 && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[offset] ?? "")
		? offset - 1
		: offset;
