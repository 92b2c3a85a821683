import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { messageOf } from "../../src/sandbox/reading.ts";
import { joinBot, openSandbox } from "./bot.ts";

const ask = {
	name: "ask",
	description: "Asks a question.",
	options: [{ name: "question", description: "What to ask.", type: 3, required: true, max_length: 20 }],
};

test("carries a command to the bot and its reply to the channel", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	const bot = await joinBot(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply(`You asked: ${interaction.options.getString("question")}`);
	});
	await bot.application.commands.set([ask]);

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	expect(reply.content).toBe("You asked: why?");
	expect(sandbox.messages(channel, ada)).toEqual([reply]);
});

test("carries a click to the bot and its update to the message", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: "More", custom_id: "more" } as const;
	const bot = await joinBot(sandbox, async (interaction) => {
		if (interaction.isButton()) await interaction.update({ content: "more", components: [] });
		if (!interaction.isChatInputCommand()) return;
		const components = [{ type: ComponentType.ActionRow, components: [button] }] as const;
		await interaction.reply({ content: "less", components, flags: MessageFlags.Ephemeral });
	});
	await bot.application.commands.set([ask]);
	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	const outcome = await sandbox.click(reply, "more", ada);

	expect(outcome).toMatchObject({ kind: "update", message: { id: reply.id, content: "more", ephemeral: true } });
});
