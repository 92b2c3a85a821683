import type { MessageView } from "../../view/views.ts";
import { Components } from "./components.tsx";
import { Dots } from "./dots.tsx";
import { Embed } from "./embed.tsx";
import { FileCard } from "./file-card.tsx";
import { Gallery } from "./gallery.tsx";
import { MarkdownText } from "./markdown.tsx";

/** All that a message says and shows. */
export function MessageBody({ message }: { readonly message: MessageView }) {
	const { id, author, content, isEdited, isThinking, embeds, components, pictures, files } = message;
	if (isThinking) {
		return (
			<div id={`content-${id}`} class="message-body">
				<p class="under-way">
					<Dots /> {author.name} is thinking…
				</p>
			</div>
		);
	}
	return (
		<div id={`content-${id}`} class="message-body">
			{content.length > 0 && (
				<MarkdownText content={content}>{isEdited && <span class="edited"> (edited)</span>}</MarkdownText>
			)}
			{pictures.length > 0 && <Gallery items={pictures} />}
			{files.map((file) => (
				<FileCard key={file.name} file={file} />
			))}
			{embeds.map((embed, index) => (
				<Embed key={index} embed={embed} />
			))}
			<Components components={components} />
			{content.length === 0 && isEdited && <span class="edited">(edited)</span>}
		</div>
	);
}
