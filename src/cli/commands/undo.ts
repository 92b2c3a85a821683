import type { Approval, IncidentDesk, Preview } from "../../desk/desk.ts";
import { atDesk, commandLineAuthor } from "../at-desk.ts";
import { defineCommand } from "../command.ts";
import { FaultyFile } from "../fault.ts";
import { type ExitCode, exitCode, type Io, print } from "../io.ts";
import { keepingOf, stateOption } from "../keeping.ts";
import { Misuse } from "../misuse.ts";
import { renderEffects } from "../render-effects.ts";
import { renderChanges } from "../render-revisions.ts";
import { revisionNumber } from "../revision-number.ts";
import { styleOf } from "../style.ts";

export const undo = defineCommand({
	name: "undo",
	summary: "Shows what taking back a revision would change; with --yes, takes it back as a new revision.",
	takes: "REVISION",
	options: {
		why: { type: "string", value: "TEXT", description: "the reason, for the history; needed with --yes" },
		yes: { type: "boolean", description: "write it; a bot that is running answers from it at once" },
		...stateOption,
	},
	remarks: "What later revisions changed stays; an entry that has changed again since is refused.",
	run: async ({ argument, options: { why = "", yes: isMeant = false, ...choice } }, io) => {
		const revision = revisionNumber("undo", argument);
		if (isMeant && why.trim() === "") throw new Misuse('undo: the history needs a reason, as in --why "…" --yes');
		return atDesk(await keepingOf(choice), io, (desk) => takeBack(desk, { revision, why, isMeant }, io));
	},
});

interface Undoing {
	readonly revision: number;
	readonly why: string;
	/** Else it is only shown. */
	readonly isMeant: boolean;
}

async function takeBack(desk: IncidentDesk, { revision, why, isMeant }: Undoing, io: Io): Promise<ExitCode> {
	const { id } = await desk.begin({ kind: "undo", revision, why }, commandLineAuthor());
	try {
		const preview = await previewOf(id, desk);
		const style = styleOf(io.output, io.environment);
		await print(io.output, [renderChanges(preview.changes, style), renderEffects(preview.effects, style)].join("\n\n"));
		await print(io.notes, isMeant ? await approved(preview, desk) : notWritten(revision));
		return exitCode.done;
	} finally {
		await desk.discard(id);
	}
}

const notWritten = (revision: number) => `Nothing is written yet. To take it back: undo ${revision} --why "…" --yes`;

async function previewOf(id: string, desk: IncidentDesk): Promise<Preview> {
	const prepared = await desk.prepare(id);
	if (prepared !== undefined && !("problems" in prepared)) return prepared;
	const problems = prepared?.problems ?? [];
	throw new FaultyFile(`undo: ${problems.map(({ message, remedy = "" }) => `${message}. ${remedy}`.trim()).join(" ")}`);
}

/** Interactions at the command line have no ids of Discord's: the draft's own serves as well. */
async function approved({ id, on }: Preview, desk: IncidentDesk): Promise<string> {
	const by = commandLineAuthor();
	const approval = await desk.approve(id, { by, interaction: `command-line-${id}`, seen: on });
	if (approval.kind === "approved")
		return `This is revision ${approval.revision.number}. To take it back: undo ${approval.revision.number}`;
	throw new FaultyFile(`undo: ${refusals[approval.kind]}`);
}

const refusals: Readonly<Record<Exclude<Approval["kind"], "approved">, string>> = {
	overtaken: "somebody changed the same meanwhile, and nothing was written. Look at it once more.",
	wrong: "somebody changed it meanwhile so that this can't be taken back. Look into the history.",
	gone: "its draft was put away meanwhile, and nothing was written. Try again.",
	unchanged: "the knowledge is already as it would be, and nothing was written.",
};
