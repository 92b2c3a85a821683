/** Puts a text where one can paste it from. A browser that doesn't let the page do so leaves things as they are. */
export function copy(text: string): void {
	navigator.clipboard.writeText(text).catch(() => undefined);
}
