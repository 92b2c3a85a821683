import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { LogEntry } from "../../view/views.ts";
import { LogLine } from "./log-line.tsx";

/** Pixels from the end within which one is taken to look at the end. */
const nearEnd = 24;

/** The log, the newest last. It follows what happens until one scrolls up. */
export function LogList({ entries, none }: { readonly entries: readonly LogEntry[]; readonly none: string }) {
	const list = useRef<HTMLElement>(null);
	const isFollowing = useRef(true);
	const last = entries.at(-1)?.number;
	useLayoutEffect(() => {
		if (isFollowing.current) list.current?.scrollTo({ top: list.current.scrollHeight });
	}, [last, entries.length]);

	const lines = useMemo(() => entries.map((entry) => <LogLine key={entry.number} entry={entry} />), [entries]);
	const onScroll = () => {
		if (list.current) isFollowing.current = isAtEnd(list.current);
	};
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
		<section ref={list} class="log" tabIndex={0} aria-label="Requests and events" onScroll={onScroll}>
			{entries.length === 0 ? <p class="log-empty">{none}</p> : <ol>{lines}</ol>}
		</section>
	);
}

const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: HTMLElement) =>
	scrollTop + clientHeight >= scrollHeight - nearEnd;
