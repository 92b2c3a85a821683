/** Which of the two looks the page has: Discord's dark one, until one chooses the other. */
export type Theme = "dark" | "light";

const key = "local-discord-theme";

export function rememberedTheme(): Theme {
	return remembered() === "light" ? "light" : "dark";
}

/** Gives the page the look, and remembers it for the next time. */
export function wear(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	try {
		localStorage.setItem(key, theme);
	} catch {
		// A browser may keep nothing: then the page is dark the next time.
	}
}

function remembered(): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}
