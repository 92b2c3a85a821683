import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface CoverProps {
	readonly isSpoiler: boolean;
	readonly children: ComponentChildren;
}

/** Hides a box that is a spoiler until one wants to see it. */
export function Cover({ isSpoiler, children }: CoverProps) {
	const [isShown, show] = useState(false);
	if (!isSpoiler || isShown) return children;
	return (
		<div class="cover">
			<div class="cover-content" aria-hidden="true" inert>
				{children}
			</div>
			<button type="button" class="cover-button" onClick={() => show(true)}>
				<span class="cover-label">Spoiler</span>
			</button>
		</div>
	);
}
