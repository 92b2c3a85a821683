import { Client, type ClientOptions, Events, type Interaction } from "discord.js";
import { onTestFinished } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../src/sandbox/settings.ts";

/** A local Discord for one test, with a guild, a channel and two members in it. */
export async function openSandbox(options: SandboxOptions = {}) {
	const sandbox = await startSandbox({ patienceMs: 1_000, ...options });
	onTestFinished(() => sandbox.stop());
	const guild = sandbox.world.createGuild("Newsroom");
	const channel = sandbox.world.createChannel(guild, "general");
	const ada = sandbox.world.createUser("ada");
	const bob = sandbox.world.createUser("bob");
	sandbox.world.join(ada, guild);
	sandbox.world.join(bob, guild);
	return { sandbox, guild, channel, ada, bob };
}

/** An unmodified discord.js client, logged in; what it does is `handle`. */
export async function joinBot(
	sandbox: Sandbox,
	handle: (interaction: Interaction) => Promise<void> = async () => undefined,
	options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
	const client = new Client({ intents: [], ...clientOptions(sandbox), ...options });
	onTestFinished(() => client.destroy());
	client.on(Events.InteractionCreate, (interaction) => {
		handle(interaction).catch(() => undefined);
	});
	client.on(Events.Error, () => undefined);
	const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(sandbox.token);
	return ready;
}

/** Without the throttle, a second IDENTIFY would wait for five seconds. */
export function clientOptions(sandbox: Sandbox) {
	return {
		rest: { api: sandbox.api },
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
	} satisfies Partial<ClientOptions>;
}
