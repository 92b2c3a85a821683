/** How a local Discord is started. Everything has a default. */
export interface SandboxOptions {
	/** 0 takes a free one. */
	readonly port?: number;
	/** The only bot token that is let in. */
	readonly token?: string;
	readonly applicationId?: string;
	readonly botName?: string;
	/**
	 * Milliseconds within which an interaction must be acknowledged.
	 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction
	 */
	readonly ackDeadlineMs?: number;
	/** Milliseconds for which an interaction's token edits and follows up: 15 minutes at Discord. */
	readonly tokenLifeMs?: number;
	/** Milliseconds that a user of the driving API waits for a deferred reply to be filled in. */
	readonly patienceMs?: number;
	readonly heartbeatIntervalMs?: number;
	/**
	 * Bits of the privileged intents the application may ask for; none by default.
	 * @see https://discord.com/developers/docs/events/gateway#privileged-intents
	 */
	readonly privilegedIntents?: number;
	/** New commands a day: 200 at Discord. */
	readonly dailyCommandCreates?: number;
	/** Bytes of one uploaded file: 10 MiB at Discord. */
	readonly maximumFileBytes?: number;
	/** Authenticated requests a second: 50 at Discord. */
	readonly globalRequestsPerSecond?: number;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
}

export type Settings = Required<SandboxOptions>;

const defaults: Settings = {
	port: 0,
	token: "c2FuZGJveA.local.token",
	applicationId: "1000000000000000001",
	botName: "Sandbox Bot",
	ackDeadlineMs: 3_000,
	tokenLifeMs: 15 * 60_000,
	patienceMs: 5_000,
	heartbeatIntervalMs: 41_250,
	privilegedIntents: 0,
	dailyCommandCreates: 200,
	maximumFileBytes: 10 * 1_048_576,
	globalRequestsPerSecond: 50,
	now: Date.now,
};

export function settingsOf(options: SandboxOptions): Settings {
	return { ...defaults, ...options };
}
