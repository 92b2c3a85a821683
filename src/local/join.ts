import type { Bot } from "../discord/bot.ts";
import { type CasefileBotOptions, startCasefileBot } from "../discord/casefile-bot.ts";
import { deployCommands } from "../discord/deploy.ts";
import { serverManagers } from "../discord/moderators.ts";
import { registrationBody } from "../discord/registration.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

/**
 * Casefile in a local Discord: its commands are told as they would be to Discord, and it logs in. Its moderators are
 * those of the local server, whatever ids the settings name for Discord's.
 */
export async function joinCasefile(
	{ api, token }: Pick<Sandbox, "api" | "token">,
	{ context, ...rest }: Omit<CasefileBotOptions, "api" | "token" | "moderators">,
): Promise<Bot> {
	const body = registrationBody(context.commands, context.casefiles);
	const [bot, told] = await Promise.allSettled([
		startCasefileBot({ token, api, context, moderators: serverManagers, ...rest }),
		deployCommands({ token, api, body }),
	]);
	if (bot.status === "rejected") throw bot.reason;
	if (told.status === "rejected") {
		await bot.value.stop();
		throw told.reason;
	}
	return bot.value;
}
