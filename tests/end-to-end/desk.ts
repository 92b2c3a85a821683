import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import type { Actor } from "../../src/discord/actor.ts";
import {
	Attached,
	type Command,
	defineCommand,
	defineModeratorCommand,
	defineSubcommand,
} from "../../src/discord/command.ts";
import { attachedFile, button, container, notice, type Reply, rowOf, text } from "../../src/discord/components.ts";
import { modal, selectField, textField } from "../../src/discord/modal.ts";
import { selectRow } from "../../src/discord/select.ts";

/** A moderators' command that has everything such a command can have, and remembers what was done. */
export interface Desk {
	readonly commands: ReadonlyMap<string, Command>;
	/** What moderators have done, and who they were. */
	readonly done: { readonly what: unknown; readonly actor: Actor; readonly interaction: string }[];
	/** What the command `wait` waits for. */
	readonly waiting: { end: (answer: "said" | "form") => void };
}

const note = (text = "") =>
	modal("A note", "desk/note:write:17", [
		textField({ id: "text", name: "What it says", hint: "Word for word.", value: text, long: true }),
		selectField({
			id: "kind",
			name: "Kind",
			required: false,
			options: [
				{ name: "A fact", value: "fact" },
				{ name: "A quote", value: "quote", isPicked: true },
			],
		}),
	]);

const Note = z.object({ text: z.string(), kind: z.array(z.string()) });

export function createDesk(): Desk {
	const done: { what: unknown; actor: Actor; interaction: string }[] = [];
	const waiting: Desk["waiting"] = { end: () => undefined };

	const noting = defineSubcommand({
		data: {
			name: "note",
			description: "Writes something down.",
			options: [
				{ name: "about", description: "What.", type: ApplicationCommandOptionType.String, autocomplete: true },
				{ name: "file", description: "From a file.", type: ApplicationCommandOptionType.Attachment },
			],
		},
		options: z.object({ about: z.string().optional(), file: Attached.optional() }),
		reply({ file }, { actor, interaction }) {
			if (file === undefined) return note();
			done.push({ what: file, actor, interaction });
			return notice(`${file.name} is taken.`);
		},
		autocomplete: ({ value, options }, { actor }) => [
			{ name: `${value} of ${actor.name} (${Object.keys(options).join()})`, value },
		],
		components: {
			again: (press) => note(press.texts[0]),
			approve(press, { actor, interaction }) {
				done.push({ what: press.target, actor, interaction });
				return { ...notice("Approved."), turns: true };
			},
		},
		selects: {
			kind(selection, { actor, interaction }) {
				done.push({ what: selection.values, actor, interaction });
				return { ...notice(`Picked ${selection.values.join()}.`), turns: true };
			},
		},
		modals: {
			async write({ fields, target }, { actor, interaction }) {
				const { text: words, kind } = Note.parse(fields);
				done.push({ what: { words, kind, target }, actor, interaction });
				return preview(words);
			},
		},
	});

	const waits = defineSubcommand({
		data: { name: "wait", description: "Takes its time." },
		options: z.object({}),
		async reply() {
			const answer = await new Promise<"said" | "form">((resolve) => {
				waiting.end = resolve;
			});
			return answer === "form" ? note() : notice("It is done.");
		},
	});

	const breaks = defineSubcommand({
		data: { name: "break", description: "Breaks." },
		options: z.object({}),
		reply: () => Promise.reject(new Error("broken on purpose")),
	});

	const exports = defineSubcommand({
		data: { name: "export", description: "Hands out files." },
		options: z.object({}),
		reply() {
			const files = [
				{ filename: "knowledge.yaml", text: "title: Grün\n" },
				{ filename: "questions.jsonl", text: "{}\n" },
			];
			return { audience: "member", files, container: container(0, [text("Two files."), ...files.map(attachedFile)]) };
		},
	});

	const oversized = defineSubcommand({
		data: { name: "oversized", description: "Opens a form that Discord does not take." },
		options: z.object({}),
		reply: () => ({ modal: { ...note().modal, title: "!".repeat(46) } }),
	});

	const subcommands = [noting, waits, breaks, exports, oversized];
	const desk = {
		...defineModeratorCommand({ name: "desk", description: "For tests." }),
		subcommands: new Map(subcommands.map((subcommand) => [subcommand.data.name, subcommand])),
	};
	return {
		commands: new Map<string, Command>([
			["desk", desk],
			["opinion", opinion],
		]),
		done,
		waiting,
	};
}

const preview = (words: string): Reply => ({
	audience: "member",
	turns: true,
	container: container(0, [
		text(words),
		selectRow("desk/note:kind:17", "What is it?", [
			{ name: "A fact", value: "fact" },
			{ name: "A quote", value: "quote", hint: "Somebody's words." },
		]),
		...rowOf([button("Change", "desk/note:again:17"), button("Approve", "desk/note:approve:17")]),
	]),
});

/** A members' command with a form. */
const opinion = defineCommand({
	data: { name: "opinion", description: "Asks for one." },
	options: z.object({}),
	reply: () => ({
		audience: "member",
		container: container(0, rowOf([button("Tell", "opinion:tell:9")])),
	}),
	components: {
		tell: ({ target }) =>
			modal("Your opinion", `opinion:told:${target[0]}`, [textField({ id: "word", name: "In a word", longest: 50 })]),
	},
	modals: {
		told: ({ target, fields }, context) =>
			notice(`${target[0]}: ${JSON.stringify(fields)}, ${Object.keys(context).sort().join()}`),
	},
});
