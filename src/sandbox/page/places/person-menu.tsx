import type { TargetedFocusEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { ChevronIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { PeopleMenu } from "./people-menu.tsx";
import { PersonLine } from "./person-line.tsx";

/** Shows who one is, and opens the menu of who one can be. */
export function PersonMenu() {
	const { state, become } = useRoom();
	const [isOpen, open] = useState(false);
	const button = useRef<HTMLButtonElement>(null);

	const close = () => {
		open(false);
		button.current?.focus();
	};
	const closeOutside = ({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLDivElement>) => {
		if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) open(false);
	};
	const choose = (id: string) => {
		become(id);
		close();
	};
	return (
		<div class="person-menu" onFocusOut={closeOutside}>
			<button
				ref={button}
				type="button"
				class="person-button"
				aria-haspopup="menu"
				aria-expanded={isOpen}
				onClick={() => open(!isOpen)}
				onKeyDown={({ key }) => key === "ArrowUp" && open(true)}
			>
				<span class="unseen">Be somebody else. You are</span>
				<PersonLine person={state.scene.viewer} />
				<ChevronIcon />
			</button>
			{isOpen && <PeopleMenu onChoose={choose} onClose={close} />}
		</div>
	);
}
