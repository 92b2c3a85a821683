import {
	type APIModalInteractionResponseCallbackData,
	Client,
	Events,
	type Interaction,
	type RESTPutAPIApplicationCommandsJSONBody,
	Routes,
} from "discord.js";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { clientOptions } from "../bot.ts";
import { baits } from "./hostile.ts";

type Modal = APIModalInteractionResponseCallbackData;

/** A bot all of whose commands, options and choices are baits. */
export interface HostileBot {
	readonly client: Client;
	/** What `/hostile` opens from now on. */
	readonly prepare: (modal: Modal) => void;
}

const choices = baits.map((bait) => ({ name: bait, value: bait }));

/** The longest name of a menu's command. @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const longestName = 32;

export const messageCommand = baits[1].slice(0, longestName);
export const userCommand = baits[2].slice(0, longestName);

const commands: RESTPutAPIApplicationCommandsJSONBody = [
	{
		name: "hostile",
		description: baits[0],
		options: [
			{ type: 3, name: "choice", description: baits[3], choices },
			{ type: 3, name: "completed", description: baits[3], autocomplete: true },
		],
	},
	{ name: messageCommand, type: 3 },
	{ name: userCommand, type: 2 },
];

/** Registers its commands, and joins. Whoever calls destroys the client. */
export async function joinHostile(sandbox: Sandbox): Promise<HostileBot> {
	const client = new Client({ intents: [], ...clientOptions(sandbox) });
	let modal: Modal | undefined;
	const answer = async (interaction: Interaction) => {
		if (interaction.isAutocomplete()) await interaction.respond(choices);
		else if (interaction.isChatInputCommand() && modal) await interaction.showModal(modal);
	};
	client.on(Events.InteractionCreate, (interaction) => {
		answer(interaction).catch(() => undefined);
	});
	await client.login(sandbox.token);
	await client.rest.put(Routes.applicationCommands(sandbox.applicationId), { body: commands });
	return {
		client,
		prepare(next) {
			modal = next;
		},
	};
}
