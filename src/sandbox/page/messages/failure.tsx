import { WarningIcon } from "../icons.tsx";

/** Why nothing came of what somebody did. */
export function Failure({ reason }: { readonly reason: string }) {
	return (
		<p class="failure" role="alert">
			<WarningIcon />
			<span>{reason}</span>
		</p>
	);
}
