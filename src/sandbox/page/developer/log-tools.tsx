import { type LogFilter, type LogKind, logKinds } from "./log-filter.ts";

interface Props {
	readonly filter: LogFilter;
	readonly violations: number;
	readonly onFilter: (filter: LogFilter) => void;
	readonly onClear: () => void;
}

const labels: Readonly<Record<LogKind, string>> = {
	all: "All",
	requests: "Requests",
	events: "Events",
	violations: "Violations",
};

/** What of the log is shown. */
export function LogTools({ filter, violations, onFilter, onClear }: Props) {
	return (
		<div class="log-tools">
			<fieldset class="log-kinds">
				<legend class="unseen">Show</legend>
				{logKinds.map((kind) => (
					<label key={kind} class="log-kind">
						<input
							type="radio"
							name="log-kind"
							checked={filter.kind === kind}
							onChange={() => onFilter({ ...filter, kind })}
						/>
						<span>
							{labels[kind]}
							{kind === "violations" && violations > 0 && <span class="count-badge">{violations}</span>}
						</span>
					</label>
				))}
			</fieldset>
			<input
				class="log-search"
				type="search"
				placeholder="Search"
				aria-label="Search the log"
				value={filter.text}
				onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
			/>
			<button type="button" class="small-button" onClick={onClear}>
				Clear
			</button>
		</div>
	);
}
