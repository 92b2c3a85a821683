import { CreateMessageInteractionCallbackRequestSchema } from "discord-api-spec/zod";
import { z } from "zod";
import type { Reply } from "../../src/discord/components.ts";

const Component = z.looseObject({
	type: z.number(),
	content: z.string().optional(),
	label: z.string().optional(),
	custom_id: z.string().optional(),
	url: z.string().optional(),
	style: z.number().optional(),
	get components() {
		return z.array(Component).optional();
	},
	get accessory() {
		return Component.optional();
	},
});

type Component = z.infer<typeof Component>;

/** Every component of a reply, however deep. */
export const componentsOf = ({ container }: Reply): Component[] => below(Component.parse(container));

const below = (component: Component): Component[] => [
	component,
	...(component.components ?? []).flatMap(below),
	...(component.accessory === undefined ? [] : below(component.accessory)),
];

export const textsOf = (reply: Reply): string[] =>
	componentsOf(reply).flatMap(({ content }) => (content === undefined ? [] : [content]));

export const buttonsOf = (reply: Reply) =>
	componentsOf(reply).flatMap(({ custom_id: customId, label }) =>
		customId === undefined ? [] : [{ customId, label: label ?? "" }],
	);

/** What Discord would find wrong with a reply: by its own schema, and by the limits that the schema leaves out. */
export function violations(reply: Reply): string[] {
	const all = componentsOf(reply);
	const texts = textsOf(reply);
	const ids = buttonsOf(reply).map(({ customId }) => customId);
	const length = texts.reduce((sum, text) => sum + text.length, 0);

	return [
		...(all.length > 40 ? [`${all.length} components`] : []),
		...(length > 4_000 ? [`${length} characters`] : []),
		...(texts.some((text) => text.trim() === "") ? ["an empty text"] : []),
		...(new Set(ids).size < ids.length ? ["a custom_id that stands twice"] : []),
		...all.flatMap(faultsOf),
		...faultsOfBody(reply),
	];
}

function faultsOf({ type, label, custom_id: id, url, style, components }: Component): string[] {
	const isButton = type === 2;
	return [
		...(isButton && (label === undefined || label.trim() === "") ? ["a button without a label"] : []),
		...(isButton && (style === 5) !== (url !== undefined) ? ["a link button without an address"] : []),
		...(isButton && (style === 5) === (id !== undefined) ? ["a button without a custom_id"] : []),
		...(type === 1 && (components?.length ?? 0) > 5 ? ["more than five buttons in a row"] : []),
	];
}

function faultsOfBody({ container, audience }: Reply): string[] {
	const flags = (1 << 15) | (audience === "member" ? 1 << 6 : 0);
	const data = { components: [container], flags, allowed_mentions: { parse: [], replied_user: false } };
	const parsed = CreateMessageInteractionCallbackRequestSchema.safeParse({ type: 4, data });
	return parsed.success ? [] : [JSON.stringify(parsed.error?.issues)];
}
