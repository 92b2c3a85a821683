import type { ComponentChildren } from "preact";
import { Cover } from "./cover.tsx";

interface ContainerProps {
	/** `#rrggbb` */
	readonly accent: string | undefined;
	readonly isSpoiler: boolean;
	readonly children: ComponentChildren;
}

export function Container({ accent, isSpoiler, children }: ContainerProps) {
	const accented = accent === undefined ? {} : { style: { borderLeftColor: accent } };
	return (
		<div class="container" data-accented={accent !== undefined} {...accented}>
			<Cover isSpoiler={isSpoiler}>
				<div class="container-components">{children}</div>
			</Cover>
		</div>
	);
}
