import {
	type APIActionRowComponent,
	type APIComponentInMessageActionRow,
	type APIEmbed,
	type APILabelComponent,
	type APIMessageTopLevelComponent,
	type APIModalInteractionResponseCallbackData,
	type ChatInputCommandInteraction,
	Client,
	Events,
	type Interaction,
	type MessageComponentInteraction,
	MessageFlags,
	type ModalData,
	type ModalSubmitInteraction,
	REST,
	type RESTPutAPIApplicationCommandsJSONBody,
	Routes,
} from "discord.js";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { clientOptions } from "../bot.ts";

/** A bot that shows everything there is to show: each kind of component, input, option and reply. */

const string = 3;

const commands: RESTPutAPIApplicationCommandsJSONBody = [
	{ name: "parts", description: "Every component of Components V2." },
	{ name: "embed", description: "Two embeds with all that embeds have." },
	{ name: "markdown", description: "Everything that markdown can do." },
	{ name: "secret", description: "A reply that only you can see." },
	{ name: "form", description: "A modal with every input." },
	{ name: "late", description: "An answer that never comes." },
	{ name: "think", description: "An answer that takes until something else is asked." },
	{ name: "file", description: "A text file and a picture." },
	{ name: "wrong", description: "A reply that is too long, and then one that isn't." },
	{
		name: "options",
		description: "An option of every kind.",
		options: [
			{ name: "text", description: "Some text.", type: string, required: true, max_length: 20 },
			{ name: "whole", description: "A whole number.", type: 4, min_value: 1, max_value: 10 },
			{ name: "number", description: "Any number.", type: 10 },
			{ name: "yes", description: "Yes or no.", type: 5 },
			{ name: "who", description: "Somebody.", type: 6 },
			{ name: "where", description: "A channel.", type: 7 },
			{ name: "role", description: "A role.", type: 8 },
			{ name: "anyone", description: "Somebody or a role.", type: 9 },
			{ name: "file", description: "A file.", type: 11 },
			{
				name: "colour",
				description: "One of three.",
				type: string,
				choices: ["red", "green", "blue"].map((name) => ({ name, value: name })),
			},
			{ name: "fruit", description: "Is completed while you type.", type: string, autocomplete: true },
		],
	},
	{
		name: "list",
		description: "A list that is kept.",
		options: [
			{
				name: "add",
				description: "Adds to it.",
				type: 1,
				options: [{ name: "item", description: "What to add.", type: string, required: true }],
			},
			{ name: "clear", description: "Empties it.", type: 1 },
		],
	},
	{
		name: "moderate",
		description: "Only for moderators, and only in a server.",
		default_member_permissions: String(1n << 13n),
		contexts: [0],
	},
	{ name: "Count words", type: 3 },
	{ name: "Greet", type: 2 },
];

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const row = (...components: APIComponentInMessageActionRow[]): Row => ({ type: 1, components });

const buttonsOf = (count: number): Row =>
	row(
		{ type: 2, style: 1, custom_id: `count:${count}`, label: `Pressed ${count} times` },
		{ type: 2, style: 2, custom_id: "secret", label: "Whisper" },
		{ type: 2, style: 3, custom_id: "form", label: "Form" },
		{ type: 2, style: 4, custom_id: "fail", label: "Fail" },
		{ type: 2, style: 5, url: "https://example.org/", label: "Link" },
	);

const fruits = ["Apple", "Banana", "Cherry", "Date", "Elderberry"];
const fruitOptions = fruits.map((label) => ({ label, value: label.toLowerCase(), description: `A ${label}.` }));

