import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** From the end, in pixels: nearer than this is at the end. */
const near = 48;

interface Follow {
	/** Whether what is newest is in sight. */
	readonly isAtEnd: boolean;
	readonly goToEnd: () => void;
}

/**
 * Keeps the newest in sight while something is added or grows, unless somebody scrolled up.
 * @param box what scrolls.
 * @param content what is in it, as high as all of it.
 */
export function useFollow(box: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): Follow {
	const [isAtEnd, setAtEnd] = useState(true);
	const follows = useRef(true);

	const goToEnd = () => {
		follows.current = true;
		box.current?.scrollTo({ top: box.current.scrollHeight });
	};

	useEffect(() => {
		const scroller = box.current;
		if (!scroller || !content.current) return;

		let before = 0;
		const look = () => {
			const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near;
			// What grew since scrolling began is no sign that somebody scrolled up.
			const isUp = scroller.scrollTop < before;
			before = scroller.scrollTop;
			follows.current = isNear || (follows.current && !isUp);
			setAtEnd(follows.current);
		};
		// Told once at the beginning, and whenever the content or the window changes its height.
		const sizes = new ResizeObserver(() => {
			if (follows.current) goToEnd();
		});
		sizes.observe(scroller);
		sizes.observe(content.current);
		scroller.addEventListener("scroll", look);
		return () => {
			sizes.disconnect();
			scroller.removeEventListener("scroll", look);
		};
	}, []);

	return { isAtEnd, goToEnd };
}
