import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { onTestFinished } from "vitest";
import { openDesk } from "../../src/desk/open-desk.ts";
import { startBot } from "../../src/discord/bot.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { createLog } from "../../src/discord/log.ts";
import { type Library, openLibrary } from "../../src/live/library.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Message, Modal, Outcome, User } from "../../src/sandbox/types.ts";
import { logText } from "../cli/knowledge-folder.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";
import { customIdOf, type Newsroom, openNewsroom } from "./newsroom.ts";

const knowledgeYaml = `title: The harbour incident

sources:
  - id: log
    title: Harbour log
    file: sources/log.txt
    sha256: ${createHash("sha256").update(logText).digest("hex")}

entities:
  - id: authority
    name: Port authority
    kind: organisation

  - id: operator
    name: Crane operator
    kind: person

# What the log tells.
facts:
  - id: crane-stopped
    evidence:
      - source: log
        text: The crane at pier four stopped at noon on 3 May.
    asks:
      - When did the crane stop?
      - Which crane stopped?
`;

const commandsFolder = new URL("../../commands/", import.meta.url);

/** A question that goes right as long as the crane is there. */
const questions = `${JSON.stringify({
	id: "direct-001",
	question: "When did the crane stop?",
	kind: "direct",
	answerable: true,
	gold: [{ source: "log", text: "The crane at pier four stopped at noon on 3 May." }],
	must: [],
})}\n`;

/** A server where mo keeps the knowledge of an incident, and ada asks. */
export interface Scene extends Newsroom {
	readonly library: Library;
	/** The bot leaves, and comes back with nothing but what lies on the disk. */
	readonly restart: () => Promise<void>;
	readonly mo: User;
	readonly fileText: (path?: string) => Promise<string>;
	readonly write: (text: string, path?: string) => Promise<void>;
	/** Calls a subcommand of `/knowledge` as mo, unless somebody else is named. */
	readonly keep: (subcommand: string, values?: OptionValues, user?: User) => Promise<Outcome>;
	/** Presses the first button with that label, as mo. */
	readonly pressed: (message: Message, label: string) => Promise<Outcome>;
	/** The form that a button leads to, sent off with these fields. */
	readonly filled: (message: Message, label: string, fields: Readonly<Record<string, string>>) => Promise<Message>;
	/** What ada reads for a question. */
	readonly answered: (question: string) => Promise<string>;
	/** The form of `/knowledge add-fact`, sent off with these fields. */
	readonly added: (fields: Readonly<Record<string, string>>) => Promise<Message>;
}

/** @param options Days for which questions that got no answer are kept; none are otherwise. */
export async function openScene({ gapDays }: { readonly gapDays?: number } = {}): Promise<Scene> {
	const root = await folderWith({
		"harbour/knowledge.yaml": knowledgeYaml,
		"harbour/sources/log.txt": logText,
		"harbour/questions.jsonl": questions,
	});
	const stateDir = await folderWith({});
	const library = await openLibrary({ root });
	const deskOf = (served: Library) => openDesk({ library: served, root, stateDir, gapDays, tell: () => undefined });
	const desk = deskOf(library);
	const moderators: { roles: string[]; guilds: string[] } = { roles: [], guilds: [] };
	const newsroom = await openNewsroom(library, { desk, moderators });
	const { sandbox, guild, channel, ask } = newsroom;
	moderators.guilds.push(guild.id);
	const mo = sandbox.world.createUser("mo");
	sandbox.world.join(mo, guild, { permissions: PermissionFlagsBits.ManageGuild });

	const keep: Scene["keep"] = (subcommand, values = {}, user = mo) =>
		sandbox.slash(user, channel, `knowledge ${subcommand}`, values);
	const pressed: Scene["pressed"] = (message, label) => sandbox.click(message, customIdOf(message, label), mo);
	const sent = async (outcome: Outcome, fields: Readonly<Record<string, string>>) =>
		messageOf(await sandbox.submitModal(formOf(outcome), fields));
	return {
		...newsroom,
		library,
		mo,
		keep,
		pressed,
		fileText: (path = "knowledge.yaml") => readFile(join(root, "harbour", path), "utf8"),
		write: (text, path = "knowledge.yaml") => writeFile(join(root, "harbour", path), text),
		filled: async (message, label, fields) => sent(await pressed(message, label), fields),
		answered: async (question) => textsOf(await ask(question)).join("\n"),
		added: async (fields) => sent(await keep("add-fact", { source: "log" }), fields),
		async restart() {
			await newsroom.bot.stop();
			library.close();
			const again = await openLibrary({ root });
			const bot = await startBot({
				...{ token: sandbox.token, api: sandbox.api, moderators, painter: createPainter() },
				context: { casefiles: again.casefiles, commands: await loadCommands(commandsFolder) },
				desk: deskOf(again),
				log: createLog({ level: "error", secrets: [], write: () => undefined }),
			});
			onTestFinished(async () => {
				await bot.stop();
				again.close();
			});
		},
		async close() {
			await newsroom.close();
			library.close();
		},
	};
}

export function formOf(outcome: Outcome): Modal {
	if (outcome.kind !== "modal") throw new Error(`There is no form: ${JSON.stringify(outcome)}.`);
	return outcome.modal;
}

/** All that is to be read in the message that something came to. */
export const said = (outcome: Outcome | Message): string =>
	textsOf("components" in outcome ? outcome : messageOf(outcome)).join("\n");
