import { GatewayCloseCodes, GatewayIntentBits } from "discord-api-types/v10";
import type { Settings } from "../settings.ts";
import type { Identify } from "./frames.ts";

const knownIntents = Object.values(GatewayIntentBits)
	.filter((bit) => typeof bit === "number")
	.reduce<number>((all, bit) => all | bit, 0);

/** @see https://discord.com/developers/docs/events/gateway#privileged-intents */
const privilegedIntents =
	GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/**
 * Why an IDENTIFY isn't let in, if it isn't.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function identifyRefusal(
	{ token, intents, shard }: Identify,
	settings: Pick<Settings, "token" | "privilegedIntents">,
): GatewayCloseCodes | undefined {
	if (token !== settings.token) return GatewayCloseCodes.AuthenticationFailed;
	if (shard[0] !== 0 || shard[1] !== 1) return GatewayCloseCodes.InvalidShard;
	if ((intents & ~knownIntents) !== 0) return GatewayCloseCodes.InvalidIntents;
	if ((intents & privilegedIntents & ~settings.privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
	return undefined;
}
