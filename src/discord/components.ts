import {
	type APIActionRowComponent,
	type APIButtonComponent,
	type APIButtonComponentWithCustomId,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APIContainerComponent,
	type APIFileComponent,
	type APIMediaGalleryComponent,
	type APISectionComponent,
	type APISeparatorComponent,
	type APITextDisplayComponent,
	ButtonStyle,
	ComponentType,
} from "discord-api-types/v10";
import type { Note } from "../desk/note.ts";
import type { Drawing } from "../pictures/drawing.ts";
import { sanitised, shortened } from "./escape.ts";
import { limits } from "./limits.ts";

/** What a command says: one container, to the member alone or to everyone in the channel. */
export interface Reply {
	readonly container: APIContainerComponent;
	readonly audience: "member" | "everyone";
	/** Drawn when the reply is sent. Where that fails, the reply goes out without it: the texts tell all that it shows. */
	readonly picture?: Picture;
	/** Attached, each shown where the container has its {@link attachedFile}. */
	readonly files?: readonly TextFile[];
	/** What is put down for moderators once this has been sent. */
	readonly note?: Note;
	/**
	 * Takes the place of the message whose button was pressed, or from which a modal was sent off, where the member alone
	 * sees that one: a page is turned.
	 */
	readonly turns?: true;
}

/** A file of a message, in UTF-8. */
export interface TextFile {
	/** Letters, digits, dots, hyphens and underscores: Discord changes what else there is. */
	readonly filename: string;
	readonly text: string;
}

/** A picture of a message; its container has a {@link gallery} that shows it. */
export interface Picture {
	/** Ends with `.png`. */
	readonly filename: string;
	readonly drawing: Drawing;
}

/** Accents. Each stands beside words that say the same: nothing is told by a colour alone. */
export const colours = { answered: 0x2e_7d_32, differing: 0xf9_a8_25, related: 0x5c_6b_c0, quiet: 0x75_75_75 } as const;

export const container = (colour: number, components: readonly APIComponentInContainer[]): APIContainerComponent => ({
	type: ComponentType.Container,
	accent_color: colour,
	components: [...components],
});

export const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

/** A text with a button beside it. */
export const section = (content: string, accessory: APIButtonComponentWithCustomId): APISectionComponent => ({
	type: ComponentType.Section,
	components: [text(content)],
	accessory,
});

export const separator = (): APISeparatorComponent => ({ type: ComponentType.Separator });

/** @param name Plain text: a label knows no formatting. */
export const button = (name: string, customId: string): APIButtonComponentWithCustomId => ({
	type: ComponentType.Button,
	style: ButtonStyle.Secondary,
	label: shortened(sanitised(name), limits.buttonLabel),
	custom_id: customId,
});

/** Shows a picture of the same message. Its words for those who cannot see it are the drawing's own. */
export const gallery = ({ filename, drawing }: Picture): APIMediaGalleryComponent => ({
	type: ComponentType.MediaGallery,
	items: [
		{ media: { url: `attachment://${filename}` }, description: shortened(sanitised(drawing.alt), limits.description) },
	],
});

/** Shows a file of the same message, to be opened and saved. */
export const attachedFile = ({ filename }: TextFile): APIFileComponent => ({
	type: ComponentType.File,
	file: { url: `attachment://${filename}` },
});

/** A reply whose picture could not be drawn. */
export const withoutPicture = ({ picture: _, ...reply }: Reply): Reply => ({
	...reply,
	container: {
		...reply.container,
		components: reply.container.components.filter(({ type }) => type !== ComponentType.MediaGallery),
	},
});

export const linkButton = (name: string, url: string): APIButtonComponent => ({
	type: ComponentType.Button,
	style: ButtonStyle.Link,
	label: name,
	url,
});

/** No row at all for no buttons: Discord refuses an empty one. */
export const rowOf = (
	buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] =>
	buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons.slice(0, limits.buttonsInRow) }];

/** A word of the bot's own to one member. */
export const notice = (sentence: string): Reply => ({
	container: container(colours.quiet, [text(sentence)]),
	audience: "member",
});
