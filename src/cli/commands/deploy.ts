import { defineCommand, type KnowledgeChoice } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { Misuse } from "../misuse.ts";
import { incidentDirectories, openIncident } from "../open-casefile.ts";

/** Where the slash commands are, one a file. */
const commandsDirectory = new URL("../../../commands/", import.meta.url);

export const deploy = defineCommand({
	name: "deploy",
	summary: "Tells Discord the slash commands, only when they have changed.",
	options: {
		print: { type: "boolean", description: "print the request's body as JSON, and send nothing" },
	},
	remarks: "DISCORD_TOKEN comes from the environment or .env; with DISCORD_GUILD, one server alone is told.",
	run: async ({ options }, { output, notes }) => {
		if (options.print === true) {
			await print(output, JSON.stringify(await requestBody(options), undefined, "\t"));
			return exitCode.done;
		}
		const { readConfig } = await import("../../config.ts");
		const { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_GUILD: guild, KNOWLEDGE_DIR } = readConfig();
		if (token === undefined)
			throw new Misuse("deploy: DISCORD_TOKEN is not set; write it into .env, or look at the request with --print");

		const body = await requestBody({ knowledge: KNOWLEDGE_DIR, ...options });
		const { deployCommands } = await import("../../discord/deploy.ts");
		const outcome = await deployCommands({ token, api, body, ...(guild === undefined ? {} : { guild }) });
		const where = guild === undefined ? "everywhere" : `on the server ${guild}`;
		await print(notes, outcomes[outcome](body.length, where));
		return exitCode.done;
	},
});

const outcomes = {
	deployed: (commands: number, where: string) => `Discord now has the ${counted(commands)}, ${where}.`,
	unchanged: (commands: number, where: string) => `Discord has the same ${counted(commands)} already, ${where}.`,
};

const counted = (commands: number) => (commands === 1 ? "one command" : `${commands} commands`);

async function requestBody(choice: KnowledgeChoice) {
	const [{ loadCommands }, { registrationBody }] = await Promise.all([
		import("../../discord/load-commands.ts"),
		import("../../discord/registration.ts"),
	]);
	const opened = await Promise.all((await incidentDirectories(choice)).map(openIncident));
	const casefiles = new Map(opened.map((casefile) => [casefile.knowledge.incident, casefile]));
	return registrationBody(await loadCommands(commandsDirectory), casefiles);
}
