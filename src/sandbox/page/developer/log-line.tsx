import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { LogEntry } from "../../view/views.ts";
import { ChevronRightIcon } from "../icons.tsx";
import { JsonText } from "./json-text.tsx";
import { violationsOf } from "./log-filter.ts";
import { LogSummary } from "./log-summary.tsx";
import { RequestDetails } from "./request-details.tsx";

/** An entry of the log; requests and events open and show what they carried. */
export function LogLine({ entry }: { readonly entry: LogEntry }) {
	const isWrong = violationsOf(entry).length > 0;
	return (
		<li class="log-line" data-kind={entry.kind} data-wrong={isWrong}>
			{entry.kind === "note" ? (
				<p class="log-note">
					<LogSummary entry={entry} />
				</p>
			) : (
				<OpeningLine entry={entry} />
			)}
		</li>
	);
}

function OpeningLine({ entry }: { readonly entry: LogEntry & { readonly kind: "request" | "event" } }) {
	const [isOpen, open] = useState(false);
	const id = useId();
	const details = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (isOpen) details.current?.parentElement?.scrollIntoView({ block: "nearest" });
	}, [isOpen]);
	return (
		<>
			<button
				type="button"
				class="log-button"
				aria-expanded={isOpen}
				aria-controls={isOpen ? id : undefined}
				onClick={() => open(!isOpen)}
			>
				<ChevronRightIcon />
				<span class="log-summary">
					<LogSummary entry={entry} />
				</span>
			</button>
			{isOpen && (
				<div ref={details} class="log-details" id={id}>
					{entry.kind === "request" ? <RequestDetails {...entry} /> : <JsonText label="Data" value={entry.data} />}
				</div>
			)}
		</>
	);
}
