import { useMemo } from "preact/hooks";
import { tokensOf } from "./json-tokens.ts";

/** A value as JSON under a heading. It scrolls by itself, so it can have the focus. */
export function JsonText({ label, value }: { readonly label: string; readonly value: unknown }) {
	const tokens = useMemo(() => tokensOf(value), [value]);
	return (
		<figure class="json">
			<figcaption class="json-label">{label}</figcaption>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
			<pre class="json-text" tabIndex={0}>
				{tokens.map(({ kind, text }, at) =>
					kind === "plain" ? (
						text
					) : (
						<span key={at} class={`json-${kind}`}>
							{text}
						</span>
					),
				)}
			</pre>
		</figure>
	);
}
