import type { APIButtonComponent } from "discord-api-types/v10";
import type { Casefile } from "../domain/answer.ts";
import { documents } from "./colophon.ts";
import { type Command, type CommandContext, isMessageCommand } from "./command.ts";
import { colours, container, type Reply, rowOf, text } from "./components.ts";
import { label } from "./escape.ts";
import { linesWithin } from "./room.ts";

/** Code units of each part. */
const room = { incidents: 1_000, commands: 2_000 } as const;

/** @param questions Buttons that ask something that can be answered. */
export const renderHelp = (
	{ casefiles, commands }: CommandContext,
	questions: readonly APIButtonComponent[],
): Reply => ({
	audience: "member",
	container: container(colours.quiet, [
		text(
			"**Casefile** answers from stored documents, in their own words, each with its place in them. Where they don't say, it says so. It never says who is right.",
		),
		text(linesWithin(room.incidents, ["**What it knows of**", ...incidentLines([...casefiles.values()])])),
		text(
			linesWithin(room.commands, [
				"**What you can do**",
				...[...commands.values()].filter(isListed).sort(slashFirst).map(commandLine),
			]),
		),
		...(questions.length === 0 ? [] : [text("**Questions to begin with**"), ...rowOf(questions)]),
		text(
			"-# You alone see a reply until you press Share. The bot reads no message that it isn't given, and keeps nothing about you.",
		),
	]),
});

const incidentLines = (casefiles: readonly Casefile[]): readonly string[] =>
	casefiles.length === 0 ? ["No incident is kept here."] : casefiles.map(incidentLine);

const incidentLine = ({ knowledge: { title, sources } }: Casefile): string =>
	`- ${label(title, 200)}, from ${documents(sources.size)}`;

/** Commands that ask for a permission are for those who keep the knowledge; and whoever reads this knows how to. */
const isListed = ({ data }: Command): boolean =>
	(data.default_member_permissions ?? null) === null && data.name !== "help";

/** What is typed before what stands in a menu. */
const slashFirst = (one: Command, other: Command): number =>
	Number(isMessageCommand(one)) - Number(isMessageCommand(other));

const commandLine = (command: Command): string =>
	isMessageCommand(command)
		? `- **${command.data.name}**, in a message's menu under Apps: ${command.summary}`
		: `- **/${command.data.name}**: ${command.data.description}`;
