import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

const code = ["src/discord/", "commands/", "src/"].flatMap((folder) =>
	readdirSync(new URL(folder, root), { recursive: folder === "commands/", encoding: "utf8" })
		.filter((file) => file.endsWith(".ts"))
		.map((file) => ({ file: `${folder}${file}`, text: readFileSync(new URL(`${folder}${file}`, root), "utf8") })),
);

test("one place sends to Discord, so that nobody is ever pinged", () => {
	const sending =
		/(?<!command|\))\.(?:reply|editReply|editMessage|followUp|send|update|respond|deferReply|deferUpdate|showModal)\(/;

	expect(code.filter(({ text }) => sending.test(text)).map(({ file }) => file)).toEqual(["src/discord/send.ts"]);
});

test("no command knows the client, the network or the clock, and none of the members' waits for anything", () => {
	const commands = code.filter(({ file }) => file.startsWith("commands/"));
	const ofMembers = commands.filter(({ file }) => /^commands\/[^/]+$/.test(file));

	expect(ofMembers.length).toBeGreaterThan(0);
	for (const { text } of commands) expect(text).not.toMatch(/from "(?:discord\.js|node:[^"]+)"|\bDate\b/);
	for (const { text } of ofMembers) expect(text).not.toMatch(/\bawait\b/);
});
