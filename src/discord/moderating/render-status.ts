import type { IncidentDesk } from "../../desk/desk.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Summary } from "../../revisions/history.ts";
import { attachedFile, colours, container, notice, type Reply, text } from "../components.ts";
import { label } from "../escape.ts";
import { linesWithin } from "../room.ts";

/** Code units. */
const room = { title: 150, name: 60, problem: 1_500, faults: 3_000, fault: 400 } as const;

/** What is answered from, since when, and why that is not what lies in the folder, where it isn't. */
export function renderStatus(knowledge: Knowledge, status: ReturnType<IncidentDesk["status"]>, latest: Summary): Reply {
	const { served, problem } = status ?? {};
	return {
		audience: "member",
		container: container(problem === undefined ? colours.answered : colours.differing, [
			text(
				[
					`**${label(knowledge.title, room.title)}**`,
					counts(knowledge),
					`Answered from \`${knowledge.revision.slice(0, 12)}\`${served === undefined ? "" : `, since ${moment(served.since)}`}.`,
					`Latest revision: **${latest.number}**, ${authorOf(latest)}, ${moment(new Date(latest.at))}.`,
				].join("\n"),
			),
			text(
				problem === undefined
					? "What lies in the folder is what is answered from."
					: `**Not served:** what lies in the folder since ${moment(problem.since)}. Until it is put right, answers come from what was good last.\n${label(problem.text, room.problem)}\n\`/knowledge check\` says everything that is wrong.`,
			),
		]),
	};
}

const counts = ({ facts, quotes, open, sources }: Knowledge): string =>
	`${sources.size} documents, ${facts.length} facts, ${quotes.length} quotes, ${open.length} open questions`;

/** @see https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const moment = (at: Date): string => `<t:${Math.floor(at.getTime() / 1_000)}:f>`;

const authorOf = ({ by }: Summary): string => (by === "external" ? "by hand" : `by ${label(by.name, room.name)}`);

/** What is wrong with a folder. What is too long for a message comes as a file as well. */
export function renderFaults(faults: readonly string[]): Reply {
	if (faults.length === 0) return notice("The knowledge folder is in order.");

	const lines = faults.map(faultText);
	const isCut = faults.some((fault) => fault.length > room.fault) || lines.join("\n").length > room.faults;
	const file = { filename: "check.txt", text: `${faults.join("\n")}\n` };
	return {
		audience: "member",
		...(isCut ? { files: [file] } : {}),
		container: container(colours.differing, [
			text(`**${faults.length === 1 ? "One thing is" : `${faults.length} things are`} wrong with the folder:**`),
			text(linesWithin(room.faults, lines)),
			...(isCut ? [attachedFile(file)] : []),
		]),
	};
}

/** Place and fault, and below them what to do. */
function faultText(fault: string): string {
	const [wrong = "", ...remedy] = fault.split("\n").filter((line) => !excerpt.test(line));
	const told = label(wrong, room.fault);
	return remedy.length === 0 ? told : `${told}\n-# ${label(remedy.join(" "), room.fault)}`;
}

/** The line of the file that a fault is in, and the caret below it: they need letters of one width. */
const excerpt = /^\s*\d*\s*\|/;
