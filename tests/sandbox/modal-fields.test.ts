import {
	type APIModalInteractionResponseCallbackData,
	type ModalSubmitFields,
	ComponentType as Type,
} from "discord.js";
import { describe, expect, test } from "vitest";
import { ModalBody } from "../../src/sandbox/bodies.ts";
import type { Fields } from "../../src/sandbox/modal-fields.ts";
import { messageOf } from "../../src/sandbox/reading.ts";
import type { Modal, Upload } from "../../src/sandbox/types.ts";
import { joinBot, openSandbox } from "./bot.ts";
import { deliverCommand } from "./http.ts";

const field = <Inner extends object>(component: Inner) => ({ type: Type.Label, label: "Say", component }) as const;
const letters = ["a", "b", "c"].map((value) => ({ label: value.toUpperCase(), value }));
const defaultB = letters.map((letter) => ({ ...letter, default: letter.value === "b" }));

type Component = APIModalInteractionResponseCallbackData["components"][number];

/** A command whose modal has these components, and what the bot reads in it when it is sent off. */
async function openModal(components: readonly Component[], read: (fields: ModalSubmitFields) => unknown) {
	const opened = await openSandbox();
	const { sandbox, channel, ada } = opened;
	const bot = await joinBot(sandbox, async (interaction) => {
		if (interaction.isChatInputCommand()) {
			await interaction.showModal({ custom_id: "m", title: "Modal", components: [...components] });
		}
		if (interaction.isModalSubmit()) await interaction.reply(JSON.stringify(read(interaction.fields)));
	});
	await bot.application.commands.set([{ name: "fill", description: "Opens a modal." }]);
	const outcome = await sandbox.slash(ada, channel, "fill");
	if (outcome.kind !== "modal") throw new Error(outcome.kind);
	const submit = async (fields: Fields, modal: Modal = outcome.modal): Promise<unknown> =>
		JSON.parse(messageOf(await sandbox.submitModal(modal, fields)).content);
	return { ...opened, modal: outcome.modal, submit };
}

const file = (filename: string, contentType = "text/plain"): Upload => ({ filename, content: "a", contentType });

describe("discord.js reads", () => {
	test("texts, as they were filled in by the bot or by the user", async () => {
		const { submit } = await openModal(
			[
				{ type: Type.TextDisplay, content: "Tell us." },
				field({ type: Type.TextInput, custom_id: "reason", style: 1, value: "because" }),
				field({ type: Type.TextInput, custom_id: "more", style: 2, required: false }),
			],
			(fields) => [fields.getTextInputValue("reason"), fields.getTextInputValue("more")],
		);

		expect(await submit({})).toEqual(["because", ""]);
		expect(await submit({ reason: "so", more: "and" })).toEqual(["so", "and"]);
	});

	test("what is picked by value: in a select, of radio buttons, of boxes", async () => {
		const { submit } = await openModal(
			[
				field({ type: Type.StringSelect, custom_id: "select", options: defaultB, max_values: 2 }),
				field({ type: Type.RadioGroup, custom_id: "radio", options: defaultB, required: false }),
				field({ type: Type.CheckboxGroup, custom_id: "boxes", options: letters, required: false }),
				field({ type: Type.Checkbox, custom_id: "box", default: true }),
			],
			(fields) => [
				fields.getStringSelectValues("select"),
				fields.getRadioGroup("radio"),
				fields.getCheckboxGroup("boxes"),
				fields.getCheckbox("box"),
			],
		);

		expect(await submit({})).toEqual([["b"], "b", [], true]);
		expect(await submit({ select: ["a", "c"], radio: "c", boxes: ["a", "b", "c"], box: false })).toEqual([
			["a", "c"],
			"c",
			["a", "b", "c"],
			false,
		]);
		expect(await submit({ radio: [] })).toEqual([["b"], null, [], true]);
	});

	test("who and what is picked by id", async () => {
		let bob = "";
		const { sandbox, guild, channel, ada, submit, ...opened } = await openModal(
			[
				field({ type: Type.UserSelect, custom_id: "user" }),
				field({ type: Type.RoleSelect, custom_id: "role" }),
				field({ type: Type.MentionableSelect, custom_id: "any", max_values: 2 }),
				field({ type: Type.ChannelSelect, custom_id: "channel", channel_types: [0] }),
			],
			(fields) => [
				fields.getSelectedUsers("user", true).map(({ username }) => username),
				fields.getSelectedRoles("role", true).map((role) => role?.name),
				fields.getSelectedMentionables("any", true).users.map(({ id }) => id === bob),
				fields.getSelectedChannels("channel", true).map(({ id }) => id),
			],
		);
		bob = opened.bob.id;
		const role = sandbox.world.createRole(guild, "editors");

		const read = await submit({ user: ada.id, role: [role.id], any: [role.id, bob], channel: channel.id });

		expect(read).toEqual([["ada"], ["editors"], [true], [channel.id]]);
	});

	test("files, where they can be had", async () => {
		const urls: string[] = [];
		const { submit } = await openModal(
			[field({ type: Type.FileUpload, custom_id: "files", max_values: 2, file_types: ["image", ".txt"] })],
			(fields) =>
				fields.getUploadedFiles("files", true).map(({ name, size, contentType, url }) => {
					urls.push(url);
					return [name, size, contentType];
				}),
		);

		expect(await submit({ files: [file("a.TXT"), file("b.png", "image/png")] })).toEqual([
			["a.TXT", 1, "text/plain"],
			["b.png", 1, "image/png"],
		]);
		expect(await (await fetch(urls[0] ?? "")).text()).toBe("a");
		expect(await submit({ files: file("c.txt") })).toEqual([["c.txt", 1, "text/plain"]]);
	});
});

