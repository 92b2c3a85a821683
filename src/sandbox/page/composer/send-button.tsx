import { SendIcon } from "./composer-icons.tsx";

/** For those without an Enter key at hand. */
export function SendButton({ isDisabled }: { readonly isDisabled: boolean }) {
	return (
		<button class="composer-button composer-send" type="submit" aria-label="Send" disabled={isDisabled}>
			<SendIcon />
		</button>
	);
}
