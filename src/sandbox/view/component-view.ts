import { ButtonStyle, ComponentType, SeparatorSpacingSize } from "discord-api-types/v10";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "../json.ts";
import { cssColour } from "./colour.ts";
import { emojiName } from "./emoji-name.ts";
import { given } from "./given.ts";
import { readMarkdown } from "./markdown.ts";
import { type AroundMessage, fileView, mediaView } from "./media-view.ts";
import { linkTo } from "./safe-address.ts";
import { selectView } from "./select-view.ts";
import type { ButtonView, ComponentView, Markdown } from "./views.ts";

type Maker = (component: JsonObject, around: AroundMessage) => ComponentView;

/** The components of a message, or of one that holds others. */
export const componentViews = (components: unknown, around: AroundMessage): readonly ComponentView[] =>
	objectsOf(components).map((component) => componentView(component, around));

function componentView(component: JsonObject, around: AroundMessage): ComponentView {
	const type = numberAt(component, "type") ?? 0;
	return makers[type]?.(component, around) ?? selectView(component, around) ?? { kind: "unknown", type };
}

/** Every kind but the selects. @see https://discord.com/developers/docs/components/reference */
const makers: Readonly<Record<number, Maker>> = {
	[ComponentType.Button]: buttonView,
	[ComponentType.ActionRow]: ({ components }, around) => ({
		kind: "row",
		components: componentViews(components, around),
	}),
	[ComponentType.TextDisplay]: (component, around) => ({ kind: "text", content: contentOf(component, around) }),
	[ComponentType.Section]: sectionView,
	[ComponentType.MediaGallery]: ({ items }, around) => ({
		kind: "gallery",
		items: objectsOf(items).map((item) => mediaView(item, around)),
	}),
	[ComponentType.File]: (component, around) => ({ kind: "file", ...fileView(component, around) }),
	[ComponentType.Separator]: ({ divider, spacing }) => ({
		kind: "separator",
		hasLine: divider !== false,
		isLarge: spacing === SeparatorSpacingSize.Large,
	}),
	[ComponentType.Container]: (component, around) => ({
		kind: "container",
		isSpoiler: component.spoiler === true,
		components: componentViews(component.components, around),
		...given({ accent: accentOf(component) }),
	}),
};

const contentOf = (component: JsonObject, around: AroundMessage): Markdown =>
	readMarkdown(textAt(component, "content") ?? "", around);

function accentOf(component: JsonObject): string | undefined {
	const colour = numberAt(component, "accent_color");
	return colour === undefined ? undefined : cssColour(colour);
}

const buttonStyles: Readonly<Record<number, ButtonView["style"]>> = {
	[ButtonStyle.Primary]: "primary",
	[ButtonStyle.Secondary]: "secondary",
	[ButtonStyle.Success]: "success",
	[ButtonStyle.Danger]: "danger",
	[ButtonStyle.Link]: "link",
	[ButtonStyle.Premium]: "premium",
};

function buttonView(component: JsonObject): ButtonView {
	const url = textAt(component, "url");
	return {
		kind: "button",
		style: buttonStyles[numberAt(component, "style") ?? 0] ?? "secondary",
		label: textAt(component, "label") ?? "",
		isDisabled: component.disabled === true,
		...given({
			emoji: emojiName(component.emoji),
			customId: textAt(component, "custom_id"),
			href: url === undefined ? undefined : linkTo(url),
		}),
	};
}

function sectionView({ components, accessory }: JsonObject, around: AroundMessage): ComponentView {
	const texts = objectsOf(components).map((component) => contentOf(component, around));
	return { kind: "section", texts, ...(isObject(accessory) ? { accessory: accessoryView(accessory, around) } : {}) };
}

const accessoryView = (accessory: JsonObject, around: AroundMessage) =>
	accessory.type === ComponentType.Button
		? buttonView(accessory)
		: ({ kind: "thumbnail", ...mediaView(accessory, around) } as const);
