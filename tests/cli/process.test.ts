import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { knowledgeFolder, logText } from "./knowledge-folder.ts";

const casefile = ["--import", "tsx", "src/casefile.ts"];

interface Ended {
	readonly code: number;
	readonly output: string;
	readonly notes: string;
}

/** The command line as a process of its own, as whoever types it has it. */
async function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
	const child = spawn(process.execPath, [...casefile, ...args], { env: { ...process.env, ...environment } });
	const [output, notes, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
	return { code: Number(code), output, notes };
}

test("asks and is answered, with nothing but the answer on standard output", async () => {
	const root = await knowledgeFolder("crane");

	const { code, output, notes } = await start(["ask", "when did the crane stop?", "--json", "--knowledge", root]);
	const { status, snippets } = JSON.parse(output);

	expect({ code, notes, status }).toEqual({ code: 0, notes: "", status: "answered" });
	for (const { start, end, text } of snippets) expect(logText.slice(start, end)).toBe(text);
});

test("answers every line of a pipe at the prompt, and ends with it", async () => {
	const root = await knowledgeFolder("crane");
	const child = spawn(process.execPath, [...casefile, "prompt", "--knowledge", root]);
	child.stdin.end("when did the crane stop?\n");

	const [output, notes, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);

	expect({ code, notes }).toEqual({ code: 0, notes: "" });
	expect(output).toContain("› when did the crane stop?\n\nAnswered from one document");
});

test("keeps to NO_COLOR and FORCE_COLOR", async () => {
	const root = await knowledgeFolder("crane");
	const args = ["ask", "when did the crane stop?", "--knowledge", root];

	const [plain, coloured] = await Promise.all([
		start(args, { NO_COLOR: "1", FORCE_COLOR: "1" }),
		start(args, { NO_COLOR: "", FORCE_COLOR: "1" }),
	]);

	expect(plain.output).not.toContain("\u001b");
	expect(coloured.output).toContain("\u001b[1m");
});

test("ends a wrong call with 2 and one line, without a stack trace", async () => {
	const { code, output, notes } = await start(["ask", "why?", "--knowlege", "."]);

	expect({ code, output }).toEqual({ code: 2, output: "" });
	expect(notes).toBe('casefile: ask: there is no option "--knowlege"; did you mean "--knowledge"?\n');
});

test("is silent when whoever reads stops reading", async () => {
	const root = await knowledgeFolder("crane");
	const file = join(root, "asked.jsonl");
	await writeFile(file, '{"id":"1","question":"when did the crane stop?"}\n'.repeat(2_000));
	const child = spawn(process.execPath, [...casefile, "evaluate", file, "--json", "--knowledge", root]);
	const notes = text(child.stderr);

	await once(child.stdout, "data");
	child.stdout.destroy();
	const [code] = await once(child, "close");

	expect(await notes).not.toMatch(/EPIPE|Error/);
	expect(code).toBe(0);
});
