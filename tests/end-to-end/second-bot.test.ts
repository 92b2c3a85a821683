import { expect, test } from "vitest";
import { casefile, startProgram } from "./program.ts";
import { call, look } from "./visitor.ts";

/** All that the second bot is, besides the lines that are printed to join with: they make the `client`. */
const itsAnswer = `
	client.on("interactionCreate", (interaction) => interaction.reply("pong"));
	console.log("It listens.");
`;

test("a bot that is made of what is printed joins and answers", { timeout: 60_000 }, async () => {
	const discord = casefile(["sandbox", "--no-bot"], { KNOWLEDGE_DIR: "nowhere" });
	const printed = await discord.says(/^The local Discord is here: [\s\S]*Ctrl-C ends the local Discord\.\n$/);
	const origin = /http:\S+/.exec(printed)?.[0] ?? "";
	expect(await look(origin)).toMatchObject({ isConnected: false, messages: [] });

	const joining = [...printed.matchAll(/^\t(.*)$/gm)].map(([, line]) => line).join("\n");
	const bot = startProgram(["--input-type=module", "--eval", joining + itsAnswer]);
	await bot.says(/^It listens\.\n/);

	expect(await look(origin)).toMatchObject({ isConnected: true });
	expect(await call(origin, "ping", {})).toMatchObject({ kind: "done" });
	expect(JSON.stringify((await look(origin, "ben")).messages)).toContain("pong");

	discord.child.kill("SIGINT");
	expect(await discord.exitCode).toBe(0);
	expect(discord.output()).toBe(printed);
});
