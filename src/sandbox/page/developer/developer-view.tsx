import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { CloseIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { FaultButtons } from "./fault-buttons.tsx";
import { countedViolations, filtered, type LogFilter, violationsIn } from "./log-filter.ts";
import { LogList } from "./log-list.tsx";
import { LogTools } from "./log-tools.tsx";
import { useOwnLog } from "./own-log.ts";
import { TranscriptLink } from "./transcript-link.tsx";

/** What the bot asks and is told, what is wrong with it, and ways to let things go wrong. */
export function DeveloperView() {
	const { state, dispatch } = useRoom();
	const { entries, clear } = useOwnLog();
	const [filter, onFilter] = useState<LogFilter>({ kind: "all", text: "" });
	const view = useFocusWhileOpen();
	const found = useMemo(() => filtered(entries, filter), [entries, filter]);
	const violations = violationsIn(entries);
	const none = entries.length === 0 ? "Nothing has happened yet." : "Nothing of the kind has happened.";
	return (
		<aside ref={view} class="developer" tabIndex={-1} aria-label="Developer's view">
			<header class="developer-header">
				<h2>Developer's view</h2>
				<p class="developer-verdict" data-wrong={violations > 0}>
					{violations === 0 ? "No violations" : countedViolations(violations)}
				</p>
				<button
					type="button"
					class="icon-button"
					aria-label="Close the developer's view"
					onClick={() => dispatch({ type: "toggle developer" })}
				>
					<CloseIcon />
				</button>
			</header>
			<FaultButtons faults={state.scene.faults} />
			<TranscriptLink />
			<LogTools filter={filter} violations={violations} onFilter={onFilter} onClear={clear} />
			<LogList entries={found} none={none} />
		</aside>
	);
}

/** Takes the focus when it opens, and gives it back when it closes. */
function useFocusWhileOpen() {
	const view = useRef<HTMLElement>(null);
	useEffect(() => {
		const before = document.activeElement;
		view.current?.focus();
		return () => {
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);
	return view;
}
