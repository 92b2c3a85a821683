import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { expect, onTestFinished, test } from "vitest";
import { openDesk } from "../../src/desk/open-desk.ts";
import { openLibrary } from "../../src/live/library.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Message, Outcome } from "../../src/sandbox/types.ts";
import { knowledgeFolder } from "../cli/knowledge-folder.ts";
import { call } from "../cli/streams.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";
import { formOf } from "./knowledge-scene.ts";
import { customIdOf, openNewsroom } from "./newsroom.ts";

const page = await readFile(new URL("../../docs/moderating.md", import.meta.url), "utf8");

/** What the page has its readers write, by what stands before it. */
function written(pattern: RegExp): string {
	const [, text] = pattern.exec(page) ?? [];
	if (text === undefined) throw new Error(`The page has nothing like ${pattern} any more.`);
	return text;
}

const tutorial = {
	document: written(/```text\n(.*?)```/s),
	passage: written(/^\| Passage \| `(.*)` \|$/m),
	questions: [...written(/^\| Questions that this answers \| (.*) \|$/m).matchAll(/`(.*?)`/g)].map(([, ask]) => ask),
	title: written(/write `title: (.*)` in place of/),
	oldTitle: written(/in place of\n`(title: .*)`/),
	unanswered: written(/Then ask \*(.*?)\*/s).replaceAll(/\s+/g, " "),
};

/** The page's calls of the command line, in its order. */
const calls = [...page.matchAll(/^npm run casefile -- (.*--incident ferry.*)$/gm)].map(([, words = ""]) =>
	[...words.matchAll(/"(.*?)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
);

/** A server that answers about two incidents, with mo who keeps them. */
async function serve(root: string, stateDir: string) {
	const library = await openLibrary({ root });
	const desk = openDesk({ library, root, stateDir, gapDays: 30, tell: () => undefined });
	const newsroom = await openNewsroom(library, { desk });
	onTestFinished(async () => {
		await newsroom.close();
		library.close();
	});
	const { sandbox, guild, channel, ada } = newsroom;
	const mo = sandbox.world.createUser("mo");
	sandbox.world.join(mo, guild, { permissions: PermissionFlagsBits.ManageGuild });
	return {
		keep: (subcommand: string, values = {}) =>
			sandbox.slash(mo, channel, `knowledge ${subcommand}`, { incident: "ferry", ...values }),
		ask: async (question: string) => said(await sandbox.slash(ada, channel, "ask", { question, incident: "ferry" })),
		send: async (form: Outcome, fields: Readonly<Record<string, string>>) =>
			messageOf(await sandbox.submitModal(formOf(form), fields)),
		press: async (message: Message, label: string) =>
			messageOf(await sandbox.click(message, customIdOf(message, label), mo)),
	};
}

const said = (outcome: Outcome | Message): string =>
	textsOf("components" in outcome ? outcome : messageOf(outcome)).join("\n");

/** The line that the page calls a command by, called on the folders of the test. */
async function called(name: string, folders: readonly string[]): Promise<string> {
	const args = calls.find(([command]) => command === name);
	const { code, output, notes } = await call([...(args ?? []), ...folders]);
	return `${code} ${output}${notes}`;
}

test("the ten minutes of the moderators' page come out as it says", async () => {
	const root = await knowledgeFolder("harbour");
	const stateDir = await folderWith({});
	const documents = await folderWith({ "ferry.txt": tutorial.document });
	const known = ["--knowledge", root];

	expect(calls.find(([command]) => command === "add-source")?.slice(1)).toEqual(["ferry.txt", "--incident", "ferry"]);
	await call(["add-source", join(documents, "ferry.txt"), "--incident", "ferry", ...known]);
	expect(await called("check", known)).toMatch(/^0 .*: 0 errors/);
	expect(await called("ask", known)).toMatch(
		/^3 The documents don’t answer this\. [^│]*│ None of the 212 passengers was hurt/,
	);
	const file = join(root, "ferry", "knowledge.yaml");
	await writeFile(file, (await readFile(file, "utf8")).replace(tutorial.oldTitle, `title: ${tutorial.title}`));

	const { keep, ask, send, press } = await serve(root, stateDir);
	const refused = await send(await keep("add-fact", { source: "ferry" }), {
		"evidence.0.text": tutorial.passage,
		asks: tutorial.questions.join("\n"),
	});
	expect(said(refused)).toContain("word for word");
	const preview = await press(refused, "Take the nearest passage");
	expect(said(preview)).toContain("Its own 2 questions are answered by it.");
	expect(said(await press(preview, "Approve"))).toContain("This is revision 2");

	const answer = await ask("Was anybody hurt?");
	expect(answer).toContain("**Answered**");
	expect(answer).toContain(tutorial.title);
	expect(await ask(tutorial.unanswered)).toContain("**Not answered.**");

	await expect.poll(async () => said(await keep("gaps"))).toContain("asked once");
	const draft = await press(messageOf(await keep("gaps")), "Add a fact");
	expect(said(await press(await press(draft, "Preview"), "Approve"))).toContain("This is revision 3");
	expect(await ask(tutorial.unanswered)).toContain("**Answered**");

	const undo = await press(await press(messageOf(await keep("history")), "Show"), "Undo");
	expect(said(await press(undo, "Approve"))).toContain("This is revision 4");
	expect(await ask(tutorial.unanswered)).toContain("**Not answered.**");
	expect(await called("history", [...known, "--state", stateDir])).toMatch(/^0 4 .* mo .*undo [\s\S]*\n1 .*begin\n$/);
});
