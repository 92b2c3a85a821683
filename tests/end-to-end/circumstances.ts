import { expect } from "vitest";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { CommandContext } from "../../src/discord/command.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { serverManagers } from "../../src/discord/moderators.ts";
import { createPainter, type Painter } from "../../src/pictures/painter.ts";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import type { Message } from "../../src/sandbox/types.ts";
import { canary, type Newsroom } from "./newsroom.ts";

/** The bot has notified nobody, and Discord found no fault with any request. */
export function expectNoHarm({ sandbox, channel, privately, ada }: Newsroom): void {
	const said = [channel, privately].flatMap((place) => sandbox.messages(place, ada));
	for (const { pings } of said.filter(({ author }) => author.bot)) {
		expect(pings).toEqual({ everyone: false, users: [], roles: [] });
	}
	expect(sandbox.requests.flatMap(({ violations }) => violations)).toEqual([]);
}

/** What a member is shown who presses a button that somebody has given another custom_id. */
export async function pressForged({ sandbox, ada }: Newsroom, message: Message, forged: string): Promise<Message> {
	const [button] = buttonsOf(message);
	sandbox.faults.alterInteraction = (payload) => ({ ...payload, data: { component_type: 2, custom_id: forged } });
	try {
		return messageOf(await sandbox.click(message, button?.customId ?? "", ada));
	} finally {
		sandbox.faults.clear();
	}
}

/** The bot, started again in the same local Discord; whoever calls this stops it. */
export async function restarted(
	{ sandbox, bot }: Newsroom,
	casefiles: CommandContext["casefiles"],
	{ painter = createPainter(), lines = [] }: { readonly painter?: Painter; readonly lines?: string[] } = {},
): Promise<Bot> {
	await bot.stop();
	const commands = await loadCommands(new URL("../../commands/", import.meta.url));
	const log = createLog({ level: "warn", secrets: [canary], write: (line) => lines.push(line) });
	return startBot({
		token: canary,
		api: sandbox.api,
		moderators: serverManagers,
		context: { casefiles, commands },
		painter,
		log,
	});
}
