import {
	type APIActionRowComponent,
	type APIButtonComponentWithCustomId,
	type APIComponentInMessageActionRow,
	type APIMessageTopLevelComponent,
	type APIModalInteractionResponseCallbackData,
	type APIStringSelectComponent,
	type APIUserSelectComponent,
	ApplicationCommandType,
	AttachmentBuilder,
	ButtonStyle,
	ComponentType,
	type Interaction,
	MessageFlags,
	TextInputStyle,
} from "discord.js";
import { describe, expect, test } from "vitest";
import { buttonsOf, messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { Refusal } from "../../src/sandbox/refusal.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { joinBot, openSandbox } from "./bot.ts";

const ask = {
	name: "ask",
	description: "Asks a question.",
	options: [{ name: "question", description: "What to ask.", type: 3, required: true, autocomplete: true }],
} as const;

/** A bot with `/ask`, which does what the test says. */
async function joinWithAsk(sandbox: Sandbox, handle: (interaction: Interaction) => Promise<unknown>) {
	const bot = await joinBot(sandbox, async (interaction) => {
		await handle(interaction);
	});
	await bot.application.commands.set([ask, { name: "Check", type: ApplicationCommandType.Message }]);
}

const row = (
	...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> => ({ type: ComponentType.ActionRow, components });
const more: APIButtonComponentWithCustomId = {
	type: ComponentType.Button,
	style: ButtonStyle.Primary,
	label: "More",
	custom_id: "more",
};
const spent = { ...more, custom_id: "spent", disabled: true };

test("carries a command to the bot and its reply to the channel", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (interaction.isChatInputCommand())
			await interaction.reply(`You asked: ${interaction.options.getString("question")}`);
	});

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	expect(reply.content).toBe("You asked: why?");
	expect(sandbox.messages(channel, ada)).toEqual([reply]);
});

test("waits for a deferred reply to be filled in", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.deferReply();
		await interaction.editReply({ embeds: [{ title: "Because", description: "of this" }] });
	});

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	expect(textsOf(reply)).toEqual(["Because", "of this"]);
	expect(reply).toMatchObject({ thinking: false, edited: false });
});

test("tells when a deferred reply is never filled in", async () => {
	const { sandbox, channel, ada } = await openSandbox({ patienceMs: 50 });
	await joinWithAsk(sandbox, async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.deferReply();
	});

	const outcome = await sandbox.slash(ada, channel, "ask", { question: "why?" });

	expect(outcome).toMatchObject({ kind: "thinking", message: { thinking: true } });
});

test("tells when the bot does not respond in time, and refuses what comes later", async () => {
	const { sandbox, channel, ada } = await openSandbox({ ackDeadlineMs: 50 });
	const failed: Promise<unknown>[] = [];
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
		failed.push(interaction.reply("late").catch(({ code }) => code));
	});

	const outcome = await sandbox.slash(ada, channel, "ask", { question: "why?" });

	expect(outcome).toMatchObject({ kind: "failed", reason: "The application did not respond" });
	await expect.poll(() => failed.length).toBe(1);
	expect(await failed[0]).toBe(10_062);
});

test("shows an ephemeral reply to nobody else", async () => {
	const { sandbox, channel, ada, bob } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply({ content: "psst", components: [row(more)], flags: MessageFlags.Ephemeral });
		await interaction.followUp("aloud");
	});

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));
	await expect.poll(() => sandbox.messages(channel, bob).length).toBe(1);

	expect(reply).toMatchObject({ ephemeral: true, onlyFor: ada.id });
	expect(sandbox.messages(channel, ada).map(({ content }) => content)).toEqual(["psst", "aloud"]);
	expect(sandbox.messages(channel, bob).map(({ content }) => content)).toEqual(["aloud"]);
	await expect(sandbox.click(reply, "more", bob)).rejects.toThrow("bob does not see the message");
});

test("gives a deferred reply the privacy it was deferred with", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		await interaction.editReply("psst");
	});

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	expect(reply).toMatchObject({ content: "psst", ephemeral: true });
});

