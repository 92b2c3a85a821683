import type { PersonView } from "../../view/views.ts";

/** Grounds that white letters can be read on. */
const colours = ["#5865f2", "#2f7d4f", "#b0462e", "#a03a8f", "#34699a", "#7a5a12"] as const;

interface AvatarProps {
	readonly person: PersonView;
	/** Opens their menu, as the name beside it does: keys and screen readers find it there. */
	readonly onOpen?: (event: MouseEvent) => void;
}

/** Somebody's initial on a colour that stays theirs. */
export function Avatar({ person: { id, name }, onOpen }: AvatarProps) {
	const colour = colours[Number(BigInt(id) % BigInt(colours.length))] ?? colours[0];
	return (
		<button
			type="button"
			class="avatar"
			style={{ background: colour }}
			tabIndex={-1}
			aria-hidden="true"
			onClick={onOpen}
			onContextMenu={onOpen}
		>
			{[...name][0]?.toUpperCase()}
		</button>
	);
}
