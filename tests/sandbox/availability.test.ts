import { PermissionFlagsBits } from "discord.js";
import { beforeEach, describe, expect, test } from "vitest";
import { isObject } from "../../src/sandbox/json.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Channel, Guild, User } from "../../src/sandbox/types.ts";
import { openSandbox } from "./bot.ts";
import { call } from "./http.ts";

let sandbox: Sandbox;
let guild: Guild;
let channel: Channel;
let ada: User;
let bob: User;
/** What the bot was sent. */
let payloads: unknown[];

beforeEach(async () => {
	({ sandbox, guild, channel, ada, bob } = await openSandbox({ ackDeadlineMs: 1 }));
	payloads = [];
	sandbox.faults.alterInteraction = (payload) => payloads.push(payload) && payload;
});

const register = (over: object, path = "commands") =>
	call(sandbox, "POST", `/applications/${sandbox.applicationId}/${path}`, {
		name: "ask",
		description: "Asks.",
		...over,
	});

async function offeredTo(user: User, place: Channel): Promise<boolean> {
	return sandbox.slash(user, place, "ask").then(
		() => true,
		() => false,
	);
}

const guildInstall = 0;
const userInstall = 1;

describe("a command is offered", () => {
	test.each([
		{ command: {}, installed: false, where: { guild: true, dm: true, private: false } },
		{ command: {}, installed: true, where: { guild: true, dm: true, private: false } },
		{ command: { contexts: [0] }, installed: true, where: { guild: true, dm: false, private: false } },
		{ command: { contexts: [1] }, installed: true, where: { guild: false, dm: true, private: false } },
		{ command: { dm_permission: false }, installed: true, where: { guild: true, dm: false, private: false } },
		{
			command: { integration_types: [userInstall] },
			installed: false,
			where: { guild: false, dm: false, private: false },
		},
		{ command: { integration_types: [userInstall] }, installed: true, where: { guild: true, dm: true, private: true } },
		{
			command: { integration_types: [guildInstall, userInstall], contexts: [0, 2] },
			installed: true,
			where: { guild: true, dm: false, private: true },
		},
	])("with $command to a user who installed it: $installed", async ({ command, installed, where }) => {
		await register(command);
		if (installed) sandbox.world.installForUser(ada);
		const direct = sandbox.world.directMessage(ada);
		const group = sandbox.world.createPrivateChannel([ada, bob]);

		const offered = {
			guild: await offeredTo(ada, channel),
			dm: await offeredTo(ada, direct),
			private: await offeredTo(ada, group),
		};

		expect(offered).toEqual(where);
	});

	test("not where nobody installed the application, and not to who isn't there", async () => {
		await register({});
		const elsewhere = sandbox.world.createGuild("Elsewhere", { installed: false });
		const place = sandbox.world.createChannel(elsewhere, "general");
		sandbox.world.join(ada, elsewhere);
		const stranger = sandbox.world.createUser("eve");

		expect(await offeredTo(ada, place)).toBe(false);
		expect(await offeredTo(stranger, channel)).toBe(false);
		expect(await offeredTo(stranger, sandbox.world.directMessage(stranger))).toBe(false);
	});

	test("in the one guild that it is registered for", async () => {
		await register({}, `guilds/${guild.id}/commands`);
		const other = sandbox.world.createGuild("Other");
		const place = sandbox.world.createChannel(other, "general");
		sandbox.world.join(ada, other);

		expect(await offeredTo(ada, channel)).toBe(true);
		expect(await offeredTo(ada, place)).toBe(false);
	});

	test("of every kind, by name, and the guild's own before a global one that it hides", async () => {
		await register({ description: "Everywhere." });
		await register({ description: "Here." }, `guilds/${guild.id}/commands`);
		await register({ name: "ask", description: undefined, type: 3 });
		await register({ name: "Greet", description: undefined, type: 2 });
		await register({ name: "close", default_member_permissions: "0" });
		const inPlace = (place: Channel) =>
			sandbox.offered(ada, place).map(({ type, name, description }) => `${type} ${name} ${description}`.trim());

		expect(inPlace(channel)).toEqual(["1 ask Here.", "3 ask", "2 Greet"]);
		expect(inPlace(sandbox.world.directMessage(ada))).toEqual([
			"1 ask Everywhere.",
			"3 ask",
			"2 Greet",
			"1 close Asks.",
		]);
	});

	test("to those who have the permissions it asks for", async () => {
		await register({ default_member_permissions: String(PermissionFlagsBits.ManageMessages) });
		const editors = sandbox.world.createRole(guild, "editors", PermissionFlagsBits.ManageMessages);
		sandbox.world.join(bob, guild, { roles: [editors] });

		expect([await offeredTo(ada, channel), await offeredTo(bob, channel)]).toEqual([false, true]);
	});

	test("to administrators only where it asks for none that anybody has", async () => {
		await register({ default_member_permissions: "0" });
		sandbox.world.join(bob, guild, { permissions: PermissionFlagsBits.Administrator });

		expect([await offeredTo(ada, channel), await offeredTo(bob, channel)]).toEqual([false, true]);
	});
});

test("an interaction says where it comes from and through whose installation", async () => {
	await register({ integration_types: [guildInstall, userInstall] });
	sandbox.world.installForUser(ada);
	const direct = sandbox.world.directMessage(ada);
	const group = sandbox.world.createPrivateChannel([ada, bob]);

	for (const place of [channel, direct, group]) await sandbox.slash(ada, place, "ask");

	const shared = { entitlements: [], application_id: sandbox.applicationId, version: 1, locale: "en-US" };
	expect(payloads).toMatchObject([
		{
			...shared,
			context: 0,
			guild_id: guild.id,
			authorizing_integration_owners: { 0: guild.id, 1: ada.id },
			member: { user: { id: ada.id }, permissions: expect.stringMatching(/^\d+$/) },
		},
		{ ...shared, context: 1, authorizing_integration_owners: { 0: "0", 1: ada.id }, user: { id: ada.id } },
		{ ...shared, context: 2, authorizing_integration_owners: { 1: ada.id }, user: { id: ada.id } },
	]);
	expect(payloads.filter((payload) => isObject(payload) && "member" in payload)).toHaveLength(1);
});
