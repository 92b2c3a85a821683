import { type Command, type CommandContext, isModeratorCommand } from "../../src/discord/command.ts";
import type { Reply } from "../../src/discord/components.ts";
import type { ModalReply } from "../../src/discord/modal.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { buttonsOf, textsOf } from "./limits-checker.ts";
import { answerOf, casefileOf } from "./samples.ts";

/** All that a command knows where these incidents are kept. */
export const contextOf = (...kept: readonly Knowledge[]): CommandContext => ({
	commands: new Map(),
	casefiles: new Map(
		kept.map((knowledge): [string, Casefile] => [
			knowledge.incident,
			casefileOf(knowledge, answerOf([], { incident: knowledge.incident })),
		]),
	),
});

/** What a button of a reply leads to. @param label How it begins. */
export function press(command: Command, reply: Reply, label: string, context: CommandContext): Reply {
	const id = buttonsOf(reply).find((button) => button.label.startsWith(label))?.customId;
	if (id === undefined) throw new Error(`There is no button "${label}".`);
	return pressId(command, id, context, textsOf(reply));
}

export function pressId(command: Command, id: string, context: CommandContext, texts: readonly string[] = []): Reply {
	const [, action = "", ...target] = id.split(":");
	if (isModeratorCommand(command)) throw new Error("A moderator's command needs somebody who acts.");
	return said(command.components?.[action]?.({ target, texts }, context));
}

/** What was said, if it was a message. */
export function said(answer: Reply | ModalReply | undefined): Reply {
	if (answer === undefined) throw new Error("Nobody answers this.");
	if ("modal" in answer) throw new Error(`There is a form to fill in, “${answer.modal.title}”.`);
	return answer;
}

/** A reply and all pages that follow it, turned one by one. */
export function pagesFrom(command: Command, first: Reply, context: CommandContext): Reply[] {
	const pages = [first];
	for (let last = first; labelsOf(last).includes("Next"); pages.push(last))
		last = press(command, last, "Next", context);
	return pages;
}

export const labelsOf = (reply: Reply): string[] => buttonsOf(reply).map(({ label }) => label);
