import type { ComponentView } from "../../view/views.ts";
import { Button } from "./button.tsx";
import { MarkdownText } from "./markdown.tsx";
import { Media } from "./media.tsx";

type SectionView = Extract<ComponentView, { readonly kind: "section" }>;

/** Texts, with a button or a small picture at their right. */
export function Section({ section: { texts, accessory } }: { readonly section: SectionView }) {
	return (
		<div class="section">
			<div class="section-texts">
				{texts.map((text, index) => (
					<MarkdownText key={index} content={text} />
				))}
			</div>
			{accessory && <Accessory accessory={accessory} />}
		</div>
	);
}

function Accessory({ accessory }: Required<Pick<SectionView, "accessory">>) {
	if (accessory.kind === "button") return <Button button={accessory} />;
	return (
		<div class="thumbnail">
			<Media media={accessory} />
		</div>
	);
}