const parts: APIMessageTopLevelComponent[] = [
	{
		type: 17,
		accent_color: 0x3ba55d,
		components: [
			{ type: 10, content: "# A container\nwith **text**, and a [link](https://example.org/)\n-# small print" },
			{ type: 14, divider: true, spacing: 2 },
			{
				type: 9,
				components: [{ type: 10, content: "A section with a button" }],
				accessory: { type: 2, style: 2, custom_id: "aside", label: "Aside" },
			},
			{
				type: 9,
				components: [{ type: 10, content: "A section with a thumbnail" }],
				accessory: { type: 11, media: { url: "attachment://dot.png" }, description: "A dot" },
			},
			{ type: 14, divider: false },
			{
				type: 12,
				items: [
					{ media: { url: "attachment://dot.png" }, description: "A dot" },
					{ media: { url: "attachment://dot.png" }, description: "A hidden dot", spoiler: true },
					{ media: { url: "https://example.org/far.png" }, description: "A picture elsewhere" },
				],
			},
			{ type: 13, file: { url: "attachment://notes.txt" } },
			buttonsOf(0),
			row({ type: 3, custom_id: "fruit", placeholder: "Pick a fruit", options: fruitOptions }),
			row({
				type: 3,
				custom_id: "fruits",
				placeholder: "Pick two or three",
				min_values: 2,
				max_values: 3,
				options: fruitOptions,
			}),
			row({ type: 5, custom_id: "user", placeholder: "Pick somebody" }),
			row({ type: 6, custom_id: "role", placeholder: "Pick a role" }),
			row({ type: 7, custom_id: "mentionable", placeholder: "Pick somebody or a role" }),
			row({ type: 8, custom_id: "channel", placeholder: "Pick a channel" }),
			row({ type: 2, style: 2, custom_id: "off", label: "Not now", emoji: { name: "🔒" }, disabled: true }),
			row({ type: 3, custom_id: "none", placeholder: "Pick nothing", options: fruitOptions, disabled: true }),
		],
	},
	{ type: 17, spoiler: true, components: [{ type: 10, content: "How it ||ends||" }] },
];

const label = (text: string, component: APILabelComponent["component"], description?: string): APILabelComponent => ({
	type: 18,
	label: text,
	component,
	...(description === undefined ? {} : { description }),
});

const form: APIModalInteractionResponseCallbackData = {
	custom_id: "form",
	title: "Everything to fill in",
	components: [
		{ type: 10, content: "Fill in **all** of it." },
		label("Name", { type: 4, style: 1, custom_id: "name", min_length: 2, max_length: 20 }),
		label("Story", { type: 4, style: 2, custom_id: "story", required: false }, "As long as you like."),
		label("Fruit", { type: 3, custom_id: "fruit", options: fruitOptions, required: true }),
		label("Files", { type: 19, custom_id: "files", min_values: 0, max_values: 2, required: false }),
	],
};

const secondForm: APIModalInteractionResponseCallbackData = {
	custom_id: "second-form",
	title: "More to fill in",
	components: [
		label("Size", {
			type: 21,
			custom_id: "size",
			options: [
				{ label: "Small", value: "s" },
				{ label: "Large", value: "l", description: "For two." },
			],
		}),
		label("Toppings", {
			type: 22,
			custom_id: "toppings",
			min_values: 1,
			max_values: 2,
			options: fruitOptions.slice(0, 3),
		}),
		label("Agreed", { type: 23, custom_id: "agreed" }),
		label("Who", { type: 5, custom_id: "who" }),
		label("Where", { type: 8, custom_id: "where" }),
	],
};

const markdownFor = ({ user, channelId, commandId }: ChatInputCommandInteraction) =>
	[
		"# Heading\n## Smaller\n### Smallest\n-# small print",
		"**bold** *italic* __underlined__ ~~struck~~ ||hidden|| `code`",
		"- one\n- two\n  - inner\n1. first\n2. second",
		"> quoted\n```ts\nconst a = 1;\n```",
		"[masked](https://example.org/) https://example.org/bare <t:1700000000:R> <t:1700000000:F>",
		`@everyone <@${user.id}> <#${channelId}> </markdown:${commandId}>`,
	].join("\n");

const embeds: APIEmbed[] = [
	{
		author: { name: "An author", url: "https://example.org/author" },
		title: "A title",
		url: "https://example.org/",
		description: "A **description**.",
		color: 0xed4245,
		fields: [
			{ name: "One", value: "1", inline: true },
			{ name: "Two", value: "2", inline: true },
			{ name: "Three", value: "On a line of its own" },
		],
		image: { url: "attachment://dot.png" },
		footer: { text: "A footer" },
		timestamp: "2026-01-02T03:04:05.000Z",
	},
	{ description: "A second one, without a colour." },
];

/** A picture of 8 × 8 pixels, all of one red. */
const dot = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGO4IxOFFTEMLQkA9mKEgbN1eVgAAAAASUVORK5CYII=",
	"base64",
);

