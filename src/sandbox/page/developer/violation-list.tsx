import type { ViolationView } from "../../view/views.ts";

/** What is wrong with a request: where, which rule, and Discord's page that says so. */
export function ViolationList({ violations }: { readonly violations: readonly ViolationView[] }) {
	return (
		<ul class="violations" aria-label="Violations">
			{violations.map(({ path, code, message, page }) => (
				<li key={`${path} ${code}`} class="violation">
					<p class="violation-message">{message}</p>
					<p class="violation-place">
						<code>{path || "the whole body"}</code> <span class="violation-code">{code}</span>
					</p>
					<a href={page} target="_blank" rel="noreferrer noopener">
						Discord's page
					</a>
				</li>
			))}
		</ul>
	);
}
