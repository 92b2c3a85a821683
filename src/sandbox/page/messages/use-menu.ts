import { useRef, useState } from "preact/hooks";
import { type Box, below } from "./placement.ts";
import { boxOf, type Placing } from "./popup.ts";

interface OpenMenu {
	readonly isOpen: boolean;
	readonly placing: Placing;
	/** Opens where the pointer is, or below what has the focus if a key asked for it. */
	readonly openAt: (event: MouseEvent) => void;
	/** Opens below an element. */
	readonly openBelow: (element: Element) => void;
	readonly close: () => void;
}

/** Whether a menu is open, and where. The focus goes back when it closes. */
export function useMenu(): OpenMenu {
	const [anchor, setAnchor] = useState<Box>();
	const before = useRef<Element | null>(null);

	const open = (box: Box) => {
		before.current = document.activeElement;
		setAnchor(box);
	};
	return {
		isOpen: anchor !== undefined,
		placing: (size, window) => below(anchor ?? { left: 0, top: 0, width: 0, height: 0 }, size, window),
		openAt: (event) => {
			event.preventDefault();
			event.stopPropagation();
			open(boxAt(event));
		},
		openBelow: (element) => open(boxOf(element)),
		close: () => {
			setAnchor(undefined);
			if (before.current instanceof HTMLElement) before.current.focus();
		},
	};
}

/** A key that opens a menu has no place of its own; then it is the element's. */
function boxAt({ clientX, clientY, currentTarget }: MouseEvent): Box {
	const isByKey = clientX === 0 && clientY === 0 && currentTarget instanceof Element;
	return isByKey ? boxOf(currentTarget) : { left: clientX, top: clientY, width: 0, height: 0 };
}
