import type { LogEntry } from "../../view/views.ts";
import { countedViolations } from "./log-filter.ts";
import { clockTime, shortPath, statusView } from "./status.ts";

/** An entry as long as it is closed. */
export function LogSummary({ entry }: { readonly entry: LogEntry }) {
	switch (entry.kind) {
		case "request":
			return <RequestSummary {...entry} />;
		case "event":
			return (
				<span class="log-row">
					<span class="log-title">
						<span class="log-tag">Event</span> {entry.name}
					</span>
					<Time at={entry.at} />
				</span>
			);
		case "note":
			return (
				<span class="log-row">
					<span class="log-title">
						{entry.isBad && <span class="log-tag log-tag-bad">Failure</span>} {entry.text}
					</span>
					<Time at={entry.at} />
				</span>
			);
	}
}

function RequestSummary({ method, path, status, milliseconds, violations, at }: LogEntry & { kind: "request" }) {
	const { text, tone } = statusView(status);
	return (
		<>
			<span class="log-title">
				<span class="log-method">{method}</span> {shortPath(path)}
			</span>
			<span class="log-facts">
				<span class={`log-status log-status-${tone}`}>{text}</span>
				<span>{milliseconds} ms</span>
				{violations.length > 0 && <span class="log-tag log-tag-bad">{countedViolations(violations.length)}</span>}
				<Time at={at} />
			</span>
		</>
	);
}

function Time({ at }: { readonly at: string }) {
	return (
		<time class="log-time" dateTime={at}>
			{clockTime(at)}
		</time>
	);
}