test("who is picked beforehand stays picked, and parts keep their numbers", async () => {
	const { sandbox, channel, ada, bob } = await openSandbox();
	const { id } = await deliverCommand(sandbox, ada, channel);
	const user = { type: Type.UserSelect, custom_id: "user", default_values: [{ type: "user", id: bob.id }] };
	const json = ModalBody.parse({ custom_id: "m", title: "Modal", components: [{ ...field(user), id: 9 }] });
	const sent: unknown[] = [];
	sandbox.faults.alterInteraction = (payload) => sent.push(payload.data) && payload;

	sandbox.submitModal({ interactionId: id, user: ada, channel, json }, {}).catch(() => undefined);

	expect(sent).toMatchObject([
		{
			components: [{ id: 9, type: 18, component: { id: 1, type: 5, custom_id: "user", values: [bob.id] } }],
			resolved: { users: { [bob.id]: { username: "bob" } } },
		},
	]);
});

describe("Discord's client does not send", () => {
	const components: readonly Component[] = [
		field({ type: Type.TextInput, custom_id: "text", style: 1, value: "why", min_length: 2, max_length: 4 }),
		field({ type: Type.StringSelect, custom_id: "select", options: defaultB }),
		field({ type: Type.RadioGroup, custom_id: "radio", options: letters }),
		field({ type: Type.CheckboxGroup, custom_id: "boxes", options: letters, min_values: 2 }),
		field({ type: Type.FileUpload, custom_id: "files", max_values: 2, file_types: [".txt"] }),
	];
	const right: Fields = { radio: "a", boxes: ["a", "b"], files: file("a.txt") };

	test.each<{ what: string; fields: Fields; field: string; reason: string }>([
		{ what: "no text where one is required", fields: { text: "" }, field: "text", reason: "This field is required." },
		{
			what: "a text that is too long",
			fields: { text: "whyyy" },
			field: "text",
			reason: "Write from 2 to 4 characters, not 5.",
		},
		{ what: "yes for a text", fields: { text: true }, field: "text", reason: "Write a text." },
		{ what: "nothing picked", fields: { select: [] }, field: "select", reason: "This field is required." },
		{
			what: "what isn't there",
			fields: { radio: "d" },
			field: "radio",
			reason: '"d" is not there to be picked.',
		},
		{ what: "two of one", fields: { radio: ["a", "b"] }, field: "radio", reason: "Pick exactly 1, not 2." },
		{ what: "too few boxes", fields: { boxes: ["a"] }, field: "boxes", reason: "Pick from 2 to 3, not 1." },
		{ what: "a box twice", fields: { boxes: ["a", "a"] }, field: "boxes", reason: "Pick each only once." },
		{ what: "a file as a value", fields: { radio: file("a.txt") }, field: "radio", reason: "Pick by values or ids." },
		{ what: "no file", fields: { files: [] }, field: "files", reason: "This field is required." },
		{ what: "a text as a file", fields: { files: "a.txt" }, field: "files", reason: "Attach files." },
		{
			what: "too many files",
			fields: { files: [file("a.txt"), file("b.txt"), file("c.txt")] },
			field: "files",
			reason: "Attach from 1 to 2, not 3.",
		},
		{
			what: "a file of another type",
			fields: { files: file("a.png", "image/png") },
			field: "files",
			reason: 'Attach a file of another type than "a.png".',
		},
		{
			what: "a field that there isn't",
			fields: { other: "a" },
			field: "other",
			reason: "The modal has no such field.",
		},
	])("$what", async ({ fields, field: blamed, reason }) => {
		const { sandbox, modal } = await openModal(components, () => null);

		const refused = sandbox.submitModal(modal, { ...right, ...fields });

		await expect(refused).rejects.toMatchObject({ field: blamed, reason });
	});
});
