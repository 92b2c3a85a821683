import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, describe, expect, test } from "vitest";
import { startBot } from "../../src/discord/bot.ts";
import { createLog } from "../../src/discord/log.ts";
import type { ModeratorRules } from "../../src/discord/moderators.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../src/sandbox/settings.ts";
import type { Message, Modal, Outcome, Role, User } from "../../src/sandbox/types.ts";
import { expectNoHarm } from "./circumstances.ts";
import { createDesk, type Desk } from "./desk.ts";
import { canary, customIdOf, type Newsroom, openNewsroom } from "./newsroom.ts";

interface Scene extends Newsroom {
	readonly desk: Desk;
	/** Manages the server. */
	readonly mo: User;
	/** Of no account, until the settings name it. */
	readonly role: Role;
}

let scene: Scene;

const opened: Scene[] = [];

interface Rules extends SandboxOptions {
	readonly rulesOf?: (newsroom: { readonly role: string; readonly guild: string }) => Partial<ModeratorRules>;
}

/** The ids of the first guild and role of a local Discord are known once it is there: so the rules are read later. */
async function open({ rulesOf = () => ({}), ...options }: Rules = {}): Promise<Scene> {
	const desk = createDesk();
	const moderators: { roles: readonly string[]; guilds: readonly string[] } = { roles: [], guilds: [] };
	const newsroom = await openNewsroom({ casefiles: new Map() }, { commands: desk.commands, moderators, ...options });
	const { world } = newsroom.sandbox;
	const role = world.createRole(newsroom.guild, "Keeper");
	Object.assign(moderators, rulesOf({ role: role.id, guild: newsroom.guild.id }));
	const mo = world.createUser("mo");
	world.join(mo, newsroom.guild, { permissions: PermissionFlagsBits.ManageGuild });
	scene = { ...newsroom, desk, mo, role };
	opened.push(scene);
	return scene;
}

afterEach(async () => {
	for (const { sandbox, close } of opened.splice(0)) {
		sandbox.faults.clear();
		await close();
	}
});

const slash = (user: User, name: string, values = {}) => scene.sandbox.slash(user, scene.channel, name, values);

function modalOf(outcome: Outcome): Modal {
	if (outcome.kind !== "modal") throw new Error(`There is no form: ${JSON.stringify(outcome)}.`);
	return outcome.modal;
}

const openNote = async () => modalOf(await slash(scene.mo, "desk note"));

const written = async (words: string): Promise<Message> =>
	messageOf(await scene.sandbox.submitModal(await openNote(), { text: words }));

/** What the next interactions of whoever acts pretend to be. */
function forge(change: Readonly<Record<string, unknown>>): void {
	scene.sandbox.faults.alterInteraction = (payload) => ({ ...payload, ...change });
}

const said = (outcome: Outcome): string => textsOf(messageOf(outcome)).join("\n");

