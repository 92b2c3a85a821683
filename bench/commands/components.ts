import {
	type APIActionRowComponent,
	type APIButtonComponent,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APIContainerComponent,
	type APIMediaGalleryComponent,
	type APIMessageTopLevelComponent,
	type APISectionComponent,
	ButtonStyle,
	ComponentType,
} from "discord-api-types/v10";
import { box, type Element } from "../../src/pictures/drawing.ts";
import { place, set } from "../../src/pictures/typesetting.ts";
import { type Column, lineWidth, type Piece, stack } from "./column.ts";
import { faces, ink, sizes } from "./dark-theme.ts";
import { iconSize, leadsOut } from "./icons.ts";
import { markdown } from "./texts.ts";

/** The files of a message as data URIs, by their addresses. */
export type Files = ReadonlyMap<string, string>;

/**
 * A component as Discord shows it.
 *
 * @throws {Error} for a kind that no message of ours has.
 * @see https://discord.com/developers/docs/components/reference
 */
export function componentPiece(component: APIMessageTopLevelComponent | APIComponentInContainer, files: Files): Piece {
	switch (component.type) {
		case ComponentType.Container:
			return container(component, files);
		case ComponentType.TextDisplay:
			return markdown(component.content);
		case ComponentType.Section:
			return section(component);
		case ComponentType.Separator:
			return separator;
		case ComponentType.MediaGallery:
			return gallery(component, files);
		case ComponentType.ActionRow:
			return row(component);
		default:
			throw new Error(`A component of type ${component.type} can't be drawn yet: add it here.`);
	}
}

const container =
	({ components, accent_color }: APIContainerComponent, files: Files): Piece =>
	(left, top, width) => {
		const inner = stack(
			components.map((component) => componentPiece(component, files)),
			sizes.gap,
		);
		const { elements, bottom } = inner(
			left + sizes.accent + sizes.padding,
			top + sizes.padding,
			width - sizes.accent - 2 * sizes.padding,
		);
		const frame = { left, top, width, height: bottom + sizes.padding - top, borderRadius: sizes.radius };
		return {
			elements: [
				...(accent_color ? [box({ ...frame, backgroundColor: `#${accent_color.toString(16).padStart(6, "0")}` })] : []),
				box({
					...frame,
					left: left + (accent_color ? sizes.accent : 0),
					width: width - (accent_color ? sizes.accent : 0),
					borderRadius: sizes.radius / 2,
					border: `2px solid ${ink.frame}`,
					backgroundColor: ink.container,
				}),
				...elements,
			],
			bottom: bottom + sizes.padding,
		};
	};

/** Texts, and a button at the right of the first. */
const section =
	({ components, accessory }: APISectionComponent): Piece =>
	(left, top, width) => {
		if (accessory.type !== ComponentType.Button) throw new Error("Only a button can be drawn beside a text yet.");
		const beside = buttonWidth(accessory, width / 2);
		const words = stack(components.map(({ content }) => markdown(content)))(left, top, width - beside - 20);
		const pressed = button(accessory)(left + width - beside, top, beside);
		return {
			elements: [...words.elements, ...pressed.elements],
			bottom: Math.max(words.bottom, pressed.bottom),
		};
	};

const separator: Piece = (left, top, width) => ({
	elements: [box({ left, top: top + 6, width, height: 2, backgroundColor: ink.frame })],
	bottom: top + 14,
});

const gallery = ({ items }: APIMediaGalleryComponent, files: Files): Piece =>
	stack(
		items.map(({ media }) => {
			const src = files.get(media.url);
			if (src === undefined || !media.width || !media.height) throw new Error(`${media.url} is no picture at hand.`);
			return picture(src, media.height / media.width);
		}),
		sizes.gap,
	);

const picture =
	(src: string, steepness: number): Piece =>
	(left, top, width) => {
		const height = Math.round(width * steepness);
		const style = { position: "absolute", left, top, width, height, borderRadius: sizes.radius / 2 } as const;
		return { elements: [{ type: "img", props: { src, width, height, style } }], bottom: top + height };
	};

/** Buttons beside each other, in as many lines as they need. */
const row =
	({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): Piece =>
	(left, top, width) => {
		const elements: Element[] = [];
		let [x, y, bottom] = [left, top, top];
		for (const component of components) {
			if (component.type !== ComponentType.Button) throw new Error("Only buttons can be drawn in a row yet.");
			const wide = buttonWidth(component, width);
			if (x > left && x + wide > left + width) [x, y] = [left, bottom + sizes.gap];
			const drawn = button(component)(x, y, wide);
			elements.push(...drawn.elements);
			bottom = drawn.bottom;
			x += wide + sizes.gap;
		}
		return { elements, bottom };
	};

const labelOf = (component: APIButtonComponent): string => ("label" in component ? (component.label ?? "") : "");

const isLink = ({ style }: APIButtonComponent): boolean => style === ButtonStyle.Link;

const iconRoom = (component: APIButtonComponent): number => (isLink(component) ? iconSize + 12 : 0);

const buttonWidth = (component: APIButtonComponent, most: number): number =>
	Math.min(most, lineWidth(labelOf(component), faces.button) + iconRoom(component) + 2 * sizes.button.padding);

/** A label that is wider than its button is set in several lines. */
const button =
	(component: APIButtonComponent): Piece =>
	(left, top, width): Column => {
		const { padding, height: least } = sizes.button;
		const label = set(labelOf(component), faces.button, width - 2 * padding - iconRoom(component));
		const height = Math.max(least, label.height + 20);
		return {
			elements: [
				box({ left, top, width, height, borderRadius: sizes.radius, backgroundColor: ink.button }),
				place(label, left + padding, top + (height - label.height) / 2),
				...(isLink(component) ? [leadsOut(left + width - padding - iconSize, top + (height - iconSize) / 2)] : []),
			],
			bottom: top + height,
		};
	};
