import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { knowledgeLimits } from "../../src/domain/knowledge-file.ts";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import type { Message, Outcome, User } from "../../src/sandbox/types.ts";
import { expectNoHarm } from "./circumstances.ts";
import { formOf, openScene, type Scene, said } from "./knowledge-scene.ts";
import { customIdOf } from "./newsroom.ts";

let scene: Scene;

beforeEach(async () => {
	scene = await openScene();
});

afterEach(async () => {
	scene.sandbox.faults.clear();
	await scene.close();
});

const inspection = {
	"evidence.0.text": "The port authority ordered an inspection of all twelve cranes.",
	asks: "Who ordered an inspection?",
};

const noModerator = /^Only members who may manage the server keep the knowledge\.$/;

describe("nothing is written by", () => {
	test("a member, to whom the command is not offered", async () => {
		await expect(scene.keep("add-fact", { source: "log" }, scene.ada)).rejects.toThrow();
	});

	test("a moderator whose role went while the form was open", async () => {
		const before = await scene.fileText();
		const form = formOf(await scene.keep("add-fact", { source: "log" }));
		scene.sandbox.world.join(scene.mo, scene.guild);

		expect(said(await scene.sandbox.submitModal(form, inspection))).toMatch(noModerator);
		expect(await scene.fileText()).toBe(before);
	});

	test("a moderator whose role went before the approval", async () => {
		const before = await scene.fileText();
		const preview = await scene.added(inspection);
		scene.sandbox.world.join(scene.mo, scene.guild);

		for (const label of ["Approve", "Change", "Discard"]) {
			expect(said(await scene.pressed(preview, label))).toMatch(noModerator);
		}
		expect(await scene.fileText()).toBe(before);
		expectNoHarm(scene);
	});

	test("the moderator of another server", async () => {
		const { sandbox, mo } = scene;
		const before = await scene.fileText();
		const preview = await scene.added(inspection);
		const elsewhere = sandbox.world.createGuild("Elsewhere");
		sandbox.world.join(mo, elsewhere, { permissions: PermissionFlagsBits.Administrator });
		const place = sandbox.world.createChannel(elsewhere, "talk");

		const called = await sandbox.slash(mo, place, "knowledge add-fact", { source: "log" });
		sandbox.faults.alterInteraction = (payload) => ({
			...payload,
			guild_id: elsewhere.id,
			authorizing_integration_owners: { 0: elsewhere.id },
		});
		const approved = await scene.pressed(preview, "Approve");

		for (const outcome of [called, approved]) {
			expect(said(outcome)).toMatch(/^The knowledge is not kept from this server/);
		}
		expect(await scene.fileText()).toBe(before);
	});

	test("another moderator, who has learnt the draft's id", async () => {
		const { sandbox, guild } = scene;
		const before = await scene.fileText();
		const preview = await scene.added(inspection);
		const ann = sandbox.world.createUser("ann");
		sandbox.world.join(ann, guild, { permissions: PermissionFlagsBits.ManageGuild });
		const theirs = messageOf(await scene.keep("edit", { entry: "crane-stopped" }, ann));

		const outcome = await forged(theirs, customIdOf(preview, "Approve"), ann);

		expect(said(outcome)).toMatch(/^This draft is another moderator's/);
		expect(await scene.fileText()).toBe(before);
	});
});

/** What mo is shown for a button that was given another custom_id. */
async function pressForged(customId: string): Promise<Outcome> {
	const message = messageOf(await scene.keep("history"));
	return forged(message, customId, scene.mo);
}

async function forged(message: Message, customId: string, user: User): Promise<Outcome> {
	const { faults } = scene.sandbox;
	faults.alterInteraction = (payload) => ({ ...payload, data: { component_type: 2, custom_id: customId } });
	try {
		return await scene.sandbox.click(message, buttonsOf(message)[0]?.customId ?? "", user);
	} finally {
		faults.clear();
	}
}

test("ids that somebody has made up change nothing, and say so", async () => {
	const before = await scene.fileText();
	const preview = await scene.added(inspection);
	const [approve = ""] = buttonsOf(preview).map(({ customId }) => customId);
	const [name, action, incident = "", draft = ""] = approve.split(":");
	const forgeries = [
		[name, action].join(":"),
		[name, action, incident, draft].join(":"),
		[name, action, incident, draft, "x"].join(":"),
		[name, action, incident, draft, "99999999999"].join(":"),
		[name, action, "00000000", draft, "1"].join(":"),
		[name, action, incident, "0".repeat(draft.length), "1"].join(":"),
		[name, action, incident, "../../../x", "1"].join(":"),
		[name, "form", incident, draft, "constructor"].join(":"),
		["knowledge/history", "page", incident, "0", "zzz", ""].join(":"),
		["knowledge/history", "show", incident, "999", "", ""].join(":"),
		["knowledge/undo", "begin", incident, "-1"].join(":"),
		["knowledge/undo", "begin", "00000000", "1"].join(":"),
		["knowledge/export", "page", incident, "x"].join(":"),
	];
	for (const customId of forgeries) {
		const outcome = await pressForged(customId);
		expect([customId, said(outcome)]).toEqual([
			customId,
			expect.stringMatching(/too old to be read|not there any more|not kept here any more/),
		]);
	}
	expect(await scene.fileText()).toBe(before);
	expect(scene.lines.join("")).not.toContain("A command failed");
});

test("an approval that comes twice is one revision", async () => {
	const preview = await scene.added(inspection);
	scene.sandbox.faults.deliveries = 2;
	expect(said(await scene.pressed(preview, "Approve"))).toContain("revision 2");
	scene.sandbox.faults.clear();

	expect(said(await scene.keep("history"))).toContain("**History:** 2 revisions");
});

test("a draft that was approved is gone, and so is one that was discarded", async () => {
	const preview = await scene.added(inspection);
	const other = await scene.added({ ...inspection, asks: "Who has the cranes inspected?" });
	expect(said(await scene.pressed(other, "Discard"))).toBe("Discarded. Nothing was changed.");
	await scene.pressed(preview, "Approve");

	for (const message of [preview, other]) {
		expect(said(await pressForged(customIdOf(message, "Approve")))).toMatch(/^This draft is not there any more/);
	}
	expect(said(await scene.keep("history"))).toContain("**History:** 2 revisions");
});

test("a draft outlives a restart of the bot", async () => {
	const draft = await scene.added({ ...inspection, "evidence.0.text": "The port authority ordered inspections." });
	const preview = await scene.added(inspection);
	await scene.restart();

	expect(said(await scene.pressed(draft, "Preview"))).toContain("The port authority ordered inspections.");
	const again = messageOf(await scene.pressed(preview, "Approve"));
	const approved = said(again).includes("**Preview:**") ? await scene.pressed(again, "Approve") : again;
	expect(said(approved)).toContain("revision 2");
	expect(await scene.fileText()).toContain("Who ordered an inspection?");
});

test("what keeps a change from being stored is told, with what to do, and the knowledge stays as it was", async () => {
	const before = await scene.fileText();
	const preview = await scene.added(inspection);
	await scene.write("a".repeat(knowledgeLimits.sourceBytes + 1), "sources/large.txt");

	const refused = said(await scene.pressed(preview, "Approve"));

	expect(refused).toMatch(
		/^Nothing was changed: `.*sources\/large\.txt` .* Take it out of the folder, then try again\.$/,
	);
	expect(await scene.fileText()).toBe(before);
	expectNoHarm(scene);
});

describe("of two moderators at once,", () => {
	const words = async (asks: string): Promise<Message> => {
		const draft = messageOf(await scene.keep("edit", { entry: "facts:crane-stopped" }));
		const button = buttonsOf(draft).filter(({ label }) => label === "Edit")[1];
		const form = formOf(await scene.sandbox.click(draft, button?.customId ?? "", scene.mo));
		return messageOf(await scene.sandbox.submitModal(form, { asks }));
	};

	test("the second sees what the first changed in the same entry, and applies theirs on top", async () => {
		const first = await words("When did the crane stop?\nAt what hour did the crane stop?");
		const second = await words("When did the crane stop?\nWhich crane stopped?\nOn which day did the crane stop?");
		expect(said(await scene.pressed(first, "Approve"))).toContain("revision 2");

		const late = messageOf(await scene.pressed(second, "Approve"));
		expect(said(late)).not.toContain("**Approved.**");
		expect(said(late)).toContain("**+** asks: At what hour did the crane stop?");
		expect(await scene.fileText()).not.toContain("On which day");

		const labels = buttonsOf(late).map(({ label }) => label);
		const onTop = labels.includes("Apply on top") ? messageOf(await scene.pressed(late, "Apply on top")) : late;
		expect(said(await scene.pressed(onTop, "Approve"))).toContain("revision 3");
		expect(await scene.fileText()).toContain("On which day did the crane stop?");
		expectNoHarm(scene);
	});

	test("who change different entries, neither waits for the other", async () => {
		const first = await words("When did the crane stop?");
		const second = await scene.added(inspection);

		expect(said(await scene.pressed(first, "Approve"))).toContain("revision 2");
		expect(said(await scene.pressed(second, "Approve"))).toContain("revision 3");
	});
});
