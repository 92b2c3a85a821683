import type { MediaView } from "../../view/views.ts";
import { Media } from "./media.tsx";

/** One to ten pictures, laid out by their number: rows of three, and a first row of what is left. */
export function Gallery({ items }: { readonly items: readonly MediaView[] }) {
	return (
		<ul class="gallery" data-layout={layoutOf(items.length)} aria-label={`${items.length} pictures`}>
			{items.map((media, index) => (
				<li key={index} class="gallery-item">
					<Media media={media} />
				</li>
			))}
		</ul>
	);
}

const small = ["none", "one", "two", "three", "four"] as const;
const rest = ["all-in-threes", "one-first", "two-first"] as const;

const layoutOf = (count: number): string => small[count] ?? rest[count % 3] ?? "all-in-threes";
