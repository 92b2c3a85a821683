import type { ComponentChildren } from "preact";
import type { EmbedView } from "../../view/views.ts";
import { MarkdownNodes, MarkdownText } from "./markdown.tsx";
import { Media } from "./media.tsx";
import { sentText } from "./times.ts";

/** @see https://discord.com/developers/docs/resources/message#embed-object */
export function Embed({ embed }: { readonly embed: EmbedView }) {
	const { colour, author, title, description, fields, image, thumbnail, footer, timestamp } = embed;
	const coloured = colour === undefined ? {} : { style: { borderLeftColor: colour } };
	return (
		<article class="embed" {...coloured}>
			<div class="embed-main">
				<div class="embed-texts">
					{author && <EmbedAuthor {...author} />}
					{title && <EmbedTitle {...title} />}
					{description.length > 0 && <MarkdownText content={description} />}
					{fields.length > 0 && <EmbedFields fields={fields} />}
				</div>
				{thumbnail && (
					<div class="embed-thumbnail">
						<Media media={thumbnail} />
					</div>
				)}
			</div>
			{image && (
				<div class="embed-image">
					<Media media={image} />
				</div>
			)}
			<EmbedFooter footer={footer} timestamp={timestamp} />
		</article>
	);
}

function EmbedAuthor({ name, href }: NonNullable<EmbedView["author"]>) {
	return <p class="embed-author">{href === undefined ? name : <EmbedLink href={href}>{name}</EmbedLink>}</p>;
}

function EmbedTitle({ content, href }: NonNullable<EmbedView["title"]>) {
	const words = <MarkdownNodes content={content} />;
	return <p class="embed-title">{href === undefined ? words : <EmbedLink href={href}>{words}</EmbedLink>}</p>;
}

function EmbedLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
	return (
		<a href={href} target="_blank" rel="noreferrer noopener">
			{children}
		</a>
	);
}

function EmbedFields({ fields }: Pick<EmbedView, "fields">) {
	return (
		<dl class="embed-fields">
			{fields.map(({ name, value, isInline }, index) => (
				<div key={index} class="embed-field" data-inline={isInline}>
					<dt class="embed-field-name">
						<MarkdownNodes content={name} />
					</dt>
					<dd class="embed-field-value">
						<MarkdownText content={value} />
					</dd>
				</div>
			))}
		</dl>
	);
}

interface EmbedFooterProps {
	readonly footer: string | undefined;
	readonly timestamp: string | undefined;
}

function EmbedFooter({ footer, timestamp }: EmbedFooterProps) {
	const date = timestamp === undefined ? undefined : new Date(timestamp);
	if (footer === undefined && date === undefined) return null;
	return (
		<p class="embed-footer">
			{footer}
			{footer !== undefined && date && " • "}
			{date && <time dateTime={timestamp}>{sentText(date, Date.now())}</time>}
		</p>
	);
}
