import { describe, expect, test } from "vitest";
import check from "../../commands/check-against-sources.ts";
import { createCasefile } from "../../src/checking/casefile.ts";
import type { CommandContext } from "../../src/discord/command.ts";
import type { Reply } from "../../src/discord/components.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { knowledgeOf } from "../builders.ts";
import { buttonsOf, textsOf } from "../discord/limits-checker.ts";
import { labelsOf, press, said } from "../discord/pressing.ts";

const crane = knowledgeOf({
	title: "The crane",
	sources: { log: "The crane stopped on 3 May. The harbour master said that it was unsafe.\n" },
	facts: [{ asks: ["When did the crane stop?"], evidence: ["The crane stopped on 3 May."] }],
});

const fire = knowledgeOf({
	incident: "fire",
	title: "The fire",
	sources: { wire: "The warehouse burned down in June. Nobody was hurt.\n" },
	facts: [{ asks: ["When did the warehouse burn down?"], evidence: ["The warehouse burned down in June."] }],
});

const contextOf = (...kept: readonly Knowledge[]): CommandContext => ({
	commands: new Map(),
	casefiles: new Map(kept.map((knowledge) => [knowledge.incident, createCasefile(knowledge)])),
});

const url = "https://discord.com/channels/1/2/3";

const checked = (text: string, context: CommandContext): Reply => check.reply({ text, url }, context);

describe("with several incidents", () => {
	const both = contextOf(crane, fire);

	test.each([
		["The crane stopped on 3 May.", "The crane"],
		["The warehouse burned down in June.", "The fire"],
		["When did the warehouse burn down?", "The fire"],
	])("“%s” is held against the one that it fits best: %s", (message, incident) => {
		expect(textsOf(checked(message, both))[0]).toContain(
			`about “${incident}”, the one of 2 incidents that it fits best`,
		);
	});

	test("a message that fits none is told so", () => {
		expect(textsOf(checked("My grandmother put two eggs in the dough.", both))[0]).toContain(
			"; it fits none of the 2 incidents kept here",
		);
	});
});

test("without any incident, says so", () => {
	expect(textsOf(checked("The crane stopped.", contextOf()))).toEqual(["No incident is kept here."]);
});

test.each(["", " \n\t ", "🎉🎉", "<@1> <#2> :smile:", "https://example.org/the-crane-stopped"])(
	"“%s” has nothing to check",
	(message) => {
		expect(textsOf(checked(message, contextOf(crane)))[0]).toMatch(/^This message has no statement that could be held/);
	},
);

test("a check is the member's alone, until it is sent in public", () => {
	const context = contextOf(crane);
	const reply = checked("The crane stopped on 3 May. When did the crane stop?", context);

	expect(reply.audience).toBe("member");
	expect(labelsOf(reply).slice(-2)).toEqual(["Reply in public with the sources", "Question 1 in full"]);
	expect(pressed(reply, "Reply in public", context)).toMatchObject({ audience: "everyone" });
});

test("a question of the message is answered in full", () => {
	const context = contextOf(crane);
	const answer = press(check, checked("When did the crane stop?", context), "Question 1", context);

	expect(textsOf(answer)[0]).toBe("**Question:** When did the crane stop?");
	expect(answer.audience).toBe("member");
});

describe("when the knowledge has changed", () => {
	const reply = checked("The crane stopped on 3 May. When did the crane stop?", contextOf(crane));
	const changed = contextOf({ ...crane, revision: "b".repeat(64) });

	test("an older check is not sent in public any more", () => {
		expect(textsOf(pressed(reply, "Reply in public", changed))).toEqual([
			"The knowledge has changed since this check. Check the message again before replying in public.",
		]);
	});

	test("a question is answered anew, and that is said", () => {
		expect(textsOf(press(check, reply, "Question 1", changed))).toContain(
			"The knowledge has changed since that message. This is how it stands now.",
		);
	});

	test("nothing is answered about an incident that is gone", () => {
		expect(textsOf(pressed(reply, "Reply in public", contextOf(fire)))[0]).toMatch(/is not kept here any more/);
	});
});

/** As Discord gives it: a pressed button comes with the container that it stands in. */
function pressed(reply: Reply, label: string, context: CommandContext): Reply {
	const id = buttonsOf(reply).find((button) => button.label.startsWith(label))?.customId ?? "";
	const [, action = "", ...target] = id.split(":");
	const press = { target, texts: textsOf(reply), container: reply.container };
	return said(check.components?.[action]?.(press, context) ?? reply);
}
