import { EyeIcon } from "../icons.tsx";

/** Under what nobody else sees. */
export function OnlyYou({ onDismiss }: { readonly onDismiss: () => void }) {
	return (
		<p class="only-you">
			<EyeIcon />
			<span>
				Only you can see this •{" "}
				<button type="button" class="link-button" onClick={onDismiss}>
					Dismiss message
				</button>
			</span>
		</p>
	);
}
