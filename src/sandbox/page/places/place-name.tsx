import type { PlaceView } from "../../view/views.ts";
import { HashIcon } from "../icons.tsx";
import { AtIcon, PeopleIcon } from "./place-icons.tsx";

const icons = { guild: HashIcon, "bot-dm": AtIcon, private: PeopleIcon } as const;

/** What a place is called, as to be read. */
function nameOf(place: PlaceView, botName: string): string {
	return place.kind === "bot-dm" ? botName : place.name;
}

/** A place's sign and name. */
export function PlaceName({ place, botName }: { readonly place: PlaceView; readonly botName: string }) {
	const PlaceIcon = icons[place.kind];
	return (
		<>
			<PlaceIcon />
			<span class="place-name">{nameOf(place, botName)}</span>
		</>
	);
}
