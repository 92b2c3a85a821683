import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../src/discord/actor.ts";
import { reasonAgainst, serverManagers } from "../../src/discord/moderators.ts";

const member = (of: Partial<Actor>): Actor => ({
	userId: "1",
	name: "mo",
	roleIds: [],
	permissions: PermissionFlagsBits.SendMessages,
	guildId: "10",
	...of,
});

const manager = member({ permissions: PermissionFlagsBits.ManageGuild });

describe("keeps the knowledge", () => {
	test.each([
		{ who: "who may manage the server", actor: manager, rules: serverManagers },
		{
			who: "an administrator",
			actor: member({ permissions: PermissionFlagsBits.Administrator }),
			rules: serverManagers,
		},
		{
			who: "who has one of the roles",
			actor: member({ roleIds: ["7", "8"] }),
			rules: { roles: ["8", "9"], guilds: [] },
		},
		{ who: "who does so on one of the servers", actor: manager, rules: { roles: [], guilds: ["9", "10"] } },
	])("$who", ({ actor, rules }) => {
		expect(reasonAgainst(actor, rules)).toBeUndefined();
	});
});

describe("does not keep the knowledge", () => {
	test.each([
		{ who: "a member", actor: member({}), rules: serverManagers, why: /may manage the server/ },
		{
			who: "nobody in a direct message",
			actor: { ...manager, guildId: undefined },
			rules: serverManagers,
			why: /there, where/,
		},
		{
			who: "who manages another server",
			actor: manager,
			rules: { roles: [], guilds: ["11"] },
			why: /not kept from this/,
		},
		{
			who: "who manages the server, but has no role",
			actor: manager,
			rules: { roles: ["8"], guilds: [] },
			why: /role/,
		},
		{
			who: "who has the role of another server",
			actor: member({ roleIds: ["8"] }),
			rules: { roles: ["8"], guilds: ["11"] },
			why: /not kept from this/,
		},
	])("$who", ({ actor, rules, why }) => {
		expect(reasonAgainst(actor, rules)).toMatch(why);
	});
});
