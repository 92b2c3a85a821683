import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";

/** The only message box there is; whoever has nowhere else to put the focus puts it there. */
const boxClass = "composer";

/**
 * Puts the focus on a field of the message box when it is its turn, with the caret at the end. It isn't taken from
 * anything outside of the box: whoever goes to another place by keyboard stays where they are.
 */
export function useFocus(field: RefObject<HTMLElement | null>, isFocused: boolean): void {
	useLayoutEffect(() => {
		const element = field.current;
		if (!(element && isFocused && isFree(document.activeElement))) return;
		element.focus();
		if (isTyped(element)) element.setSelectionRange(element.value.length, element.value.length);
	}, [isFocused]);
}

/** What is typed while nothing has the focus goes into the message box, as in Discord. */
export function useTypingAnywhere(field: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const take = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
			const isLetter = key.length === 1 && !(ctrlKey || metaKey || altKey);
			if (isLetter && document.activeElement === document.body) field.current?.focus();
		};
		document.addEventListener("keydown", take);
		return () => document.removeEventListener("keydown", take);
	}, []);
}

const isFree = (active: Element | null) =>
	active === null || active === document.body || active.closest(`.${boxClass}`);

const isTyped = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
	element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
