/** Every `href` within a view, wherever it stands. */
export function hrefsIn(view: unknown): readonly string[] {
	if (typeof view !== "object" || view === null) return [];
	return Object.entries(view).flatMap(([key, value]) => {
		// What the API says is shown as text.
		if (key === "json") return [];
		return key === "href" && typeof value === "string" ? [value] : hrefsIn(value);
	});
}
