import type { PersonView, PlaceView } from "../../view/views.ts";
import { HashIcon } from "../icons.tsx";
import { Avatar } from "./avatar.tsx";

interface WelcomeProps {
	readonly place: PlaceView;
	readonly application: PersonView;
}

/** Where a channel begins. */
export function Welcome({ place, application }: WelcomeProps) {
	if (place.kind === "guild") {
		return (
			<div class="welcome">
				<span class="welcome-sign">
					<HashIcon />
				</span>
				<h2 class="welcome-title">Welcome to #{place.name}!</h2>
				<p class="welcome-text">This is the start of the #{place.name} channel. Type / to see what the bot can do.</p>
			</div>
		);
	}
	const name = place.kind === "bot-dm" ? application.name : place.name;
	return (
		<div class="welcome">
			<Avatar person={application} />
			<h2 class="welcome-title">{name}</h2>
			<p class="welcome-text">This is the beginning of your direct message history with {name}.</p>
		</div>
	);
}
