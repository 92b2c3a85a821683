import { DeveloperSwitch } from "./developer-switch.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Who one is, and how the page looks. */
export function PersonPanel() {
	return (
		<div class="person-panel">
			<PersonMenu />
			<ThemeSwitch />
			<DeveloperSwitch />
		</div>
	);
}
