import { GatewayIntentBits, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { joinBot, openSandbox } from "../bot.ts";
import { call, deliverCommand } from "../http.ts";

test("a bot sends, changes, reads and deletes messages of its own", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	const bot = await joinBot(sandbox, undefined, { intents: [GatewayIntentBits.Guilds] });
	const place = bot.channels.cache.get(channel.id);
	if (!place?.isSendable()) throw new Error("The channel is not there.");

	const sent = await place.send("first");
	await sent.edit("second");

	expect(sandbox.messages(channel, ada)).toMatchObject([{ id: sent.id, content: "second", author: { bot: true } }]);
	expect((await place.messages.fetch({ message: sent.id, force: true })).content).toBe("second");
	await sent.delete();
	expect(sandbox.messages(channel, ada)).toEqual([]);
	await expect(place.messages.fetch({ message: sent.id, force: true })).rejects.toMatchObject({ code: 10_008 });
});

test("a bot can't change what others wrote", async () => {
	const { sandbox, channel, ada } = await openSandbox();
	const { id } = sandbox.post(ada, channel, "mine");
	const path = `/channels/${channel.id}/messages/${id}`;

	expect(await call(sandbox, "PATCH", path, { content: "yours" })).toMatchObject({ status: 403, code: 50_005 });
	expect(await call(sandbox, "GET", path)).toMatchObject({ status: 200, body: { content: "mine" } });
});

test("a bot neither finds private replies in a channel nor enters others' conversations", async () => {
	const { sandbox, guild, channel, ada, bob } = await openSandbox();
	const { callback } = await deliverCommand(sandbox, ada, channel);
	await call(sandbox, "POST", callback, { type: 4, data: { content: "psst", flags: MessageFlags.Ephemeral } });
	const elsewhere = sandbox.world.createGuild("Elsewhere", { installed: false });
	const closed = [sandbox.world.createChannel(elsewhere, "general"), sandbox.world.createPrivateChannel([ada, bob])];

	expect(await call(sandbox, "GET", `/channels/${channel.id}/messages`)).toMatchObject({ status: 200, body: [] });
	for (const { id } of closed) {
		expect(await call(sandbox, "POST", `/channels/${id}/messages`, { content: "a" })).toMatchObject({
			status: 403,
			code: 50_001,
		});
	}
	const commands = (id: string) => `/applications/${sandbox.applicationId}/guilds/${id}/commands`;
	expect(await call(sandbox, "GET", commands(guild.id))).toMatchObject({ status: 200, body: [] });
	expect(await call(sandbox, "GET", commands(elsewhere.id))).toMatchObject({ status: 403, code: 50_001 });
});

test("a bot writes to a user alone", async () => {
	const { sandbox, ada, bob } = await openSandbox();
	const bot = await joinBot(sandbox);

	await (await bot.users.fetch(ada.id)).send("hello");

	const direct = sandbox.world.directMessage(ada);
	expect(sandbox.messages(direct, ada)).toMatchObject([{ content: "hello" }]);
	expect(sandbox.messages(direct, bob)).toEqual([]);
});
