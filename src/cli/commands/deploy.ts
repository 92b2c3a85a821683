import { defineCommand, type KnowledgeChoice } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { Misuse } from "../misuse.ts";

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
	const [{ openContext }, { registrationBody }] = await Promise.all([
		import("../open-context.ts"),
		import("../../discord/registration.ts"),
	]);
	const { commands, casefiles } = await openContext(choice);
	return registrationBody(commands, casefiles);
}