const files = () => [
	{ name: "dot.png", attachment: dot },
	{ name: "notes.txt", attachment: Buffer.from("Some notes.\n") },
];

const replies: Readonly<Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>>> = {
	parts: (interaction) => interaction.reply({ flags: MessageFlags.IsComponentsV2, components: parts, files: files() }),
	embed: (interaction) => interaction.reply({ content: "Embeds:", embeds, files: files().slice(0, 1) }),
	markdown: (interaction) => interaction.reply({ content: markdownFor(interaction), components: [buttonsOf(0)] }),
	secret: whisper,
	form: (interaction) => interaction.showModal(form),
	late: async () => undefined,
	async think(interaction) {
		await interaction.deferReply();
		await new Promise((resolve) => interaction.client.once(Events.InteractionCreate, resolve));
		await interaction.editReply("Thought about it.");
	},
	file: (interaction) => interaction.reply({ content: "Two files:", files: files() }),
	options: (interaction) => interaction.reply(`\`\`\`json\n${valuesOf(interaction)}\n\`\`\``),
	list: (interaction) => interaction.reply(`List: ${interaction.options.getSubcommand()}`),
	moderate: (interaction) => interaction.reply("Moderated."),
	wrong: (interaction) => interaction.reply("a".repeat(3_000)).catch(() => interaction.reply("Short.")),
};

const valuesOf = ({ options }: ChatInputCommandInteraction) =>
	JSON.stringify(Object.fromEntries(options.data.map(({ name, value }) => [name, value])), null, 2);

async function whisper(interaction: ChatInputCommandInteraction | MessageComponentInteraction): Promise<void> {
	await interaction.reply({ content: "Only for you.", flags: MessageFlags.Ephemeral });
}

async function answerComponent(interaction: MessageComponentInteraction): Promise<unknown> {
	const [name, count] = interaction.customId.split(":");
	if (name === "count") {
		const more = buttonsOf(Number(count) + 1);
		if (interaction.message.flags.has(MessageFlags.IsComponentsV2)) return interaction.reply("Pressed.");
		return interaction.update({ components: [more] });
	}
	if (name === "secret") return whisper(interaction);
	if (name === "form") return interaction.showModal(secondForm);
	if (name === "fail") return undefined;
	const values = interaction.isAnySelectMenu() ? interaction.values.join(", ") : "pressed";
	return interaction.reply(`${name}: ${values}`);
}

function givenIn(field: ModalData): unknown {
	if ("values" in field) return field.values;
	return "value" in field ? field.value : undefined;
}

async function answerForm(interaction: ModalSubmitInteraction): Promise<void> {
	const lines = interaction.fields.fields.map((field) => `${field.customId}: ${JSON.stringify(givenIn(field))}`);
	await interaction.reply([`${interaction.customId} was sent.`, ...lines].join("\n"));
}

async function answer(interaction: Interaction): Promise<void> {
	if (interaction.isAutocomplete()) {
		const typed = String(interaction.options.getFocused()).toLowerCase();
		const found = fruits.filter((fruit) => fruit.toLowerCase().includes(typed));
		await interaction.respond(found.map((name) => ({ name, value: name.toLowerCase() })));
	} else if (interaction.isChatInputCommand()) await replies[interaction.commandName]?.(interaction);
	else if (interaction.isMessageComponent()) await answerComponent(interaction);
	else if (interaction.isModalSubmit()) await answerForm(interaction);
	else if (interaction.isMessageContextMenuCommand()) {
		await interaction.reply(`${interaction.targetMessage.content.split(/\s+/).length} words`);
	} else if (interaction.isUserContextMenuCommand())
		await interaction.reply(`Hello, ${interaction.targetUser.username}!`);
}

/** Registers its commands, and joins. Whoever calls destroys the client. */
export async function joinShowcase(sandbox: Sandbox): Promise<Client> {
	const rest = new REST({ api: sandbox.api }).setToken(sandbox.token);
	await rest.put(Routes.applicationCommands(sandbox.applicationId), { body: commands });
	const client = new Client({ intents: [], ...clientOptions(sandbox) });
	client.on(Events.InteractionCreate, (interaction) => {
		answer(interaction).catch(() => undefined);
	});
	client.on(Events.Error, () => undefined);
	await client.login(sandbox.token);
	return client;
}
