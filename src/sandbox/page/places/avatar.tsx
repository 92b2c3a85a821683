import type { PersonView } from "../../view/views.ts";

/** Somebody's initial. The name stands beside it. */
export function Avatar({ person }: { readonly person: PersonView }) {
	return (
		<span class="person-avatar" aria-hidden="true">
			{[...person.name].at(0)?.toUpperCase()}
		</span>
	);
}
