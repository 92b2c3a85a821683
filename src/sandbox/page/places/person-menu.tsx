import type { TargetedFocusEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PersonView } from "../../view/views.ts";
import { ChevronIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { Avatar } from "./avatar.tsx";

/** Shows who one is, and opens the menu of who one can be. */
export function PersonMenu() {
	const { state, become } = useRoom();
	const { viewer, people } = state.scene;
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
				<Person person={viewer} />
				<ChevronIcon />
			</button>
			{isOpen && <People people={people} viewer={viewer} onChoose={choose} onClose={close} />}
		</div>
	);
}

interface PeopleProps {
	readonly people: readonly PersonView[];
	readonly viewer: PersonView;
	readonly onChoose: (id: string) => void;
	readonly onClose: () => void;
}

function People({ people, viewer, onChoose, onClose }: PeopleProps) {
	const menu = useRef<HTMLDivElement>(null);
	useEffect(() => menu.current?.querySelector<HTMLElement>("[aria-checked=true]")?.focus(), []);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape" || event.key === "Tab") onClose();
		if (menu.current && moveFocus(menu.current, event.key)) event.preventDefault();
	};
	return (
		<div ref={menu} class="person-list" role="menu" aria-label="Be somebody else" onKeyDown={onKeyDown}>
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
					<Person person={person} />
				</button>
			))}
		</div>
	);
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
	ArrowDown: (at, count) => (at + 1) % count,
	ArrowUp: (at, count) => (at + count - 1) % count,
	Home: () => 0,
	End: (_, count) => count - 1,
};

/** @returns whether the key was one that moves. */
function moveFocus(menu: HTMLElement, key: string): boolean {
	const step = steps[key];
	if (!step) return false;
	const items = [...menu.querySelectorAll<HTMLElement>("[role=menuitemradio]")];
	const at = items.findIndex((item) => item.matches(":focus"));
	items[step(at, items.length)]?.focus();
	return true;
}

function Person({ person }: { readonly person: PersonView }) {
	return (
		<>
			<Avatar person={person} />
			<span class="person-text">
				<span class="person-name">{person.name}</span>
				<span class="person-roles">{rolesOf(person)}</span>
			</span>
		</>
	);
}

const rolesOf = ({ roles }: PersonView) => (roles.length > 0 ? roles.join(", ") : "Member");
