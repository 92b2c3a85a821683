import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import checkAgainstSources from "../../commands/check-against-sources.ts";
import help from "../../commands/help.ts";
import sources from "../../commands/sources.ts";
import { createCasefile } from "../../src/checking/casefile.ts";
import { type Command, type CommandContext, commandKey, defineCommand } from "../../src/discord/command.ts";
import { notice } from "../../src/discord/components.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { knowledgeOf } from "../builders.ts";
import { buttonsOf, textsOf } from "../discord/limits-checker.ts";
import { labelsOf, press, pressId } from "../discord/pressing.ts";

const crane = knowledgeOf({ title: "The **crane**", facts: [{ asks: ["When did the crane stop?", "Why?"] }] });

const contextOf = (kept: readonly Knowledge[], commands: readonly Command[] = [help]): CommandContext => ({
	commands: new Map(commands.map((command) => [commandKey(command.data.name), command])),
	casefiles: new Map(kept.map((knowledge) => [knowledge.incident, createCasefile(knowledge)])),
});

const context = contextOf([crane]);

describe("help", () => {
	test("tells what the bot is, what it knows of, and what can be done", () => {
		const texts = textsOf(help.reply({}, contextOf([crane], [checkAgainstSources, help, sources])));

		expect(texts[0]).toMatch(/^\*\*Casefile\*\* answers from stored documents, in their own words/);
		expect(texts[1]).toBe("**What it knows of**\n- The \\*\\*crane\\*\\*, from 1 document");
		expect(texts[2]?.split("\n")).toEqual([
			"**What you can do**",
			"- **/sources**: The documents that answers come from, to read through.",
			"- **Check against sources**, in a message's menu under Apps: holds its statements against the documents and answers its questions.",
		]);
	});

	test("keeps to itself what is for those who keep the knowledge", () => {
		const knowledge = defineCommand({
			data: {
				name: "knowledge",
				description: "Change it.",
				default_member_permissions: String(PermissionFlagsBits.ManageGuild),
			},
			options: z.object({}),
			reply: () => notice("Done."),
		});

		expect(textsOf(help.reply({}, contextOf([crane], [knowledge, help]))).join()).not.toContain("/knowledge");
	});

	test("says so where no incident is kept", () => {
		const reply = help.reply({}, contextOf([]));

		expect(textsOf(reply)[1]).toBe("**What it knows of**\nNo incident is kept here.");
		expect(labelsOf(reply)).toEqual([]);
	});

	test("offers questions of every incident", () => {
		const fire = knowledgeOf({ incident: "fire", facts: [{ asks: ["Where did it burn?"] }] });

		expect(labelsOf(help.reply({}, contextOf([crane, fire])))).toEqual(
			expect.arrayContaining(["When did the crane stop?", "Where did it burn?"]),
		);
	});
});

describe("a question of it", () => {
	const reply = help.reply({}, context);

	test("is answered when it is pressed, for whoever pressed it", () => {
		const answer = press(help, reply, "When did the crane stop?", context);

		expect(textsOf(answer)[0]).toBe("**Question:** When did the crane stop?");
		expect(answer.audience).toBe("member");
		expect(answer.turns).toBeUndefined();
	});

	test("stays the same question when the knowledge has changed", () => {
		const changed = knowledgeOf({
			title: "The crane",
			facts: [{ asks: ["Was it red?", "When did the crane stop?"] }],
		});
		const texts = textsOf(press(help, reply, "When did the crane stop?", contextOf([changed])));

		expect(texts[0]).toBe("**Question:** When did the crane stop?");
		expect(texts).toContain("The knowledge has changed since that message. This is how it stands now.");
	});

	test("is refused, with what to do, when nobody keeps it any more", () => {
		const changed = knowledgeOf({ facts: [{ asks: ["Was it red?"] }] });

		expect(textsOf(press(help, reply, "When did the crane stop?", contextOf([changed])))).toEqual([
			"This question is not kept here any more. Ask it with `/ask`, or type `/help` again.",
		]);
	});

	test("is refused where its button was forged", () => {
		const id = buttonsOf(reply)[0]?.customId ?? "";

		for (const forged of [`${id}:1`, id.slice(0, -1), id.split(":").slice(0, 3).join(":")]) {
			expect(textsOf(pressId(help, forged, context))).toEqual([
				"This button is too old to be read. Type the command again.",
			]);
		}
	});
});
