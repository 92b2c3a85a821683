import type { ComponentChildren } from "preact";
import { Icon } from "../icons.tsx";

/** Of several lines of one kind. */
function Outline({ children }: { readonly children: ComponentChildren }) {
	return (
		<Icon>
			<g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
				{children}
			</g>
		</Icon>
	);
}

export const AtIcon = () => (
	<Outline>
		<circle cx="12" cy="12" r="3.5" />
		<path d="M15.5 8.5v5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.4 6.8" />
	</Outline>
);

export const PeopleIcon = () => (
	<Outline>
		<circle cx="9" cy="8" r="3.5" />
		<path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 4.9a3.5 3.5 0 0 1 0 6.2M18 14.4a6.5 6.5 0 0 1 3.5 5.6" />
	</Outline>
);

export const PlacesIcon = () => (
	<Outline>
		<path d="M4 6h16M4 12h16M4 18h16" />
	</Outline>
);

export const SunIcon = () => (
	<Outline>
		<circle cx="12" cy="12" r="4" />
		<path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4" />
	</Outline>
);

export const MoonIcon = () => (
	<Outline>
		<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a6.7 6.7 0 0 0 10.5 10.5Z" />
	</Outline>
);