describe("a moderators' command", () => {
	test("opens a form, reads it, and shows in its place what comes of it", async () => {
		const { sandbox, mo, desk, guild } = await open();

		const preview = await written("The crane stopped.");
		const again = modalOf(await sandbox.click(preview, customIdOf(preview, "Change"), mo));
		const turned = await sandbox.submitModal(again, { text: "The crane stopped on 3 May.", kind: ["fact"] });

		expect(preview.ephemeral).toBe(true);
		expect(JSON.stringify(again.json)).toContain("The crane stopped.");
		expect(turned).toMatchObject({ kind: "update", message: { id: preview.id } });
		expect(desk.done.map(({ what }) => what)).toEqual([
			{ words: "The crane stopped.", kind: ["quote"], target: ["17"] },
			{ words: "The crane stopped on 3 May.", kind: ["fact"], target: ["17"] },
		]);
		expect(desk.done[0]?.actor).toEqual({
			userId: mo.id,
			name: "mo",
			roleIds: [],
			permissions: expect.any(BigInt),
			guildId: guild.id,
		});
		expect(new Set(desk.done.map(({ interaction }) => interaction)).size).toBe(2);
		expectNoHarm(scene);
	});

	test("takes what is picked from a menu, and buttons, in the place of their message", async () => {
		const { sandbox, mo, desk } = await open();
		const preview = await written("One.");

		const picked = await sandbox.select(preview, "desk/note:kind:17", ["quote"], mo);
		expect(picked).toMatchObject({ kind: "update", message: { id: preview.id } });
		const other = await written("Two.");
		const approved = await sandbox.click(other, customIdOf(other, "Approve"), mo);

		expect(approved).toMatchObject({ kind: "update", message: { id: other.id } });
		expect(desk.done.map(({ what }) => what)).toEqual([expect.anything(), ["quote"], expect.anything(), ["17"]]);
		expectNoHarm(scene);
	});

	test("takes an attached file by name, size, type and address", async () => {
		const { desk, mo } = await open();
		const file = { filename: "log.txt", content: "Noon.", contentType: "text/plain" };

		expect(said(await slash(mo, "desk note", { file }))).toBe("log.txt is taken.");

		expect(desk.done[0]?.what).toEqual({
			name: "log.txt",
			size: 5,
			type: expect.stringMatching(/^text\/plain/),
			url: expect.stringMatching(/^https?:.*log\.txt/),
		});
	});

	test("completes what is typed", async () => {
		const { sandbox, mo, channel } = await open();

		expect(await sandbox.autocomplete(mo, channel, "desk note", { about: "cra" })).toMatchObject({
			choices: [{ name: "cra of mo (about)", value: "cra" }],
		});
	});

	test("hands out files", async () => {
		const { mo } = await open();

		const message = messageOf(await slash(mo, "desk export"));

		expect(message.attachments.map(({ filename, size }) => [filename, size])).toEqual([
			["knowledge.yaml", 13],
			["questions.jsonl", 3],
		]);
		expect(message.ephemeral).toBe(true);
		expectNoHarm(scene);
	});

	test("that breaks says so, and is logged", async () => {
		const { mo, lines } = await open();

		expect(said(await slash(mo, "desk break"))).toMatch(/^Something broke on the bot's side/);
		expect(lines.join("")).toContain("A command failed: Error: broken on purpose");
	});

	test("whose form Discord refuses says that something broke", async () => {
		const { mo, lines } = await open();

		expect(said(await slash(mo, "desk oversized"))).toMatch(/^Something broke on the bot's side/);
		expect(lines.join("")).toMatch(/Discord refuses the answer to interaction \d+: DiscordAPIError\[50035\]/);
	});

	test("that takes long says that it is thinking, and then what it has done", async () => {
		const { mo, desk, sandbox } = await open();

		const outcome = slash(mo, "desk wait");
		await sandbox.events.until((event) => event.type === "interaction" && event.stage === "acknowledged");
		desk.waiting.end("said");

		expect(said(await outcome)).toBe("It is done.");
		expect(messageOf(await outcome).ephemeral).toBe(true);
		expectNoHarm(scene);
	});

	test("that takes too long for a form asks to be called again", async () => {
		const { mo, desk, sandbox } = await open();

		const outcome = slash(mo, "desk wait");
		await sandbox.events.until((event) => event.type === "interaction" && event.stage === "acknowledged");
		desk.waiting.end("form");

		expect(said(await outcome)).toMatch(/^This took so long that Discord opens no form any more/);
	});

	test("opens one form, though Discord does not say that it has it", async () => {
		const { sandbox, mo } = await open();
		const callback = /^POST \/interactions\/\d+\/[^/]+\/callback/;
		sandbox.faults.add({ match: callback, afterApplying: true, act: { kind: "status", status: 502 } });

		expect(modalOf(await slash(mo, "desk note")).json.title).toBe("A note");
		await expect.poll(() => scene.lines.join("")).toContain("had been acknowledged already");
	});
});

describe("whoever is no moderator", () => {
	const refusal = /^Only members who may manage the server keep the knowledge\.$/;

	/** As if Discord offered the command to everybody, which a server's settings can have it do. */
	const calledBy = (user: User, options: readonly object[]) => {
		forge({ data: { id: "1", name: "desk", type: 1, options } });
		return scene.sandbox.slash(user, scene.channel, "opinion");
	};

	test("is not offered the command", async () => {
		const { ada } = await open();

		await expect(slash(ada, "desk note")).rejects.toThrow();
	});

	test("is refused at every step, privately, and nothing is done", async () => {
		const { sandbox, ada, desk, mo, guild } = await open();
		const preview = await written("One.");
		const form = await openNote();
		const options = [{ name: "note", type: 1, options: [] }];
		sandbox.world.join(mo, guild);

		const outcomes = [
			await sandbox.click(preview, customIdOf(preview, "Approve"), mo),
			await sandbox.click(preview, customIdOf(preview, "Change"), mo),
			await sandbox.select(preview, "desk/note:kind:17", ["fact"], mo),
			await sandbox.submitModal(form, { text: "Two." }),
			await calledBy(ada, options),
		];

		for (const outcome of outcomes) {
			expect(said(outcome)).toMatch(refusal);
			expect(messageOf(outcome)).toMatchObject({ ephemeral: true });
			expect(messageOf(outcome).id).not.toBe(preview.id);
		}
		expect(desk.done).toHaveLength(1);
		expectNoHarm(scene);
	});

	test("is offered no choices", async () => {
		const { sandbox, mo, channel } = await open();
		sandbox.faults.alterInteraction = ({ member, ...payload }) => ({
			...payload,
			member: { ...Object(member), permissions: "0" },
		});

		expect(await sandbox.autocomplete(mo, channel, "desk note", { about: "cra" })).toMatchObject({ choices: [] });
	});

	test.each([
		{ where: "in a direct message", place: "privately" as const },
		{ where: "with the bot of their own, in a server that has not installed it", place: "channel" as const },
	])("is whoever acts $where", async ({ place }) => {
		const { sandbox, desk, ada } = await open();
		const owners = place === "channel" ? { authorizing_integration_owners: { 1: ada.id } } : {};
		sandbox.faults.alterInteraction = ({ member, ...payload }) => ({
			...payload,
			...owners,
			...(member === undefined ? {} : { member: { ...Object(member), permissions: "8" } }),
			data: { id: "1", name: "desk", type: 1, options: [{ name: "note", type: 1, options: [] }] },
		});

		const outcome = await sandbox.slash(ada, scene[place], "opinion");

		expect(said(outcome)).toMatch(/^Moderators keep the knowledge from their server/);
		expect(desk.done).toEqual([]);
	});

	test("is the moderator of a server that the settings do not name", async () => {
		const { sandbox, mo, desk } = await open({ rulesOf: ({ guild }) => ({ guilds: [guild] }) });
		const elsewhere = sandbox.world.createGuild("Elsewhere");
		sandbox.world.join(mo, elsewhere, { permissions: PermissionFlagsBits.Administrator });
		const preview = await written("One.");

		const outcome = await sandbox.slash(mo, sandbox.world.createChannel(elsewhere, "talk"), "desk note");
		sandbox.faults.alterInteraction = (payload) => ({
			...payload,
			guild_id: elsewhere.id,
			authorizing_integration_owners: { 0: elsewhere.id },
		});
		const pressed = await sandbox.click(preview, customIdOf(preview, "Approve"), mo);

		for (const refused of [outcome, pressed]) {
			expect(said(refused)).toMatch(/^The knowledge is not kept from this server/);
		}
		expect(desk.done).toHaveLength(1);
	});

	test("is everybody without one of the roles that the settings name, from one moment to the next", async () => {
		const { sandbox, mo, guild, role, desk } = await open({ rulesOf: ({ role }) => ({ roles: ["1", role] }) });
		const needsRole = /^Only members with a moderator role keep the knowledge/;
		const permissions = PermissionFlagsBits.ManageGuild;
		expect(said(await slash(mo, "desk note"))).toMatch(needsRole);

		sandbox.world.join(mo, guild, { permissions, roles: [role] });
		const form = await openNote();
		sandbox.world.join(mo, guild, { permissions });

		expect(said(await sandbox.submitModal(form, { text: "One." }))).toMatch(needsRole);
		expect(desk.done).toEqual([]);

		sandbox.world.join(mo, guild, { permissions, roles: [role] });
		expect(said(await sandbox.submitModal(await openNote(), { text: "Two." }))).toBe("Two.");
		expect(desk.done[0]?.actor.roleIds).toEqual([role.id]);
	});
});

describe("what somebody has made up", () => {
	test("is a button that leads nowhere", async () => {
		const { sandbox, mo, desk } = await open();
		const preview = await written("One.");
		const forgeries = [
			"desk:write:17",
			"desk/:write:17",
			"desk/nothing:write:17",
			"desk/note:nothing:17",
			"desk/note:constructor:17",
			"desk/constructor:approve:17",
			"desk/note:write:17",
			"desk/note:kind:17",
			"opinion:told:9",
			"opinion/note:tell:9",
		];
		for (const customId of forgeries) {
			forge({ data: { component_type: 2, custom_id: customId } });
			const outcome = await sandbox.click(preview, customIdOf(preview, "Approve"), mo);

			expect([customId, said(outcome)]).toEqual([
				customId,
				expect.stringMatching(/^This button is too old to be read/),
			]);
		}
		expect(desk.done).toHaveLength(1);
	});

	test("is a form that nobody has opened", async () => {
		const { sandbox, desk } = await open();
		const form = await openNote();
		forge({ data: { custom_id: "desk/note:approve:17", components: [] } });

		expect(said(await sandbox.submitModal(form, { text: "One." }))).toMatch(/^This button is too old/);
		expect(desk.done).toEqual([]);
	});

	test("is a subcommand that isn't there, or one with other options", async () => {
		const { mo, desk } = await open();

		forge({ data: { id: "1", name: "desk", type: 1, options: [{ name: "gone", type: 1, options: [] }] } });
		expect(said(await slash(mo, "desk note"))).toMatch(/^The bot does not know this command any more/);
		const options = [{ name: "about", type: 3, value: 5 }];
		forge({ data: { id: "1", name: "desk", type: 1, options: [{ name: "note", type: 1, options }] } });
		expect(said(await slash(mo, "desk note"))).toMatch(/^This command's options could not be read/);
		expect(desk.done).toEqual([]);
	});
});

test("an interaction that comes twice is acted on once", async () => {
	const { sandbox, desk } = await open();
	const form = await openNote();
	sandbox.faults.deliveries = 2;

	await sandbox.submitModal(form, { text: "One." });

	await expect.poll(() => scene.lines.join("")).toMatch(/Interaction \d+ came twice/);
	expect(desk.done).toHaveLength(1);
});

test("a members' command may have a form too, and does not learn who filled it in", async () => {
	const { sandbox, ada, call } = await open();
	const message = await call("opinion");

	const form = modalOf(await sandbox.click(message, "opinion:tell:9", ada));

	expect(said(await sandbox.submitModal(form, { word: "Fine." }))).toBe('9: {"word":"Fine."}, casefiles,commands');
	expectNoHarm(scene);
});

test.each([
	{ servers: 1, guilds: [], line: /^$/ },
	{ servers: 2, guilds: ["1"], line: /^$/ },
	{
		servers: 2,
		guilds: [],
		line: /^warn: The moderators of 2 servers can change the knowledge\. Name .+ MODERATOR_GUILDS/,
	},
])("a bot in $servers servers, with $guilds.length named, says whose moderators keep the knowledge", async (given) => {
	const sandbox = await startSandbox({ token: canary });
	for (let count = 0; count < given.servers; count += 1) sandbox.world.createGuild(`Server ${count}`);
	const lines: string[] = [];
	const log = createLog({ level: "warn", secrets: [], write: (line) => lines.push(line) });
	const context = { casefiles: new Map(), commands: createDesk().commands };
	const moderators = { roles: [], guilds: given.guilds };

	const { api, token } = sandbox;
	const bot = await startBot({ token, api, context, moderators, painter: createPainter(), log });
	await bot.stop();
	await sandbox.stop();

	expect(lines.join("")).toMatch(given.line);
});
