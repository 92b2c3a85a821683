import {
	type APIModalInteractionResponseCallbackData,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ButtonStyle,
	type ChatInputCommandInteraction,
	ComponentType,
	type Interaction,
	MessageFlags,
	TextInputStyle,
} from "discord.js";
import { perform } from "../../../src/sandbox/act.ts";
import { Refusal } from "../../../src/sandbox/refusal.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { TranscriptRecorder } from "../../../src/sandbox/transcript/record.ts";
import type { Message, Outcome } from "../../../src/sandbox/types.ts";
import type { ActView } from "../../../src/sandbox/view/views.ts";
import { joinBot, openSandbox } from "../bot.ts";

/** What may differ between the bot that was recorded and the one that it is replayed with. */
interface Manner {
	readonly greeting?: string;
	/** In front of the custom ids of its components: bots may make them anew each time. */
	readonly prefix?: string;
	readonly isPrivate?: boolean;
	/** Whether its buttons do nothing. */
	readonly isDeaf?: boolean;
	readonly buttonLabel?: string;
}

/** A local Discord in which a little bot has joined that greets: with a button, a menu, a modal and completion. */
export async function openGreeter(manner: Manner = {}) {
	const opened = await openSandbox({ ackDeadlineMs: 300 });
	const bot = await joinBot(opened.sandbox, (interaction) => answer(interaction, manner));
	await bot.application.commands.set([
		{
			name: "greet",
			description: "Greets somebody.",
			options: [
				{ name: "whom", description: "Whom.", type: ApplicationCommandOptionType.User, required: true },
				{ name: "how", description: "How.", type: ApplicationCommandOptionType.String, autocomplete: true },
			],
		},
		{ name: "Repeat", type: ApplicationCommandType.Message },
		{ name: "Wave", type: ApplicationCommandType.User },
	]);
	return { ...opened, ...recording(opened.sandbox) };
}

/** Does acts as the page does, and keeps them. */
function recording(sandbox: Sandbox) {
	const recorder = new TranscriptRecorder(sandbox);
	const act = async (view: ActView): Promise<Outcome | Message | Refusal> => {
		const result = await perform(sandbox, view).catch((error: unknown) => {
			if (error instanceof Refusal) return error;
			throw error;
		});
		recorder.record(view, result);
		return result;
	};
	return { recorder, act };
}

async function answer(interaction: Interaction, manner: Manner): Promise<void> {
	if (interaction.isAutocomplete()) {
		const typed = interaction.options.getFocused();
		await interaction.respond([`${typed}ly`, `${typed} indeed`].map((name) => ({ name, value: name })));
	}
	if (interaction.isChatInputCommand()) await greet(interaction, manner);
	if (interaction.isButton() && manner.isDeaf) return;
	if (interaction.isButton()) await interaction.showModal(modal(manner));
	if (interaction.isStringSelectMenu()) await interaction.update({ content: `Picked ${interaction.values.join()}.` });
	if (interaction.isModalSubmit()) {
		await interaction.reply(`You said: ${interaction.fields.getTextInputValue(`${manner.prefix ?? ""}words`)}`);
	}
	if (interaction.isMessageContextMenuCommand()) await interaction.reply(`“${interaction.targetMessage.content}”`);
	if (interaction.isUserContextMenuCommand()) await interaction.reply(`Waves to ${interaction.targetUser.username}`);
}

async function greet(interaction: ChatInputCommandInteraction, manner: Manner): Promise<void> {
	const { greeting = "Hello", prefix = "", isPrivate = false, buttonLabel = "Talk" } = manner;
	const whom = interaction.options.getUser("whom", true);
	await interaction.reply({
		content: `${greeting}, <@${whom.id}>! It is <t:${Math.round(Date.now() / 1_000)}:R>, call ${interaction.id}.`,
		components: [
			{
				type: ComponentType.ActionRow,
				components: [
					{ type: ComponentType.Button, style: ButtonStyle.Primary, label: buttonLabel, custom_id: `${prefix}talk` },
				],
			},
			{
				type: ComponentType.ActionRow,
				components: [
					{
						type: ComponentType.StringSelect,
						custom_id: `${prefix}pick`,
						placeholder: "Pick",
						options: [
							{ label: "One", value: "1" },
							{ label: "Two", value: "2" },
						],
					},
				],
			},
		],
		...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
	});
	await interaction.followUp("Anything else?");
}

const modal = ({ prefix = "" }: Manner): APIModalInteractionResponseCallbackData => ({
	custom_id: `${prefix}say`,
	title: "Say something",
	components: [
		{
			type: ComponentType.Label,
			label: "Your words",
			component: { type: ComponentType.TextInput, custom_id: `${prefix}words`, style: TextInputStyle.Short },
		},
	],
});
