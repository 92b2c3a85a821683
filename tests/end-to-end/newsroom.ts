import { type Desk, emptyDesk } from "../../src/desk/desk.ts";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { CommandContext } from "../../src/discord/command.ts";
import { deployCommands } from "../../src/discord/deploy.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { type ModeratorRules, serverManagers } from "../../src/discord/moderators.ts";
import { registrationBody } from "../../src/discord/registration.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../src/sandbox/settings.ts";
import type { Channel, Guild, Message, User } from "../../src/sandbox/types.ts";

/** A token as Discord makes them, and never to be seen again. */
export const canary = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.canary-canary-canary-canary";

/** A local Discord with a server, a member, and our bot in it, over real sockets. */
export interface Newsroom {
	readonly sandbox: Sandbox;
	readonly bot: Bot;
	readonly guild: Guild;
	/** A channel of the server. */
	readonly channel: Channel;
	/** Ada and the bot, alone. */
	readonly privately: Channel;
	/** Who asks, where the helpers below don't say otherwise. */
	readonly ada: User;
	/** Another member of the same server. */
	readonly bob: User;
	/** All that the bot has logged. */
	readonly lines: readonly string[];
	/** What a slash command says to ada, in the channel unless another place is given. */
	readonly call: (name: string, values?: OptionValues, place?: Channel) => Promise<Message>;
	readonly ask: (question: string) => Promise<Message>;
	/** The choices that ada is offered for the last of the values. */
	readonly offered: (name: string, values: OptionValues) => Promise<readonly { name: string; value: unknown }[]>;
	/** Presses the button with that label. */
	readonly press: (message: Message, label: string) => Promise<Message>;
	readonly close: () => Promise<void>;
}

interface NewsroomOptions extends SandboxOptions {
	readonly commands?: typeof ours;
	readonly moderators?: ModeratorRules;
	readonly desk?: Desk;
}

/** Milliseconds: a slow day is no fault of the bot's. What becomes of an answer that is late has tests of its own. */
const patience = 15_000;

/** One for all tests of a file: what it has drawn once it remembers. */
const painter = createPainter();

const ours = await loadCommands(new URL("../../commands/", import.meta.url));

export async function openNewsroom(
	served: Pick<CommandContext, "casefiles">,
	{ commands = ours, moderators = serverManagers, desk = emptyDesk, ...options }: NewsroomOptions = {},
): Promise<Newsroom> {
	const sandbox = await startSandbox({ token: canary, ackDeadlineMs: patience, ...options });
	const guild = sandbox.world.createGuild("Newsroom");
	const channel = sandbox.world.createChannel(guild, "general");
	const ada = sandbox.world.createUser("ada");
	const bob = sandbox.world.createUser("bob");
	for (const user of [ada, bob]) sandbox.world.join(user, guild);

	const lines: string[] = [];
	const log = createLog({ level: "debug", secrets: [canary], write: (line) => lines.push(line) });
	const { api, token } = sandbox;
	await deployCommands({ token, api, body: registrationBody(commands, served.casefiles) });
	const bot = await startBot({
		token,
		api,
		moderators,
		context: {
			get casefiles() {
				return served.casefiles;
			},
			commands,
		},
		desk,
		painter,
		log,
	});
	const privately = sandbox.world.directMessage(ada);
	const call = async (name: string, values: OptionValues = {}, place = channel) =>
		messageOf(await sandbox.slash(ada, place, name, values));
	return {
		sandbox,
		bot,
		guild,
		channel,
		privately,
		ada,
		bob,
		lines,
		call,
		ask: (question) => call("ask", { question }),
		async offered(name, values) {
			const outcome = await sandbox.autocomplete(ada, channel, name, values);
			if (outcome.kind !== "choices") throw new Error(`There were no choices: ${outcome.kind}.`);
			return outcome.choices;
		},
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
