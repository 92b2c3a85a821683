import type { ComposerHandle } from "./use-composer.ts";

/** Ids by which the fields of the message box and what stands above it refer to each other. There is only one box. */
export const composerTextId = "composer-text";
export const listId = "composer-list";
export const entryId = (at: number): string => `composer-entry-${at}`;
export const fieldId = (at: number): string => `composer-field-${at}`;

/** What ties the field that has the focus to the list above the box. Without entries there is no list. */
export function listedBy({ state, entries }: ComposerHandle) {
	const isOpen = entries.length > 0;
	return {
		"aria-haspopup": "listbox",
		"aria-autocomplete": "list",
		"aria-expanded": isOpen,
		"aria-controls": isOpen ? listId : undefined,
		"aria-activedescendant": entries[state.active] === undefined ? undefined : entryId(state.active),
	} as const;
}
