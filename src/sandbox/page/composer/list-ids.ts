import type { ComposerHandle } from "./use-composer.ts";

/** Ids by which the fields of the message box and what stands above it refer to each other. There is only one box. */
export const composerTextId = "composer-text";
export const listId = "composer-list";
export const entryId = (at: number): string => `composer-entry-${at}`;
export const fieldId = (at: number): string => `composer-field-${at}`;

/** What ties a field to the list above the box, which is there for the one that has the focus and not without entries. */
export function listedBy({ state, entries }: ComposerHandle, isFocused: boolean) {
	const isOpen = isFocused && entries.length > 0;
	const isHighlighted = isOpen && entries[state.active] !== undefined;
	return {
		"aria-haspopup": "listbox",
		"aria-autocomplete": "list",
		"aria-expanded": isOpen,
		"aria-controls": isOpen ? listId : undefined,
		"aria-activedescendant": isHighlighted ? entryId(state.active) : undefined,
	} as const;
}
