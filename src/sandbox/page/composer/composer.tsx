import { useRef } from "preact/hooks";
import { useRoom } from "../room.ts";
import { type ComposerState, emptyComposer } from "./composer-state.ts";
import { MessageBox } from "./message-box.tsx";

/** The message box of the place. What somebody was typing in a place is there again when they come back to it. */
export function Composer() {
	const { state } = useRoom();
	const kept = useRef(new Map<string, ComposerState>());
	const key = `${state.scene.viewer.id} ${state.placeId}`;
	return (
		<MessageBox
			key={key}
			initial={kept.current.get(key) ?? emptyComposer}
			keep={(composer) => kept.current.set(key, composer)}
		/>
	);
}
