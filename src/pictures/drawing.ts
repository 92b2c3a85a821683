/**
 * A picture before it is drawn: pure data, in CSS pixels.
 *
 * Everything has its place before a font is read (see `typesetting.ts`), so a layout can be tested, compared and cached
 * as the value that it is, and nothing on it can run into something else.
 */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	/** What a screen reader says: all that matters, in at most 1,024 code units. See `alternative-text.ts`. */
	readonly alt: string;
	readonly root: Element;
}

/** The part of satori's tree that we use. Text is always a string child: nothing in it is ever read as markup. */
export type Element = Box | Canvas | Image;

export interface Box {
	readonly type: "div";
	readonly props: {
		/** A paragraph is one text, however many lines and runs it is set in. */
		readonly role?: "paragraph";
		readonly style: Style;
		readonly children?: string | readonly Element[];
	};
}

/** Lines that no box can draw. */
interface Canvas {
	readonly type: "svg";
	readonly props: {
		readonly width: number;
		readonly height: number;
		readonly viewBox: string;
		readonly style: Style;
		readonly children: readonly Path[];
	};
}

/** A picture on the picture. */
interface Image {
	readonly type: "img";
	/** `src` is a data URI: nothing is ever fetched. */
	readonly props: { readonly src: string; readonly width: number; readonly height: number; readonly style: Style };
}

export interface Path {
	readonly type: "path";
	readonly props: {
		readonly d: string;
		readonly fill: string;
		readonly stroke?: string;
		readonly "stroke-width"?: number;
		readonly "stroke-dasharray"?: string;
		readonly "stroke-linecap"?: "butt" | "round";
	};
}

export interface Style {
	readonly display?: "flex";
	readonly flexDirection?: "column";
	readonly position?: "absolute" | "relative";
	readonly left?: number;
	readonly top?: number;
	readonly width?: number;
	readonly height?: number;
	readonly backgroundColor?: string;
	/** Inside of `width` and `height`. */
	readonly border?: string;
	readonly boxSizing?: "border-box";
	readonly borderRadius?: number;
	readonly color?: string;
	readonly fontSize?: number;
	readonly fontWeight?: number;
	readonly lineHeight?: number;
	readonly transform?: string;
	readonly whiteSpace?: "pre";
}

/** Every text on a drawing, each paragraph as one, in the order in which it is read. */
export const textsIn = ({ root }: Drawing): readonly string[] => textsBelow(root);

function textsBelow(element: Element): readonly string[] {
	if (element.type !== "div") return [];

	const { role, children = [] } = element.props;
	if (typeof children === "string") return [children];
	const texts = children.flatMap(textsBelow);
	return role === "paragraph" ? [texts.join("")] : texts;
}

/** A filled box. Without a child it is a rule, a bar or a dot. */
export const box = (style: Omit<Style, "position">): Box => ({
	type: "div",
	props: { style: { ...style, display: "flex", position: "absolute", boxSizing: "border-box" } },
});
