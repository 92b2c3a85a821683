import type { Message } from "discord.js";
import { type APIContainerComponent, ComponentType } from "discord-api-types/v10";
import { z } from "zod";

/** A message's container: all messages of the bot have one. */
export const containerOf = (components: Message["components"]): APIContainerComponent | undefined =>
	components.map((component) => component.toJSON()).find((component) => component.type === ComponentType.Container);

const Text = z.object({ type: z.literal(10), content: z.string() });

const Parent = z.object({ components: z.array(z.unknown()) });

/** The contents of all text displays, top down, however deep. */
export const textsOf = (components: readonly { toJSON(): unknown }[]): string[] =>
	components.flatMap((component) => textsIn(component.toJSON()));

function textsIn(component: unknown): string[] {
	const text = Text.safeParse(component);
	if (text.success) return [text.data.content];

	const parent = Parent.safeParse(component);
	return parent.success ? parent.data.components.flatMap(textsIn) : [];
}

type Legible = Pick<Message, "content" | "embeds" | "components">;

/** All that is to be read in a message, a line each: its content, embeds, text displays, and those of what it forwards. */
export const allTextOf = (message: Legible & Pick<Message, "messageSnapshots">): string =>
	[message, ...message.messageSnapshots.values()].flatMap(ownTextsOf).join("\n");

const ownTextsOf = ({ content, embeds, components }: Legible): string[] =>
	[
		content,
		...embeds.flatMap(({ title, description, fields }) => [
			title,
			description,
			...fields.flatMap(({ name, value }) => [name, value]),
		]),
		...textsOf(components),
	].flatMap((text) => text || []);
