import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import help from "../../commands/help.ts";
import { type Command, defineCommand } from "../../src/discord/command.ts";
import { notice } from "../../src/discord/components.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import { violations } from "./limits-checker.ts";
import { answerOf, casefileOf, hostileText, knowledgeOf } from "./samples.ts";

const anyCommand: fc.Arbitrary<Command> = hostileText(100, 1).map((description) =>
	defineCommand({ data: { name: "help", description }, options: z.object({}), reply: () => notice(description) }),
);

const anyCasefile: fc.Arbitrary<Casefile> = fc
	.record({ title: hostileText(200, 1), asks: fc.array(hostileText(300, 1), { maxLength: 8 }) })
	.map(({ title, asks }) => casefileOf(knowledgeOf([], { title }), answerOf([]), asks))
	.map((casefile) => ({ ...casefile, suggest: () => casefile.suggest("", 5) }));

test("help keeps Discord's limits, for any incidents and commands", () => {
	fc.assert(
		fc.property(
			fc.array(anyCasefile, { maxLength: 30 }),
			fc.array(anyCommand, { maxLength: 100 }),
			(casefiles, commands) => {
				const named = casefiles.map(
					(casefile, index) =>
						[`i-${index}`, { ...casefile, knowledge: { ...casefile.knowledge, incident: `i-${index}` } }] as const,
				);
				const all = commands.map((command, index) => [`c-${index}`, command] as const);

				expect(violations(help.reply({}, { casefiles: new Map(named), commands: new Map(all) }))).toEqual([]);
			},
		),
		{ numRuns: 50 },
	);
});
