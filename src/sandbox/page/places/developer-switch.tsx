import { countedViolations, violationsIn } from "../developer/log-filter.ts";
import { useOwnLog } from "../developer/own-log.ts";
import { CodeIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";

/** Opens and closes the developer's view, and says how many violations there are to look at. */
export function DeveloperSwitch({ onToggle }: { readonly onToggle: () => void }) {
	const { state, dispatch } = useRoom();
	const violations = violationsIn(useOwnLog().entries);
	const label = violations === 0 ? "Developer's view" : `Developer's view, ${countedViolations(violations)}`;
	const toggle = () => {
		dispatch({ type: "toggle developer" });
		onToggle();
	};
	return (
		<button
			type="button"
			class="icon-button developer-switch"
			aria-label={label}
			title={label}
			aria-expanded={state.isDeveloperOpen}
			onClick={toggle}
		>
			<CodeIcon />
			{violations > 0 && <span class="count-badge">{violations}</span>}
		</button>
	);
}
