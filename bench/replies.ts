/** How long each command takes to make its reply: without the network, and without drawing its picture. */
import { join } from "node:path";
import { createCasefile } from "../src/checking/casefile.ts";
import { decimal, renderTable } from "../src/cli/render-table.ts";
import { type CommandContext, isMessageCommand, isModeratorCommand } from "../src/discord/command.ts";
import type { Reply } from "../src/discord/components.ts";
import { loadCommands } from "../src/discord/load-commands.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { incidents } from "../src/knowledge/read-folder.ts";

const root = join(import.meta.dirname, "..");
const runs = 200;

const commands = await loadCommands(new URL("../commands/", import.meta.url));
for (const incident of await incidents(join(root, "knowledge"))) {
	const casefile = createCasefile(await loadKnowledge(join(root, "knowledge", incident)));
	const context = { casefiles: new Map([[incident, casefile]]), commands };
	const rows = Object.entries(callsFor(context)).map(([name, call]) => [name, ...timesOf(call)]);
	console.log(`${casefile.knowledge.title}: milliseconds for a reply, over ${runs} calls`);
	console.log(renderTable([["command", "first", "median", "slowest 1 %"], ...rows]));
}

/** One call of each command of the members': a known question or the first entity where it takes one, nothing else. */
function callsFor(context: CommandContext): Readonly<Record<string, () => Reply>> {
	const [casefile] = context.casefiles.values();
	const question = casefile?.suggest("", 1)[0] ?? "";
	const name = [...(casefile?.knowledge.entities.keys() ?? [])][0] ?? "";
	const given = { question, answer: question, name };
	const text = [...(casefile?.knowledge.facts ?? [])]
		.slice(0, 4)
		.map(({ evidence }) => evidence[0]?.text)
		.join("\n");
	return Object.fromEntries(
		[...commands].flatMap(([key, command]) => {
			if (isModeratorCommand(command)) return [];
			if (isMessageCommand(command))
				return [[key, () => command.reply({ text, url: "https://discord.com/channels/1/2/3" }, context)]];
			return [[key, () => command.reply(command.options.parse(given), context)]];
		}),
	);
}

function timesOf(call: () => unknown): readonly string[] {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		call();
		return performance.now() - start;
	});
	const [first] = times;
	const sorted = times.toSorted((one, other) => one - other);
	return [first, sorted[runs / 2], sorted[Math.floor(runs * 0.99)]].map((time) => decimal(time, 2));
}
