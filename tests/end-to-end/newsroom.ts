import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { CommandContext } from "../../src/discord/command.ts";
import { deployCommands } from "../../src/discord/deploy.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { registrationBody } from "../../src/discord/registration.ts";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../src/sandbox/settings.ts";
import type { Channel, Message, User } from "../../src/sandbox/types.ts";

/** A token as Discord makes them, and never to be seen again. */
export const canary = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.canary-canary-canary-canary";

/** A local Discord with a server, a member, and our bot in it, over real sockets. */
export interface Newsroom {
	readonly sandbox: Sandbox;
	readonly bot: Bot;
	readonly channel: Channel;
	/** Who asks, where the helpers below don't say otherwise. */
	readonly ada: User;
	/** Another member of the same server. */
	readonly bob: User;
	/** All that the bot has logged. */
	readonly lines: readonly string[];
	readonly ask: (question: string) => Promise<Message>;
	/** Presses the button with that label. */
	readonly press: (message: Message, label: string) => Promise<Message>;
	readonly close: () => Promise<void>;
}

const ours = await loadCommands(new URL("../../commands/", import.meta.url));

export async function openNewsroom(
	context: CommandContext,
	{ commands = ours, ...options }: SandboxOptions & { readonly commands?: typeof ours } = {},
): Promise<Newsroom> {
	const sandbox = await startSandbox({ token: canary, ...options });
	const guild = sandbox.world.createGuild("Newsroom");
	const channel = sandbox.world.createChannel(guild, "general");
	const ada = sandbox.world.createUser("ada");
	const bob = sandbox.world.createUser("bob");
	for (const user of [ada, bob]) sandbox.world.join(user, guild);

	const lines: string[] = [];
	const log = createLog({ level: "debug", secrets: [canary], write: (line) => lines.push(line) });
	const { api, token } = sandbox;
	await deployCommands({ token, api, body: registrationBody(commands, context.casefiles) });
	const bot = await startBot({ token, api, commands, context, log });
	return {
		sandbox,
		bot,
		channel,
		ada,
		bob,
		lines,
		ask: async (question) => messageOf(await sandbox.slash(ada, channel, "ask", { question })),
		press: async (message, label) => messageOf(await sandbox.click(message, customIdOf(message, label), ada)),
		async close() {
			await bot.stop();
			await sandbox.stop();
		},
	};
}

export function customIdOf(message: Message, label: string): string {
	const found = buttonsOf(message).find((button) => button.label === label)?.customId;
	if (found === undefined) throw new Error(`There is no button "${label}".`);
	return found;
}
