import type { Bot } from "../discord/bot.ts";
import { type CasefileBotOptions, startCasefileBot } from "../discord/casefile-bot.ts";
import type { CommandContext } from "../discord/command.ts";
import { deployCommands } from "../discord/deploy.ts";
import { serverManagers } from "../discord/moderators.ts";
import { registrationBody } from "../discord/registration.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

/** Where a bot joins a local Discord. */
type LocalAddress = Pick<Sandbox, "api" | "token">;

/**
 * Casefile in a local Discord: its commands are told as they would be to Discord, and it logs in. Its moderators are
 * those of the local server, whatever ids the settings name for Discord's.
 */
export async function joinCasefile(
	local: LocalAddress,
	{ context, ...rest }: Omit<CasefileBotOptions, "api" | "token" | "moderators">,
): Promise<Bot> {
	const [bot, told] = await Promise.allSettled([
		startCasefileBot({ api: local.api, token: local.token, context, moderators: serverManagers, ...rest }),
		tellCommands(local, context),
	]);
	if (bot.status === "rejected") throw bot.reason;
	if (told.status === "rejected") {
		await bot.value.stop();
		throw told.reason;
	}
	return bot.value;
}

/** Has the commands offered with the incidents as they are now. */
export async function tellCommands(
	{ api, token }: LocalAddress,
	{ commands, casefiles }: CommandContext,
): Promise<void> {
	await deployCommands({ token, api, body: registrationBody(commands, casefiles) });
}
