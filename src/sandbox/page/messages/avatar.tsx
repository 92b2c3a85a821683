import type { PersonView } from "../../view/views.ts";

/** Grounds that white letters can be read on. */
const colours = ["#5865f2", "#2f7d4f", "#b0462e", "#a03a8f", "#34699a", "#7a5a12"] as const;

/** Somebody's own, wherever they are shown. */
export const colourOf = ({ id }: PersonView): string =>
	colours[Number(BigInt(id) % BigInt(colours.length))] ?? colours[0];

interface AvatarProps {
	readonly person: PersonView;
	/** Opens their menu, as the name beside it does: keys and screen readers find it there. */
	readonly onOpen?: (event: MouseEvent) => void;
}

/** Somebody's initial on a colour that stays theirs. */
export function Avatar({ person, onOpen }: AvatarProps) {
	return (
		<button
			type="button"
			class="avatar"
			style={{ background: colourOf(person) }}
			tabIndex={-1}
			aria-hidden="true"
			onClick={onOpen}
			onContextMenu={onOpen}
		>
			{[...person.name][0]?.toUpperCase()}
		</button>
	);
}
