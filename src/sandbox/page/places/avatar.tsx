import type { PersonView } from "../../view/views.ts";
import { colourOf } from "../messages/avatar.tsx";

/** Somebody's initial, small. The name stands beside it. */
export function Avatar({ person }: { readonly person: PersonView }) {
	return (
		<span class="person-avatar" style={{ background: colourOf(person) }} aria-hidden="true">
			{[...person.name][0]?.toUpperCase()}
		</span>
	);
}
