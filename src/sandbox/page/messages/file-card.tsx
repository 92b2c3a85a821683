import type { FileView } from "../../view/views.ts";
import { DownloadIcon, FileIcon } from "../icons.tsx";
import { Cover } from "./cover.tsx";
import { sizeText } from "./file-size.ts";

export function FileCard({ file: { name, size, href, isSpoiler } }: { readonly file: FileView }) {
	return (
		<Cover isSpoiler={isSpoiler}>
			<div class="file">
				<FileIcon />
				<span class="file-text">
					<span class="file-name">{name}</span>
					<span class="file-size">{href === undefined ? "There is no such file." : sizeText(size)}</span>
				</span>
				{href !== undefined && (
					<a class="icon-link" href={href} download={name} aria-label={`Download ${name}`}>
						<DownloadIcon />
					</a>
				)}
			</div>
		</Cover>
	);
}