test("offers the choices that the bot finds for what is being typed", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isAutocomplete()) return;
		const { name, value } = interaction.options.getFocused(true);
		await interaction.respond([{ name: `${name}: ${value}!`, value }]);
	});

	const outcome = await sandbox.autocomplete(ada, channel, "ask", { question: "wh" });

	expect(outcome).toMatchObject({ kind: "choices", choices: [{ name: "question: wh!", value: "wh" }] });
});

describe("a message's components", () => {
	async function replyWithComponents(sandbox: Sandbox, handle: (interaction: Interaction) => Promise<unknown>) {
		const menu: APIStringSelectComponent = {
			type: ComponentType.StringSelect,
			custom_id: "menu",
			options: [
				{ label: "One", value: "1" },
				{ label: "Two", value: "2" },
			],
		};
		await joinWithAsk(sandbox, async (interaction) => {
			if (!interaction.isChatInputCommand()) return handle(interaction);
			const people: APIUserSelectComponent = { type: ComponentType.UserSelect, custom_id: "people" };
			await interaction.reply({ content: "?", components: [row(more, spent), row(menu), row(people)] });
			return undefined;
		});
	}

	test("carry a click to the bot and its update to the message", async () => {
		const { sandbox, channel, ada, bob } = await openSandbox();
		await replyWithComponents(sandbox, async (interaction) => {
			if (interaction.isButton())
				await interaction.update({ content: `${interaction.user.username} clicked`, components: [] });
		});
		const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

		const outcome = await sandbox.click(reply, "more", bob);

		expect(outcome).toMatchObject({
			kind: "update",
			message: { id: reply.id, content: "bob clicked", components: [] },
		});
		await expect(sandbox.click(reply, "more", bob)).rejects.toThrow('There is no "more" on the message');
	});

	test("can't be clicked where they are disabled or not there", async () => {
		const { sandbox, channel, ada } = await openSandbox();
		await replyWithComponents(sandbox, async () => undefined);
		const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

		await expect(sandbox.click(reply, "spent", ada)).rejects.toThrow('"spent": It is disabled.');
		await expect(sandbox.click(reply, "less", ada)).rejects.toThrow(Refusal);
		await expect(sandbox.click(reply, "menu", ada)).rejects.toThrow('"menu": It is no button.');
		expect(buttonsOf(reply).map(({ label, disabled }) => [label, disabled])).toEqual([
			["More", false],
			["More", true],
		]);
	});

	test("carry what is picked in a menu", async () => {
		const { sandbox, channel, ada, bob } = await openSandbox();
		await replyWithComponents(sandbox, async (interaction) => {
			if (interaction.isStringSelectMenu()) await interaction.reply(`picked ${interaction.values.join()}`);
			if (interaction.isUserSelectMenu()) await interaction.reply(`met ${interaction.users.first()?.username}`);
		});
		const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

		expect(messageOf(await sandbox.select(reply, "menu", ["2"], ada)).content).toBe("picked 2");
		expect(messageOf(await sandbox.select(reply, "people", [bob.id], ada)).content).toBe("met bob");
		await expect(sandbox.select(reply, "menu", ["3"], ada)).rejects.toThrow('"3" is not there to be picked.');
		await expect(sandbox.select(reply, "menu", ["1", "2"], ada)).rejects.toThrow("Pick exactly 1, not 2.");
	});

	test("that are acknowledged come to what is made of them later", async () => {
		const { sandbox, channel, ada } = await openSandbox({ patienceMs: 100 });
		await replyWithComponents(sandbox, async (interaction) => {
			if (interaction.isStringSelectMenu()) await interaction.deferUpdate();
			if (!interaction.isButton()) return;
			await interaction.deferUpdate();
			await interaction.editReply("later");
		});
		const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

		expect(await sandbox.click(reply, "more", ada)).toMatchObject({ kind: "update", message: { content: "later" } });
		expect(await sandbox.select(reply, "menu", ["1"], ada)).toMatchObject({ kind: "acknowledged" });
	});

	test("open a modal, which is sent off with what was put into it", async () => {
		const { sandbox, channel, ada } = await openSandbox();
		const component = {
			type: ComponentType.TextInput,
			custom_id: "reason",
			style: TextInputStyle.Short,
			max_length: 10,
		} as const;
		const modal: APIModalInteractionResponseCallbackData = {
			custom_id: "why",
			title: "Why?",
			components: [{ type: ComponentType.Label, label: "Why", component }],
		};
		await replyWithComponents(sandbox, async (interaction) => {
			if (interaction.isButton()) await interaction.showModal(modal);
			if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue("reason"));
		});
		const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

		const outcome = await sandbox.click(reply, "more", ada);

		if (outcome.kind !== "modal") throw new Error(outcome.kind);
		expect(outcome.modal.json).toMatchObject({ custom_id: "why", title: "Why?" });
		await expect(sandbox.submitModal(outcome.modal, {})).rejects.toThrow('"reason": This field is required.');
		await expect(sandbox.submitModal(outcome.modal, { reason: "x".repeat(11) })).rejects.toThrow(
			'"reason": Write from 0 to 10 characters, not 11.',
		);
		await expect(sandbox.submitModal(outcome.modal, { reason: "a", other: "b" })).rejects.toThrow(
			'"other": The modal has no such field.',
		);
		expect(messageOf(await sandbox.submitModal(outcome.modal, { reason: "so" })).content).toBe("so");
	});
});

