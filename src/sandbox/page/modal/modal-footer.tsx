import { Dots } from "../messages/dots.tsx";
import type { ModalHandle } from "./use-modal.ts";

interface ModalFooterProps {
	readonly handle: ModalHandle;
	readonly onCancel: () => void;
}

export function ModalFooter({ handle: { failure, isWaiting }, onCancel }: ModalFooterProps) {
	return (
		<footer class="modal-footer">
			<p class="modal-failure" role="alert">
				{failure}
			</p>
			<button class="button" data-style="secondary" type="button" onClick={onCancel}>
				Cancel
			</button>
			<button class="button" data-style="primary" type="submit" aria-disabled={isWaiting} aria-busy={isWaiting}>
				<span class="button-face" data-covered={isWaiting}>
					Submit
				</span>
				{isWaiting && (
					<span class="button-waiting">
						<Dots />
					</span>
				)}
			</button>
		</footer>
	);
}
