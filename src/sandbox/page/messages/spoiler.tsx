import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Words that are covered until one wants to see them. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
	const [isShown, show] = useState(false);
	if (isShown) return <Uncovered>{children}</Uncovered>;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a button's text doesn't flow on over lines
		<span
			class="spoiler"
			role="button"
			tabIndex={0}
			aria-label="Spoiler, press to show"
			onClick={() => show(true)}
			onKeyDown={(event) => {
				if (event.key !== "Enter" && event.key !== " ") return;
				event.preventDefault();
				show(true);
			}}
		>
			<span class="spoiler-content" aria-hidden="true" inert>
				{children}
			</span>
		</span>
	);
}

/** Takes the focus that the cover had. */
function Uncovered({ children }: { readonly children: ComponentChildren }) {
	const content = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => content.current?.focus(), []);
	return (
		<span ref={content} class="spoiler-shown" tabIndex={-1}>
			{children}
		</span>
	);
}
