import type { Drawing } from "../pictures/drawing.ts";
import type { Painter } from "../pictures/painter.ts";
import { type Command, type CommandContext, isSlashCommand } from "./command.ts";

/**
 * Draws what commands show to whoever fills in nothing: these pictures are remembered, and whatever draws others has
 * run by then, so that nobody waits for the first one. Nothing more is begun once `stopping` says so.
 */
export async function drawAhead(context: CommandContext, painter: Painter, stopping?: AbortSignal): Promise<void> {
	for (const command of context.commands.values()) {
		const drawing = drawingOf(command, context);
		if (drawing !== undefined && stopping?.aborted !== true) await painter.paint(drawing);
	}
}

/** None of a command that has no picture, or where an option has to be filled in. */
function drawingOf(command: Command, context: CommandContext): Drawing | undefined {
	if (!isSlashCommand(command)) return undefined;
	const options = command.options.safeParse({});
	return options.success ? command.reply(options.data, context).picture?.drawing : undefined;
}
