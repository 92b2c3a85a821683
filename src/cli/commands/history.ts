import { type HistoryBook, openBook } from "../../desk/history-book.ts";
import { given } from "../../knowledge/given.ts";
import type { Summary } from "../../revisions/history.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { keepingOf, stateOption } from "../keeping.ts";
import { didYouMean, Misuse } from "../misuse.ts";
import { excerpt } from "../printable.ts";
import { authorOf, renderHistory, renderRevision } from "../render-revisions.ts";
import { revisionNumber } from "../revision-number.ts";
import { styleOf } from "../style.ts";

export const history = defineCommand({
	name: "history",
	summary: "Lists who changed what, when and why; of one revision, all that it changed.",
	takes: "[REVISION]",
	options: {
		entry: { type: "string", value: "ID", description: "only what changed this entry" },
		by: {
			type: "string",
			value: "NAME",
			description: 'only what this person changed; "by hand" for the folder itself',
		},
		count: { type: "string", value: "N", description: "how many at most (default: 20)" },
		...stateOption,
	},
	remarks: [
		"Newest first. What was changed by hand or by git since is recorded first, as a revision of its own; a revision by",
		"hand names no entries.",
	].join("\n"),
	run: async (
		{ argument: number, options: { entry, by, count = "20", ...choice } },
		{ output, notes, environment },
	) => {
		const { directory, stateFolder } = await keepingOf(choice);
		const book = openBook({ incidentFolder: directory, stateFolder });
		const style = styleOf(output, environment);
		if (number !== "") {
			await print(output, renderRevision(...(await revisionIn(book, revisionNumber("history", number))), style));
			return exitCode.done;
		}
		const found = await selected(book, { entry, by });
		const shown = found.slice(0, atMost(count));
		await print(output, renderHistory(shown, style));
		if (shown.length < found.length)
			await print(notes, `${found.length - shown.length} more; all with --count ${found.length}`);
		return exitCode.done;
	},
});

async function revisionIn(book: HistoryBook, number: number) {
	const log = await book.log();
	const [revision] = await log.history({ from: number, count: 1 });
	const changes = await book.changesOf(number);
	if (revision?.number === number && changes !== undefined) return [revision, changes] as const;
	const { number: latest } = await log.latest();
	throw new Misuse(`history: there is no revision ${number}; the latest is ${latest}`);
}

const all = { count: Number.POSITIVE_INFINITY } as const;

interface Wanted {
	readonly entry: string | undefined;
	readonly by: string | undefined;
}

/** @throws {Misuse} where nothing is like that, with the name that is likeliest meant. */
async function selected(book: HistoryBook, { entry, by }: Wanted): Promise<readonly Summary[]> {
	const log = await book.log();
	const found = (await log.history({ ...all, ...given("entry", entry) })).filter((revision) => isBy(revision, by));
	if (found.length > 0) return found;

	const history = await log.history(all);
	if (by !== undefined && !history.some((revision) => isBy(revision, by)))
		throw nothingOf(by, "was changed by", history.map(authorOf));
	const entries = history.flatMap(({ act }) => act.entries);
	if (entry !== undefined && !entries.includes(entry)) throw nothingOf(entry, "is known of the entry", entries);
	throw new Misuse("history: no revision is like that; leave --entry or --by out");
}

const isBy = (revision: Summary, name: string | undefined): boolean =>
	name === undefined || authorOf(revision).toLowerCase() === name.trim().toLowerCase();

const nothingOf = (name: string, what: string, known: readonly string[]) =>
	new Misuse(`history: nothing ${what} "${excerpt(name)}"${didYouMean(name, [...new Set(known)])}`);

function atMost(count: string): number {
	if (/^[1-9]\d{0,8}$/.test(count)) return Number(count);
	throw new Misuse(`history: --count "${excerpt(count)}" is no number of revisions; write one from 1 on`);
}
