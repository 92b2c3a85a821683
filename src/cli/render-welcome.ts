import type { Casefile } from "../domain/answer.ts";
import type { LocalDiscord } from "../local/local-discord.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** What is said of a local Discord before the bot is in it. */
export interface Opened extends LocalDiscord {
	/** The port that was asked for. */
	readonly wanted: number;
}

/** Where Casefile can be tried, and everything that a newcomer has to know to try it. */
export function renderWelcome({ sandbox: { origin }, places, port, wanted }: Opened, { colours }: Style): string {
	const { ada, ben, mo, general, server } = places;
	return [
		`${colours.bold("Casefile is here:")} ${colours.cyan(origin)}`,
		...portLines({ port, wanted }),
		"",
		"It is a Discord on this machine: open it in a browser. Nothing of it leaves the machine.",
		`You are ${ada.name}, in #${general.name} of “${server}”; switch to ${ben.name}, or to ${mo.name}, who is a moderator.`,
		"Type /ask and a question. Ctrl-C ends it all.",
		"",
		colours.dim(elsewhere(port)),
	].join("\n");
}

/** What is said once the bot is in it: what it knows, and something to begin with. */
export function renderJoined(casefiles: ReadonlyMap<string, Casefile>): string {
	const titles = [...casefiles.values()].map(({ knowledge }) => `“${printable(knowledge.title)}”`);
	const [sample] = [...casefiles.values()].flatMap(({ suggest }) => suggest("", 1));
	return [
		`Casefile has joined and answers about ${titles.join(", ")}.`,
		...(sample === undefined ? [] : [`Ask it, for example: ${printable(sample)}`]),
	].join("\n");
}

/** How a bot of discord.js gets into a local Discord. The indented lines are a program, but for what the bot answers. */
export function renderInvitation({ sandbox, port, wanted }: Opened, { colours }: Style): string {
	const { api, applicationId, origin, token } = sandbox;
	return [
		`${colours.bold("The local Discord is here:")} ${colours.cyan(origin)}`,
		...portLines({ port, wanted }),
		"",
		"No bot is in it yet. One of discord.js joins with these options and this token:",
		"",
		'	import { Client, REST, Routes } from "discord.js";',
		"",
		`	const client = new Client({ intents: [], rest: { api: "${api}" } });`,
		`	await client.login("${token}");`,
		"",
		"Its commands are registered as they are at Discord:",
		"",
		`	const rest = new REST({ api: "${api}" }).setToken("${token}");`,
		`	const commands = [{ name: "ping", description: "Answers pong." }];`,
		`	await rest.put(Routes.applicationCommands("${applicationId}"), { body: commands });`,
		"",
		"Ctrl-C ends the local Discord.",
	].join("\n");
}

const portLines = ({ port, wanted }: Pick<Opened, "port" | "wanted">) =>
	wanted === 0 || wanted === port ? [] : [`Port ${wanted} is taken; using ${port}.`];

const elsewhere = (port: number) =>
	[
		`No browser on this machine? On one that has it: ssh -L ${port}:127.0.0.1:${port} followed by this machine's name,`,
		"and open the same address there. Or ask at the terminal: npm run casefile -- prompt",
		"To bring it to Discord itself, write DISCORD_TOKEN=… into a file named .env (.env.example tells more).",
	].join("\n");
