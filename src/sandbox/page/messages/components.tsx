import type { ComponentView, SelectView } from "../../view/views.ts";
import { Button } from "./button.tsx";
import { useComponentUse } from "./component-use.ts";
import { Container } from "./container.tsx";
import { FileCard } from "./file-card.tsx";
import { Gallery } from "./gallery.tsx";
import { MarkdownText } from "./markdown.tsx";
import { Section } from "./section.tsx";
import { SelectMenu } from "./select.tsx";

/** A message's components, or those within another one, in their order. */
export function Components({ components }: { readonly components: readonly ComponentView[] }) {
	// Components have no ids of their own that the page knows; an edited message has them anew.
	return components.map((component, index) => <Component key={index} component={component} />);
}

function Component({ component }: { readonly component: ComponentView }) {
	switch (component.kind) {
		case "button":
			return <Button button={component} />;
		case "select":
			return <MessageSelect select={component} />;
		case "text":
			return <MarkdownText content={component.content} />;
		case "row":
			return (
				<div class="row">
					<Components components={component.components} />
				</div>
			);
		case "section":
			return <Section section={component} />;
		case "gallery":
			return <Gallery items={component.items} />;
		case "file":
			return <FileCard file={component} />;
		case "separator":
			return <Separator hasLine={component.hasLine} isLarge={component.isLarge} />;
		case "container":
			return (
				<Container accent={component.accent} isSpoiler={component.isSpoiler}>
					<Components components={component.components} />
				</Container>
			);
		case "unknown":
			return <p class="component-unknown">This page doesn’t know components of type {component.type} yet.</p>;
	}
}

function MessageSelect({ select }: { readonly select: SelectView }) {
	const { waiting, pick } = useComponentUse();
	return (
		<SelectMenu
			select={select}
			isWaiting={waiting.includes(select.customId)}
			onPick={(values) => pick(select.customId, values)}
		/>
	);
}

function Separator({ hasLine, isLarge }: { readonly hasLine: boolean; readonly isLarge: boolean }) {
	if (hasLine) return <hr class="separator" data-large={isLarge} />;
	return <div class="separator" data-large={isLarge} />;
}
