import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isModeratorCommand } from "../../src/discord/command.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "commands-"));
});

afterEach(() => rm(folder, { recursive: true }));

const load = () => loadCommands(pathToFileURL(`${folder}/`));

const zod = JSON.stringify(import.meta.resolve("zod"));

const command = (name: string, rest = "reply: () => 0") =>
	`import { z } from ${zod};\nexport default { data: { name: "${name}", description: "!" }, options: z.object({}), ${rest} };`;

test("finds every command of the folder, and nothing else", async () => {
	await writeFile(join(folder, "help.ts"), command("help"));
	await writeFile(join(folder, "ask.ts"), command("ask", "reply: () => 0, components: { why: () => 0 }"));
	await writeFile(join(folder, "notes.md"), "# Notes");

	expect([...(await load()).keys()]).toEqual(["ask", "help"]);
});

test.each([
	{
		does: "without a default export",
		code: "export const command = 1;",
		says: "commands/help.ts: has no default export. Export `defineCommand({ data, options, reply })`.",
	},
	{
		does: "without options and reply",
		code: 'export default { data: { name: "help", description: "!" } };',
		says: "commands/help.ts: is not a command: `options` is a zod schema; `reply` is a function of the options and the context.",
	},
	{
		does: "without data",
		code: `import { z } from ${zod};\nexport default { options: z.object({}), reply: () => 0 };`,
		says: "commands/help.ts: is not a command: `data` is a slash command's body, with at least a `name` and a `description`.",
	},
	{
		does: "with a component that is no function",
		code: command("help", "reply: () => 0, components: { why: 1 }"),
		says: "commands/help.ts: is not a command: `components.why`: `components` holds a function for each action.",
	},
	{
		does: "that is another command",
		code: command("aid"),
		says: "commands/help.ts: is the command `aid`. Name the file aid.ts, or the command `help`.",
	},
	{
		does: "that breaks while it is read",
		code: 'throw new Error("no such luck");',
		says: "commands/help.ts: can't be loaded: no such luck",
	},
])("stops at a file $does", async ({ code, says }) => {
	await writeFile(join(folder, "help.ts"), code);

	await expect(load()).rejects.toMatchObject({ name: "CommandFileError", message: says });
});

describe("a moderators' command", () => {
	const desk = 'export default { moderatorsOnly: true, data: { name: "desk", description: "!" } };';

	const write = async (file: string, code: string) => {
		await mkdir(join(folder, "desk"), { recursive: true });
		await writeFile(join(folder, file), code);
	};

	test("has a subcommand for every file in the folder of its name", async () => {
		await write("desk.ts", desk);
		await write("desk/status.ts", command("status"));
		await write("desk/add-fact.ts", command("add-fact", "reply: () => 0, selects: { kind: () => 0 }, modals: {}"));
		await write("desk/notes.md", "# Notes");

		const loaded = (await load()).get("desk");

		expect(loaded).toMatchObject({ moderatorsOnly: true, data: { name: "desk" } });
		expect([...(loaded !== undefined && isModeratorCommand(loaded) ? loaded.subcommands.keys() : [])]).toEqual([
			"add-fact",
			"status",
		]);
	});

	test.each([
		{
			does: "has no subcommands",
			files: { "desk.ts": desk },
			says: "commands/desk.ts: is a moderators' command that can do nothing. Put its subcommands into commands/desk/, one a file.",
		},
		{
			does: "has a folder, but no file",
			files: { "desk/status.ts": command("status") },
			says: 'commands/desk/: holds subcommands of no command. Export `defineModeratorCommand({ name: "desk", … })` from commands/desk.ts.',
		},
		{
			does: "has a file that exports nothing",
			files: { "desk.ts": desk, "desk/status.ts": "export const status = 1;" },
			says: "commands/desk/status.ts: has no default export. Export `defineSubcommand({ data, options, reply })`.",
		},
		{
			does: "has a file that is another subcommand",
			files: { "desk.ts": desk, "desk/status.ts": command("state") },
			says: "commands/desk/status.ts: is the command `state`. Name the file state.ts, or the command `status`.",
		},
		{
			does: "has a file that is no subcommand",
			files: { "desk.ts": desk, "desk/status.ts": command("status", "modals: { write: 1 }") },
			says: "commands/desk/status.ts: is not a subcommand: `reply` is a function of the options and the context; `modals.write`: `modals` holds a function for each action.",
		},
	])("stops the start when it $does", async ({ files, says }) => {
		for (const [file, code] of Object.entries(files)) await write(file, code);

		await expect(load()).rejects.toMatchObject({ name: "CommandFileError", message: says });
	});
});

test("every file of commands/ is its command", async () => {
	const commands = await loadCommands(new URL("../../commands/", import.meta.url));

	expect(commands.get("ask")?.data.name).toBe("ask");
	expect(commands.get("check-against-sources")?.data.name).toBe("Check against sources");
});