test("gives the bot the message whose menu was used", async () => {
	const { sandbox, channel, ada, bob } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isMessageContextMenuCommand()) return;
		const { content, author } = interaction.targetMessage;
		await interaction.reply(`${author.username} said: ${content}`);
	});
	const said = sandbox.post(bob, channel, "It was the wind.");

	const reply = messageOf(await sandbox.messageMenu(ada, said, "Check"));

	expect(reply.content).toBe("bob said: It was the wind.");
});

test("keeps what is uploaded, shows it as what it is named and serves it", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const file = new AttachmentBuilder(Buffer.from("a;b"), { name: "table.csv", description: "A table" });
		await interaction.deferReply();
		await interaction.editReply({ content: "Here:", files: [file] });
	});

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	expect(reply.attachments).toMatchObject([{ filename: "table.csv", size: 3, description: "A table" }]);
	expect(await (await fetch(reply.attachments[0]?.url ?? "")).text()).toBe("a;b");
});

test("shows Components V2, numbered and with their files addressed", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	await joinWithAsk(sandbox, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const components: APIMessageTopLevelComponent[] = [
			{
				type: ComponentType.Container,
				components: [
					{ type: ComponentType.TextDisplay, content: "# Answer" },
					{ type: ComponentType.File, file: { url: "attachment://a.txt" } },
					row(more),
				],
			},
		];
		const files = [new AttachmentBuilder(Buffer.from("a"), { name: "a.txt" })];
		const { resource } = await interaction.reply({
			components,
			files,
			flags: MessageFlags.IsComponentsV2,
			withResponse: true,
		});
		await interaction.followUp(String(resource?.message?.components.length));
	});

	const reply = messageOf(await sandbox.slash(ada, channel, "ask", { question: "why?" }));

	expect(textsOf(reply)).toEqual(["# Answer"]);
	expect(reply.components).toMatchObject([
		{
			id: 1,
			components: [{ id: 2 }, { id: 3, file: { url: reply.attachments[0]?.url } }, { id: 4, components: [{ id: 5 }] }],
		},
	]);
	await expect.poll(() => sandbox.messages(channel, ada).at(-1)?.content).toBe("1");
});

test("a message that is too long is not sent", async () => {
	const { sandbox, channel, ada } = await openSandbox();

	expect(() => sandbox.post(ada, channel, "x".repeat(4_001))).toThrow("A message has at most 4000 characters.");
});
