import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { box, type Drawing } from "../../src/pictures/drawing.ts";
import { place, set } from "../../src/pictures/typesetting.ts";
import { type Column, lineWidth, type Piece, stack } from "./column.ts";
import { componentPiece, type Files } from "./components.ts";
import { faces, ink, sizes } from "./dark-theme.ts";
import { eye, iconSize, spine } from "./icons.ts";
import { markdown } from "./texts.ts";

/** A message as somebody sees it in a channel. */
export interface Sight {
	readonly author: { readonly name: string; readonly bot: boolean };
	readonly content: string;
	readonly components: readonly APIMessageTopLevelComponent[];
	readonly ephemeral: boolean;
	/** Who made the bot say this, and by what: `ada used /ask`. */
	readonly call?: { readonly by: string; readonly command: string };
	readonly files: Files;
}

/** Messages as Discord shows them in a channel, one below the other. */
export function drawMessages(messages: readonly Sight[]): Drawing {
	const { width, margin } = sizes;
	const { elements, bottom } = stack(messages.map(messagePiece), 36)(margin, margin, width - 2 * margin);
	const height = bottom + margin;
	return {
		width,
		height,
		alt: "",
		root: {
			type: "div",
			props: {
				style: { display: "flex", position: "relative", width, height, backgroundColor: ink.channel },
				children: elements,
			},
		},
	};
}

const messagePiece = ({ author, content, components, ephemeral, call, files }: Sight): Piece => {
	const body = stack(
		[
			...(content === "" ? [] : [markdown(content)]),
			...components.map((component) => componentPiece(component, files)),
			...(ephemeral ? [onlyYou] : []),
		],
		12,
	);
	return (left, top, width) => {
		const above = call === undefined ? nothing(top) : callLine(call)(left, top, width);
		const named = authorLine(author)(left, above.bottom, width);
		const said = body(left + sizes.gutter - sizes.margin, named.bottom + 6, width - sizes.gutter + sizes.margin);
		return {
			elements: [...above.elements, ...named.elements, ...said.elements],
			bottom: Math.max(said.bottom, above.bottom + sizes.avatar),
		};
	};
};

const nothing = (bottom: number): Column => ({ elements: [], bottom });

const callLine =
	({ by, command }: NonNullable<Sight["call"]>): Piece =>
	(left, top, width) => {
		const line = set(
			[{ text: by, weight: 600, color: ink.text }, { text: " used " }, { text: command, color: ink.link, weight: 600 }],
			faces.small,
			width - sizes.gutter + sizes.margin,
		);
		const x = left + sizes.gutter - sizes.margin;
		return {
			elements: [spine(left + sizes.avatar / 2 - 4, top + 6), place(line, x, top)],
			bottom: top + line.height + 10,
		};
	};

const authorLine =
	({ name, bot }: Sight["author"]): Piece =>
	(left, top) => {
		const x = left + sizes.gutter - sizes.margin;
		const wide = lineWidth(name, faces.author);
		return {
			elements: [
				...portrait(name, bot, left, top + 4),
				place(set(name, faces.author, wide), x, top),
				...tag(bot, x + wide + 12, top + 5),
			],
			bottom: top + faces.author.leading,
		};
	};

/** What stands for the picture of somebody who has none. */
function portrait(name: string, bot: boolean, left: number, top: number) {
	const { avatar } = sizes;
	const initial = (name[0] ?? "").toUpperCase();
	const wide = lineWidth(initial, faces.initial);
	return [
		box({
			left,
			top,
			width: avatar,
			height: avatar,
			borderRadius: avatar / 2,
			backgroundColor: bot ? ink.badge : ink.bar,
		}),
		place(set(initial, faces.initial, wide), left + (avatar - wide) / 2, top + (avatar - faces.initial.leading) / 2),
	];
}

/** Beside the name of whoever is no person. */
function tag(bot: boolean, left: number, top: number) {
	if (!bot) return [];
	const wide = lineWidth("APP", faces.badge);
	return [
		box({ left, top, width: wide + 16, height: 30, borderRadius: 7, backgroundColor: ink.badge }),
		place(set("APP", faces.badge, wide), left + 8, top + 1),
	];
}

const onlyYou: Piece = (left, top) => {
	const words = "Only you can see this";
	const wide = lineWidth(words, faces.small);
	const x = left + iconSize + 10;
	return {
		elements: [
			eye(left, top + 3),
			place(set(words, faces.small, wide), x, top),
			place(
				set([{ text: "Dismiss message", color: ink.link }], faces.small, lineWidth("Dismiss message", faces.small)),
				x + wide + 16,
				top,
			),
		],
		bottom: top + faces.small.leading,
	};
};
