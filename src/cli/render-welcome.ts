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
		"A Discord on this machine: open it in a browser. Nothing leaves the machine.",
		`You are ${ada.name}, in #${general.name} of “${server}”; be ${ben.name} or ${mo.name}, a moderator, as well.`,
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
		`	import { Client, REST, Routes } from ${literal("discord.js")};`,
		"",
		`	const client = new Client({ intents: [], rest: { api: ${literal(api)} } });`,
		`	await client.login(${literal(token)});`,
		"",
		"Its commands are registered as they are at Discord:",
		"",
		`	const rest = new REST({ api: ${literal(api)} }).setToken(${literal(token)});`,
		`	const commands = [{ name: "ping", description: "Answers pong." }];`,
		`	await rest.put(Routes.applicationCommands(${literal(applicationId)}), { body: commands });`,
		"",
		"Ctrl-C ends the local Discord.",
	].join("\n");
}

/** A text as a program has it. */
const literal = (text: string) => JSON.stringify(text);

const portLines = ({ port, wanted }: Pick<Opened, "port" | "wanted">) =>
	wanted === 0 || wanted === port ? [] : [`Port ${wanted} is taken; using ${port}.`];

const elsewhere = (port: number) =>
	[
		"No browser here? Open the same address on a machine that has one, after",
		`  ssh -L ${port}:127.0.0.1:${port} NAME-OF-THIS-MACHINE`,
		"or ask at the terminal: npm run casefile -- prompt",
		"On Discord itself: write DISCORD_TOKEN=… into .env (.env.example tells more).",
	].join("\n");
