import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { LogLevel } from "../discord/log.ts";
import type { KnowledgeChoice } from "./command.ts";
import { exitCode, type Io } from "./io.ts";

/** What Casefile in a process of its own is told at the start, as JSON in its one argument. */
export const Settings = z.object({
	level: z.enum(["error", "warn", "info", "debug"] satisfies readonly LogLevel[]),
	knowledge: z.custom<KnowledgeChoice>((value) => typeof value === "object" && value !== null),
	/** The folder for what the bot itself keeps, and for how many days it keeps questions that got no answer. */
	stateDir: z.string(),
	gapDays: z.number().optional(),
});
export type Settings = z.infer<typeof Settings>;

/** Where it joins, as soon as that is known. */
export const Address = z.object({ api: z.string(), token: z.string() });
export type Address = z.infer<typeof Address>;

/** Why it could not. */
export const Report = z.object({
	kind: z.literal("fault"),
	message: z.string(),
	exitCode: z.literal(Object.values(exitCode)),
});
export type Report = z.infer<typeof Report>;

/** Casefile could not join, or could not stay: what is wrong is the message. */
export class BotProcessError extends Error {
	override readonly name = "BotProcessError";
	readonly exitCode: Report["exitCode"];

	constructor({ message, exitCode: code }: Pick<Report, "message" | "exitCode">) {
		super(message);
		this.exitCode = code;
	}
}

export interface SeparateBot {
	readonly join: (address: Address) => void;
	/** Until it has gone. Rejects with a {@link BotProcessError} if nobody asked it to. */
	readonly gone: Promise<void>;
	/** Asks it to go, and waits until it has. */
	readonly stop: () => Promise<void>;
}

const program = fileURLToPath(new URL("bot-process.ts", import.meta.url));

/** Begins to load Casefile in a process of its own. What it prints goes where the caller's does. */
export function startSeparateBot(settings: Settings, { output, notes }: Io): SeparateBot {
	const child = fork(program, [JSON.stringify(settings)], {
		execArgv: ["--import", import.meta.resolve("tsx")],
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	child.stdout?.pipe(output, { end: false });
	child.stderr?.pipe(notes, { end: false });
	let fault: Pick<Report, "message" | "exitCode"> = { message: "Casefile has ended.", exitCode: exitCode.broken };
	let isAsked = false;
	child.on("message", (message) => {
		fault = Report.parse(message);
	});
	const gone = once(child, "close").then(() => {
		if (!isAsked) throw new BotProcessError(fault);
	});
	return {
		join: ({ api, token }) => void child.send({ api, token }),
		gone,
		async stop() {
			isAsked = true;
			child.kill("SIGTERM");
			await gone.catch(() => undefined);
		},
	};
}
