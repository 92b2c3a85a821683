import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Box, Size, Spot } from "./placement.ts";

/** Says where a popup stands, once its size is known. */
export type Placing = (size: Size, window: Size) => Spot;

/**
 * Shows an element with `popover="manual"` above everything else, so that no box that scrolls cuts it off, and closes it
 * when one presses elsewhere or the window changes. It has `aria-live="off"` as well: within the channel, which is read
 * out as it grows, it is nothing new.
 * @param owner what belongs to it: pressed, it opens and closes the popup itself.
 */
export function usePopup(
	popup: RefObject<HTMLElement | null>,
	owner: RefObject<HTMLElement | null> | undefined,
	placing: Placing,
	onClose: () => void,
): void {
	useLayoutEffect(() => {
		const element = popup.current;
		if (!element) return;
		element.showPopover();
		const { left, top } = placing(boxOf(element), { width: innerWidth, height: innerHeight });
		element.style.left = `${left}px`;
		element.style.top = `${top}px`;
	}, []);

	useEffect(() => {
		const closeElsewhere = ({ target }: Event) => {
			const isInside = target instanceof Node && [popup, owner].some((part) => part?.current?.contains(target));
			if (!isInside) onClose();
		};
		document.addEventListener("pointerdown", closeElsewhere, true);
		window.addEventListener("resize", onClose);
		return () => {
			document.removeEventListener("pointerdown", closeElsewhere, true);
			window.removeEventListener("resize", onClose);
		};
	}, [onClose]);
}

export function boxOf(element: Element): Box {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { left, top, width, height };
}
