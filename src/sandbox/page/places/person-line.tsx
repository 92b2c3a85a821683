import type { PersonView } from "../../view/views.ts";
import { Avatar } from "./avatar.tsx";

/** Somebody with their initial and their roles. */
export function PersonLine({ person }: { readonly person: PersonView }) {
	const { name, roles } = person;
	return (
		<>
			<Avatar person={person} />
			<span class="person-text">
				<span class="person-name">{name}</span>
				<span class="person-roles">{roles.length > 0 ? roles.join(", ") : "Member"}</span>
			</span>
		</>
	);
}
