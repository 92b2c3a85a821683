import { MoreIcon } from "../icons.tsx";

interface MessageToolbarProps {
	readonly isMenuOpen: boolean;
	readonly onMore: (button: Element) => void;
}

/** What appears at a message that the pointer or the focus is at. */
export function MessageToolbar({ isMenuOpen, onMore }: MessageToolbarProps) {
	return (
		<div class="message-toolbar" data-open={isMenuOpen}>
			<button
				type="button"
				class="toolbar-button"
				aria-label="More"
				aria-haspopup="menu"
				aria-expanded={isMenuOpen}
				onClick={({ currentTarget }) => onMore(currentTarget)}
			>
				<MoreIcon />
			</button>
		</div>
	);
}
