import { useState } from "preact/hooks";
import type { MediaView } from "../../view/views.ts";
import { PictureIcon } from "../icons.tsx";
import { Cover } from "./cover.tsx";
import { PictureViewer } from "./picture-viewer.tsx";

/** A picture that can be looked at larger, or what stands for one that isn't on this machine. */
export function Media({ media }: { readonly media: MediaView }) {
	return (
		<Cover isSpoiler={media.isSpoiler}>
			{media.href === undefined ? <Elsewhere media={media} /> : <Picture media={media} href={media.href} />}
		</Cover>
	);
}

interface PictureProps {
	readonly media: MediaView;
	readonly href: string;
}

function Picture({ media: { description, width, height }, href }: PictureProps) {
	const [isOpen, open] = useState(false);
	return (
		<>
			<button
				type="button"
				class="media"
				aria-label={`Look at it larger: ${nameOf(description)}`}
				onClick={() => open(true)}
			>
				<img class="media-picture" src={href} alt={description} width={width} height={height} />
			</button>
			{isOpen && <PictureViewer href={href} description={nameOf(description)} onClose={() => open(false)} />}
		</>
	);
}

function Elsewhere({ media: { description, elsewhere } }: { readonly media: MediaView }) {
	return (
		<figure class="elsewhere">
			<PictureIcon />
			<figcaption class="elsewhere-caption">
				<span class="elsewhere-description">{nameOf(description)}</span>
				<span class="elsewhere-address">
					{elsewhere === undefined ? "There is no such file." : `Not loaded, from another machine: ${elsewhere}`}
				</span>
			</figcaption>
		</figure>
	);
}

const nameOf = (description: string) => description || "Picture without a description";
