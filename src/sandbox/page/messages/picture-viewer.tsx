import { Dialog } from "./dialog.tsx";

interface PictureViewerProps {
	readonly href: string;
	readonly description: string;
	readonly onClose: () => void;
}

export function PictureViewer({ href, description, onClose }: PictureViewerProps) {
	return (
		<Dialog title="Picture" onClose={onClose}>
			<figure class="viewer">
				<img class="viewer-picture" src={href} alt={description} />
				<figcaption class="viewer-caption">
					<span>{description}</span>
					<a href={href} target="_blank" rel="noreferrer noopener">
						Open in a tab of its own
					</a>
				</figcaption>
			</figure>
		</Dialog>
	);
}
