import type { APIEmbed, APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData } from "discord.js";
import fc from "fast-check";

/** What a bot may send that means no good, in every field that it can write something into. */

/** Leaves a trace where it runs. */
const attack = "window.pwned=1";
const elsewhere = "https://evil.example";

/** What would run, load or lead elsewhere, were it taken for anything but a text. */
export const baits = [
	`<script>${attack}</script>`,
	`<img src=x onerror=${attack}>`,
	`"><svg/onload=${attack}>`,
	`' autofocus onfocus=${attack} x='`,
	`javascript:${attack}`,
	`[x](javascript:${attack})`,
	`[x](data:text/html,<script>${attack}</script>)`,
	`<javascript:${attack}>`,
	`<iframe srcdoc="<script>parent.${attack}</script>">`,
	`<meta http-equiv=refresh content="0;url=${elsewhere}">`,
	`<link rel=stylesheet href=${elsewhere}>`,
	`</title></style></textarea><base href=${elsewhere}>`,
	`![x](${elsewhere}/x.png) ${elsewhere}/y.png`,
	"{{constructor.constructor('window.pwned=1')()}}",
	"__proto__",
	"<@1> <#1> <:x:1> </x:1> <t:99999999999999:R>",
	"||`\u202e<b>`||",
] as const;

/** A bait with something around it, no longer than the field takes. */
const within = (maxLength: number) =>
	fc
		.tuple(fc.string({ maxLength: 3 }), fc.constantFrom(...baits), fc.string({ maxLength: 3 }))
		.map(([before, bait, after]) => `x${before}${bait}${after}`.slice(0, maxLength).trimEnd());

const customId = (tail: string) => within(90).map((text) => `${text}${tail}`);

const button = fc.record({
	type: fc.constant(2 as const),
	style: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
	label: within(80),
	custom_id: customId("button"),
});

const option = (at: number) =>
	fc.record({
		label: within(100),
		value: customId(`-${at}`),
		description: within(100),
		emoji: fc.constant({ name: "🙂" }),
	});

const select = fc.record({
	type: fc.constant(3 as const),
	custom_id: customId("select"),
	placeholder: within(150),
	options: fc.tuple(option(1), option(2)),
});

const rows = fc.tuple(button, select).map(([first, second]) => [
	{ type: 1 as const, components: [first] },
	{ type: 1 as const, components: [second] },
]);

const embed: fc.Arbitrary<APIEmbed> = fc.record({
	author: fc.record({ name: within(256), url: fc.constant(`${elsewhere}/author`) }),
	title: within(256),
	url: fc.constant(`${elsewhere}/?"onclick=${attack}`),
	description: within(400),
	fields: fc.array(fc.record({ name: within(256), value: within(400), inline: fc.boolean() }), { maxLength: 2 }),
	image: fc.constant({ url: `${elsewhere}/embed.png` }),
	footer: fc.record({ text: within(400), icon_url: fc.constant(`${elsewhere}/icon.png`) }),
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>${attack}</script></svg>`;

/** Files that would run, were they opened as what they say that they are. */
export const hostileFiles = [
	{ name: "page.html", data: Buffer.from(`<script>${attack}</script>`), contentType: "text/html" },
	{ name: "picture.svg", data: Buffer.from(svg), contentType: "image/svg+xml" },
	{ name: "feigned.png", data: Buffer.from(svg), contentType: "image/svg+xml" },
] as const;

const file = fc
	.tuple(fc.constantFrom(...hostileFiles), within(60))
	.map(([{ name, ...rest }, before]) => ({ ...rest, name: `${before}.${name}` }));

const components: fc.Arbitrary<APIMessageTopLevelComponent[]> = fc
	.record({ texts: fc.array(within(900), { minLength: 3, maxLength: 3 }), description: within(256), button, rows })
	.map(({ texts: [first = "x", second = "x", third = "x"], description, button: accessory, rows: rowsBelow }) => [
		{ type: 10, content: first },
		{
			type: 17,
			components: [
				{ type: 9, components: [{ type: 10, content: second }], accessory: { ...accessory, custom_id: "accessory" } },
				{
					type: 9,
					components: [{ type: 10, content: third }],
					accessory: { type: 11, media: { url: "attachment://picture.svg" }, description },
				},
				{
					type: 12,
					items: [
						{ media: { url: "attachment://feigned.png" }, description },
						{ media: { url: `${elsewhere}/gallery.png` }, description, spoiler: true },
					],
				},
				{ type: 13, file: { url: "attachment://page.html" } },
				...rowsBelow,
			],
		},
	]);

const isComponentsV2 = 1 << 15;

/** A message as bots sent them before Components V2, or with these. */
export const hostileMessage = fc.oneof(
	fc.record({
		body: fc.record({ content: within(1_500), embeds: fc.tuple(embed), components: rows }),
		files: fc.array(file, { maxLength: 2 }),
	}),
	components.map((all) => ({ body: { flags: isComponentsV2, components: all }, files: [...hostileFiles] })),
);

export const hostileModal: fc.Arbitrary<APIModalInteractionResponseCallbackData> = fc
	.record({
		title: within(45),
		text: within(900),
		label: within(45),
		description: within(100),
		value: within(200),
		select,
	})
	.map(({ title, text, label, description, value, select: { placeholder, options } }) => ({
		custom_id: "hostile",
		title,
		components: [
			{ type: 10, content: text },
			{
				type: 18,
				label,
				description,
				component: { type: 4, style: 2, custom_id: value.slice(0, 100), value, placeholder: value.slice(0, 100) },
			},
			{ type: 18, label, description, component: { type: 3, custom_id: "select", placeholder, options } },
			{ type: 18, label, description, component: { type: 21, custom_id: "radio", options } },
			{ type: 18, label, component: { type: 22, custom_id: "boxes", options } },
		],
	}));
