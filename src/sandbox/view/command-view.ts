// PLACEHOLDER by the lead, so that the page can be served: the engineer of the views replaces this file.
import type { APIApplicationCommand } from "discord-api-types/v10";
import type { Around } from "./around.ts";
import type { OfferView } from "./views.ts";
export function offerView(commands: readonly APIApplicationCommand[], _around: Around): OfferView {
	return {
		chat: commands
			.filter(({ type }) => type === 1)
			.map(({ name, description }) => ({ name, description, options: [] })),
		messageMenu: commands.filter(({ type }) => type === 3).map(({ name }) => name),
		userMenu: [],
	};
}
