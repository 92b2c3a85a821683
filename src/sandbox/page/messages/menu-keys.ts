/** The menu's own items, without those of menus that opened from it. */
export const itemsOf = (menu: HTMLElement | null): readonly HTMLElement[] => [
	...(menu?.querySelectorAll<HTMLElement>(":scope > .menu-entry > .menu-item") ?? []),
];

/** Where a key leads: to a neighbour, to the ends, or to the next item that begins with a letter. */
export function targetOf(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
	const at = items.findIndex((item) => item.matches(":focus"));
	if (key === "ArrowDown") return items[(at + 1) % items.length];
	if (key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1);
	if (key === "Home") return items[0];
	if (key === "End") return items.at(-1);
	if (key.length !== 1 || key === " ") return undefined;
	const following = [...items.slice(at + 1), ...items.slice(0, at + 1)];
	return following.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
