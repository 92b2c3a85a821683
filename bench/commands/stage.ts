import { createCasefile } from "../../src/checking/casefile.ts";
import { startBot } from "../../src/discord/bot.ts";
import { deployCommands } from "../../src/discord/deploy.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { registrationBody } from "../../src/discord/registration.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import type { Message } from "../../src/sandbox/types.ts";
import type { Files } from "./components.ts";
import type { Sight } from "./message-drawing.ts";

/** A server of the local Discord with two members and the bot as it is, where ada calls commands and looks. */
export interface Stage {
	/** What ada sees when she has called a slash command. */
	readonly call: (command: string, values?: OptionValues) => Promise<Seen>;
	/** What she sees when she has pressed the first button with that label. */
	readonly press: (seen: Seen, label: string) => Promise<Seen>;
	/** What bob says, and below it what ada sees when she has called a command of its menu. */
	readonly say: (text: string) => Seen;
	readonly callOn: (seen: Seen, command: string) => Promise<Seen>;
	readonly close: () => Promise<void>;
}

/** A message, and how it is drawn. */
interface Seen {
	readonly message: Message;
	readonly sight: Sight;
}

/** @param knowledge The folder of one incident. @param commands The folder of the commands; ends with a slash. */
export async function setStage(knowledge: string, commands: URL): Promise<Stage> {
	const casefile = createCasefile(await loadKnowledge(knowledge));
	const context = {
		casefiles: new Map([[casefile.knowledge.incident, casefile]]),
		commands: await loadCommands(commands),
	};
	const sandbox = await startSandbox({ botName: "Casefile" });
	const { api, token, world } = sandbox;
	const guild = world.createGuild("Newsroom");
	const channel = world.createChannel(guild, "general");
	const [ada, bob] = [world.createUser("ada"), world.createUser("bob")];
	for (const user of [ada, bob]) world.join(user, guild);

	await deployCommands({ token, api, body: registrationBody(context.commands, context.casefiles) });
	const painter = createPainter();
	await painter.warmUp();
	const log = createLog({ level: "warn", secrets: [token], write: complain });
	const bot = await startBot({ token, api, context, painter, log });

	return {
		async call(command, values = {}) {
			const message = messageOf(await sandbox.slash(ada, channel, command, values));
			return seen(message, { by: ada.name, command: `/${command}` });
		},
		async press({ message }, label) {
			const pressed = buttonsOf(message).find((button) => button.label === label)?.customId;
			if (pressed === undefined) throw new Error(`There is no button “${label}”.`);
			return seen(messageOf(await sandbox.click(message, pressed, ada)));
		},
		say: (text) => {
			const message = sandbox.post(bob, channel, text);
			return { message, sight: { ...message, files: new Map() } };
		},
		async callOn({ message }, command) {
			return seen(messageOf(await sandbox.messageMenu(ada, message, command)), { by: ada.name, command });
		},
		async close() {
			await bot.stop();
			await sandbox.stop();
		},
	};
}

/** A picture of a bot that something went wrong with is no picture for the page. */
function complain(line: string): void {
	console.error(line.trimEnd());
	process.exitCode = 1;
}

const seen = async (message: Message, call?: Sight["call"]): Promise<Seen> => ({
	message,
	sight: { ...message, files: await filesOf(message), ...(call === undefined ? {} : { call }) },
});

/** What the local Discord serves at the addresses of a message's attachments. */
async function filesOf({ attachments }: Message): Promise<Files> {
	const files = attachments.map(async ({ url, content_type = "image/png" }) => {
		const data = Buffer.from(await (await fetch(url)).arrayBuffer());
		return [url, `data:${content_type};base64,${data.toString("base64")}`] as const;
	});
	return new Map(await Promise.all(files));
}
