import type { PersonView } from "../../view/views.ts";
import { CopyIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { offerOf } from "../state.ts";
import { copy } from "./copy.ts";
import { Menu, type MenuItem } from "./menu.tsx";
import type { Placing } from "./popup.ts";

interface PersonMenuProps {
	readonly person: PersonView;
	readonly placing: Placing;
	readonly onClose: () => void;
	/** Told why a command was refused. */
	readonly onRefused: (reason: string) => void;
}

/** What one can do with a person: the bots' commands for them. */
export function PersonMenu({ person, placing, onClose, onRefused }: PersonMenuProps) {
	const { state, call } = useRoom();
	const callOn = async (command: string) => {
		const outcome = await call({ act: "user-menu", place: state.placeId, target: person.id, command });
		if (outcome.kind === "refused") onRefused(outcome.reason);
	};
	const commands = offerOf(state).userMenu.map((command) => ({ label: command, does: () => void callOn(command) }));

	const items: readonly (MenuItem | false)[] = [
		commands.length > 0 && { label: "Apps", does: commands },
		{ label: "Copy User ID", Icon: CopyIcon, does: () => copy(person.id) },
	];
	return (
		<Menu label={person.name} items={items.filter((item) => item !== false)} placing={placing} onClose={onClose} />
	);
}
