import { expect, test } from "vitest";
import { entitiesIn, personView, placesOf } from "../../../src/sandbox/view/entity-view.ts";
import { openWorld } from "./around.ts";

test("somebody has their nickname and roles where they are seen", () => {
	const { world, guild, viewer, around } = openWorld();
	const role = world.createRole(guild, "Moderator");
	world.join(viewer, guild, { nick: "Countess", roles: [role] });

	expect(personView(viewer, around)).toEqual({
		id: viewer.id,
		name: "Countess",
		isBot: false,
		roles: ["Moderator"],
	});
});

test("outside of a server somebody has their own name, and the roles of all servers", () => {
	const { world, guild, viewer } = openWorld();
	const role = world.createRole(guild, "Moderator");
	world.join(viewer, guild, { nick: "Countess", roles: [role] });

	expect(personView(viewer, { world })).toMatchObject({ name: "ada", roles: ["Moderator"] });
	expect(personView(world.bot, { world })).toMatchObject({ name: "Clerk", isBot: true, roles: [] });
});

test("places are the channels of one's servers and one's DMs, named after who else is there", () => {
	const { world, viewer, ben, channel, dm } = openWorld();
	const elsewhere = world.createGuild("Elsewhere");
	world.createChannel(elsewhere, "secret");
	world.directMessage(ben);
	const both = world.createPrivateChannel([viewer, ben]);

	expect(placesOf({ world, viewer })).toEqual([
		{ id: channel.id, kind: "guild", name: "general", guild: "Newsroom" },
		{ id: dm.id, kind: "bot-dm", name: "Clerk" },
		{ id: both.id, kind: "private", name: "ben" },
	]);
});

test("in a server there are its members, roles and channels to pick", () => {
	const { world, guild, around } = openWorld();
	world.createUser("stranger");
	world.createRole(guild, "Moderator");
	world.createChannel(world.createGuild("Elsewhere"), "secret");

	expect(entitiesIn(around).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
		"user Clerk",
		"user ada",
		"user ben",
		"role @everyone",
		"role Moderator",
		"channel general",
	]);
});

test("in a DM there are only those who are in it", () => {
	const { world, viewer, ben, dm, around } = openWorld();
	const both = world.createPrivateChannel([viewer, ben]);
	const namesIn = (channel: typeof dm) => entitiesIn({ ...around, channel }).map(({ name }) => name);

	expect(namesIn(dm)).toEqual(["ada", "Clerk"]);
	expect(namesIn(both)).toEqual(["ada", "ben"]);
});

test("without a place there is what the viewer can know of", () => {
	const { world, around } = openWorld();
	world.createUser("stranger");
	world.createChannel(world.createGuild("Elsewhere"), "secret");

	expect(entitiesIn({ ...around, channel: undefined }).map(({ name }) => name)).toEqual([
		"Clerk",
		"ada",
		"ben",
		"stranger",
		"@everyone",
		"general",
	]);
});
