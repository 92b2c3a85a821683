import type { Bot } from "../discord/bot.ts";
import { type CasefileBotOptions, startCasefileBot } from "../discord/casefile-bot.ts";
import { deployCommands } from "../discord/deploy.ts";
import { registrationBody } from "../discord/registration.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

/** Casefile in a local Discord: its commands are told as they would be to Discord, and it logs in. */
export async function joinCasefile(
	{ api, token }: Pick<Sandbox, "api" | "token">,
	{ context, ...rest }: Omit<CasefileBotOptions, "api" | "token">,
): Promise<Bot> {
	const body = registrationBody(context.commands, context.casefiles);
	const [bot, told] = await Promise.allSettled([
		startCasefileBot({ token, api, context, ...rest }),
		deployCommands({ token, api, body }),
	]);
	if (bot.status === "rejected") throw bot.reason;
	if (told.status === "rejected") {
		await bot.value.stop();
		throw told.reason;
	}
	return bot.value;
}
