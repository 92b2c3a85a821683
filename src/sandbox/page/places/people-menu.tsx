import { useLayoutEffect, useRef } from "preact/hooks";
import { targetOf } from "../messages/menu-keys.ts";
import { useRoom } from "../room.ts";
import { PersonLine } from "./person-line.tsx";

interface Props {
	readonly onChoose: (id: string) => void;
	readonly onClose: () => void;
}

/** Who one can be. It takes the focus; arrows and first letters move, Escape and Tab close. */
export function PeopleMenu({ onChoose, onClose }: Props) {
	const { viewer, people } = useRoom().state.scene;
	const menu = useRef<HTMLDivElement>(null);
	const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitemradio]") ?? [])];
	useLayoutEffect(
		() =>
			items()
				.find(({ ariaChecked }) => ariaChecked === "true")
				?.focus(),
		[],
	);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape" || event.key === "Tab") onClose();
		// In the drawer of a narrow page, Escape would close that, too.
		if (event.key === "Escape") event.stopPropagation();
		const target = targetOf(event.key, items());
		if (!target) return;
		target.focus();
		event.preventDefault();
	};
	return (
		<div ref={menu} class="person-list" role="menu" aria-label="Be somebody else" tabIndex={-1} onKeyDown={onKeyDown}>
			{people.map((person) => (
				<button
					key={person.id}
					type="button"
					role="menuitemradio"
					aria-checked={person.id === viewer.id}
					tabIndex={-1}
					class="person-choice"
					onClick={() => onChoose(person.id)}
				>
					<PersonLine person={person} />
				</button>
			))}
		</div>
	);
}
