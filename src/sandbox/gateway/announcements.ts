import { GatewayIntentBits } from "discord-api-types/v10";
import { channelJson } from "../entity-json.ts";
import type { Message, SandboxEvent } from "../types.ts";
import type { World } from "../world.ts";
import { guildJson } from "./guild-json.ts";
import type { Session } from "./session.ts";

/** What a bot hears of without having been addressed, if it has the intent for it. */
export interface Announcement {
	readonly name: string;
	readonly intent: GatewayIntentBits;
	/** Who may not read along gets less. */
	readonly data: (session: Session) => unknown;
}

/** @see https://discord.com/developers/docs/events/gateway#list-of-intents */
export function announcementsOf(event: SandboxEvent, world: World): readonly Announcement[] {
	switch (event.type) {
		case "guild":
			return event.guild.installed ? [inGuilds("GUILD_CREATE", () => guildJson(event.guild, world))] : [];
		case "channel":
			return [inGuilds("CHANNEL_CREATE", () => channelJson(event.channel))];
		case "message":
			return messageAnnouncements(event.action, event.message, world);
		default:
			return [];
	}
}

const inGuilds = (name: string, data: () => object): Announcement => ({ name, intent: GatewayIntentBits.Guilds, data });

const messageEvents = {
	created: "MESSAGE_CREATE",
	edited: "MESSAGE_UPDATE",
	deleted: "MESSAGE_DELETE",
} as const;

function messageAnnouncements(action: keyof typeof messageEvents, message: Message, world: World) {
	const { guildId, kind } = world.channel(message.channelId);
	if (message.ephemeral || kind === "private") return [];
	const inGuild = guildId === undefined ? {} : { guild_id: guildId };
	const deleted = { id: message.id, channel_id: message.channelId, ...inGuild };
	const data = (session: Session) =>
		action === "deleted" ? deleted : { ...readable(message, session, kind, world), ...inGuild };
	const intent = kind === "guild" ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
	return [{ name: messageEvents[action], intent, data }];
}

/** Only with an intent of its own can a bot read what wasn't said to it. @see https://discord.com/developers/docs/events/gateway#message-content-intent */
function readable({ json, author, pings }: Message, session: Session, kind: "guild" | "bot-dm", world: World) {
	const isAddressed = kind === "bot-dm" || author.id === world.bot.id || pings.users.includes(world.bot.id);
	if (isAddressed || session.hasIntent(GatewayIntentBits.MessageContent)) return json;
	return { ...json, content: "", embeds: [], attachments: [], components: [] };
}
