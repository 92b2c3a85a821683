import { useId } from "preact/hooks";
import type { PlaceView } from "../../view/views.ts";
import { useRoom } from "../room.ts";
import { PlaceName } from "./place-name.tsx";

interface Props {
	readonly heading: string;
	readonly places: readonly PlaceView[];
	readonly onGo: () => void;
}

/** Places under a heading, each to be gone to. */
export function PlaceList({ heading, places, onGo }: Props) {
	const id = useId();
	const { state, dispatch } = useRoom();
	const go = (placeId: string) => {
		dispatch({ type: "go", placeId });
		onGo();
	};
	return (
		<section class="place-list" aria-labelledby={id}>
			<h2 class="place-list-heading" id={id}>
				{heading}
			</h2>
			<ul>
				{places.map((place) => (
					<li key={place.id}>
						<button
							type="button"
							class="place"
							aria-current={place.id === state.placeId ? "page" : undefined}
							onClick={() => go(place.id)}
						>
							<PlaceName place={place} botName={state.scene.application.name} />
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
