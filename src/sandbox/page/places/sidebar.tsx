import { useEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { PersonPanel } from "./person-panel.tsx";
import { PlaceList } from "./place-list.tsx";

interface Props {
	/** Of a narrow page, where it is a drawer; a wide one always shows it. */
	readonly isOpen: boolean;
	readonly onClose: () => void;
}

/** The server with its channels, direct messages, and who one is. */
export function Sidebar({ isOpen, onClose }: Props) {
	const { places } = useRoom().state.scene;
	const closeButton = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (isOpen) closeButton.current?.focus();
	}, [isOpen]);

	const servers = [...new Set(places.flatMap(({ guild = [] }) => guild))];
	const direct = places.filter(({ guild }) => guild === undefined);
	return (
		<>
			<button
				type="button"
				class="sidebar-backdrop"
				tabIndex={-1}
				aria-label="Back to the channel"
				data-open={isOpen}
				onClick={onClose}
			/>
			<nav
				class="sidebar"
				aria-label="Places and people"
				data-open={isOpen}
				onKeyDown={({ key }) => key === "Escape" && onClose()}
			>
				<button ref={closeButton} type="button" class="icon-button sidebar-close" aria-label="Close" onClick={onClose}>
					<CloseIcon />
				</button>
				<div class="sidebar-places">
					{servers.map((server) => (
						<PlaceList
							key={server}
							heading={server}
							places={places.filter(({ guild }) => guild === server)}
							onGo={onClose}
						/>
					))}
					{direct.length > 0 && <PlaceList heading="Direct Messages" places={direct} onGo={onClose} />}
				</div>
				<PersonPanel onDevelop={onClose} />
			</nav>
		</>
	);
}
