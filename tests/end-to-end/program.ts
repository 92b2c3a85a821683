import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A program of the repository while it runs, as whoever started it sees it. */
export interface Program {
	readonly child: ChildProcessWithoutNullStreams;
	/** All that it has written. */
	readonly output: () => string;
	/** What it wrote that the words match, once it is there. */
	readonly says: (words: RegExp) => Promise<string>;
	readonly exitCode: Promise<number | null>;
}

/** An empty setting counts as missing, and keeps that of a developer's own `.env` out. A port is any that is free. */
const settings = {
	DISCORD_TOKEN: "",
	DISCORD_API: "",
	DISCORD_GUILD: "",
	KNOWLEDGE_DIR: "",
	MODERATOR_ROLES: "",
	MODERATOR_GUILDS: "",
	GAP_DAYS: "",
	SANDBOX_PORT: "0",
	LOG_LEVEL: "",
	NO_COLOR: "1",
};

/**
 * A program that ends with its test, if not before.
 *
 * @param args What Node is called with; TypeScript is understood.
 */
export function startProgram(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Program {
	const env = { ...process.env, ...settings, STATE_DIR: emptyFolder(), ...environment };
	const child = spawn(process.execPath, ["--import", "tsx", ...args], { cwd: root, env });
	onTestFinished(() => void child.kill("SIGKILL"));
	let written = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			written += text;
		});
	}
	return {
		child,
		output: () => written,
		says: async (words) => {
			await expect.poll(() => written, { timeout: 30_000 }).toMatch(words);
			return words.exec(written)?.[0] ?? "";
		},
		exitCode: once(child, "close").then(([code]) => (typeof code === "number" ? code : null)),
	};
}

/** What a program keeps is that of its test alone. */
function emptyFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "casefile-state-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

export const npmStart = (environment: Readonly<Record<string, string>> = {}): Program =>
	startProgram(["src/main.ts"], environment);

export const casefile = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Program =>
	startProgram(["src/casefile.ts", ...args], environment);
