import { DeveloperSwitch } from "./developer-switch.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Who one is, and how the page looks. */
export function PersonPanel({ onDevelop }: { readonly onDevelop: () => void }) {
	return (
		<div class="person-panel">
			<PersonMenu />
			<ThemeSwitch />
			<DeveloperSwitch onToggle={onDevelop} />
		</div>
	);
}
