import { useEffect, useRef } from "preact/hooks";
import { useRoom } from "../room.ts";
import { placeOf } from "../state.ts";
import { ConnectionState } from "./connection-state.tsx";
import { PlacesIcon } from "./place-icons.tsx";
import { PlaceName } from "./place-name.tsx";

interface Props {
	readonly isSidebarOpen: boolean;
	readonly onOpenSidebar: () => void;
}

/** Where one is, and whether the bot is there. */
export function ChannelHeader({ isSidebarOpen, onOpenSidebar }: Props) {
	const { state } = useRoom();
	const place = placeOf(state);
	return (
		<header class="channel-header">
			<SidebarButton isOpen={isSidebarOpen} onOpen={onOpenSidebar} />
			<h1 class="channel-title">
				{place ? <PlaceName place={place} botName={state.scene.application.name} /> : "Nowhere"}
			</h1>
			{state.isOnline && <ConnectionState name={state.scene.application.name} isConnected={state.scene.isConnected} />}
		</header>
	);
}

/** Gets the focus back when the drawer is closed. */
function SidebarButton({ isOpen, onOpen }: { readonly isOpen: boolean; readonly onOpen: () => void }) {
	const button = useRef<HTMLButtonElement>(null);
	const wasOpen = useRef(false);
	useEffect(() => {
		if (wasOpen.current && !isOpen) button.current?.focus();
		wasOpen.current = isOpen;
	}, [isOpen]);
	return (
		<button
			ref={button}
			type="button"
			class="icon-button sidebar-button"
			aria-label="Places and people"
			aria-expanded={isOpen}
			onClick={onOpen}
		>
			<PlacesIcon />
		</button>
	);
}
