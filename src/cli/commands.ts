import type { Command } from "./command.ts";

/** Every command, read from disk when it is called: `ask` must not wait for what only `deploy` needs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
	ask: async () => (await import("./commands/ask.ts")).ask,
	check: async () => (await import("./commands/check.ts")).check,
	format: async () => (await import("./commands/format.ts")).format,
	"add-source": async () => (await import("./commands/add-source.ts")).addSource,
	why: async () => (await import("./commands/why.ts")).why,
	preview: async () => (await import("./commands/preview.ts")).preview,
	history: async () => (await import("./commands/history.ts")).history,
	undo: async () => (await import("./commands/undo.ts")).undo,
	gaps: async () => (await import("./commands/gaps.ts")).gaps,
	evaluate: async () => (await import("./commands/evaluate.ts")).evaluate,
	prompt: async () => (await import("./commands/prompt.ts")).prompt,
	sandbox: async () => (await import("./commands/sandbox.ts")).sandbox,
	deploy: async () => (await import("./commands/deploy.ts")).deploy,
};
