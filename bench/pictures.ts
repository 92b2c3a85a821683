/**
 * How long a picture takes, and how large it is: of each incident, and of one with fifty times as much to show.
 *
 *     npm run bench:pictures
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { quantile } from "../src/answering/evaluation.ts";
import { decimal, renderTable } from "../src/cli/render-table.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { type Attribution, attributionOf } from "../src/dossier/attribution.ts";
import { type Timeline, timelineOf } from "../src/dossier/timeline.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { incidents } from "../src/knowledge/read-folder.ts";
import { drawAttribution } from "../src/pictures/attribution-map.ts";
import type { Drawing } from "../src/pictures/drawing.ts";
import { createPainter } from "../src/pictures/painter.ts";
import { drawTimeline } from "../src/pictures/timeline-picture.ts";

const folder = join(import.meta.dirname, "..", "knowledge");

/** Painters that draw each picture, and new processes that draw their first. */
const runs = 9;

/** How often the large incident has what the incident has. */
const times = 50;

const median = (values: readonly number[]) => quantile(values, 0.5);

/** A bot that starts draws its first picture with or without having warmed up; a process starts only once. */
const starts = { cold: "--cold", warm: "--warm" } as const;

async function report(): Promise<void> {
	const cold = decimal(median(await inProcesses(starts.cold)), 0);
	const warm = decimal(median(await inProcesses(starts.warm)), 0);
	console.log(`The first picture of a process: ${warm} ms after warming up, ${cold} ms without.\n`);
	for (const incident of await incidents(folder)) {
		const knowledge = await loadKnowledge(join(folder, incident));
		const rows: (readonly string[])[] = [];
		for (const [name, draw] of Object.entries(picturesOf(knowledge))) rows.push([name, ...(await measure(draw))]);
		console.log(`${knowledge.title}: medians of ${runs} painters in milliseconds; sizes in pixels and kB`);
		console.log(renderTable([["picture", "layout", "first", "again", "height", "kB"], ...rows]));
	}
}

async function inProcesses(start: string): Promise<readonly number[]> {
	const measured: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, import.meta.filename, start]);
		measured.push(Number(stdout));
	}
	return measured;
}

/** Warm is a bot that has drawn ahead what commands show without options: the first picture is one with an option. */
async function firstOfProcess(start: string): Promise<number> {
	const [incident = ""] = await incidents(folder);
	const knowledge = await loadKnowledge(join(folder, incident));
	const painter = createPainter();
	if (start === starts.warm) {
		await painter.warmUp();
		const { timeline, attribution } = picturesOf(knowledge);
		for (const draw of [attribution, timeline]) await painter.paint(draw());
	}
	const [earliest] = timelineOf(knowledge).stretches[0]?.entries ?? [];
	return timed(() => painter.paint(drawTimeline(timelineOf(knowledge, { from: earliest?.date ?? {} }), knowledge)));
}

/** Those of the incident as a command makes them, from what it knows. */
const picturesOf = (knowledge: Knowledge) => ({
	timeline: () => drawTimeline(timelineOf(knowledge), knowledge),
	attribution: () => drawAttribution(attributionOf(knowledge), knowledge),
	[`timeline × ${times}`]: () => drawTimeline(longer(timelineOf(knowledge)), knowledge),
	[`attribution × ${times}`]: () => drawAttribution(wider(attributionOf(knowledge)), knowledge),
});

const repeated = <Item>(items: readonly Item[]): readonly Item[] => Array.from({ length: times }, () => items).flat();

const longer = ({ stretches }: Timeline): Timeline => ({
	stretches: stretches.map(({ kind, entries }) => ({ kind, entries: repeated(entries) })),
});

/** Each time with other speakers. */
const wider = ({ positions, ...counts }: Attribution): Attribution => ({
	...counts,
	positions: Array.from({ length: times }, (_, time) =>
		positions.map((position) => ({ ...position, by: `${position.by} ${time}` })),
	).flat(),
});

/** `first` is a picture that the painter hasn't drawn, `again` one that it has: with their layout, as a member waits for. */
async function measure(draw: () => Drawing): Promise<readonly string[]> {
	const layouts: number[] = [];
	const firsts: number[] = [];
	const agains: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const painter = createPainter();
		await painter.warmUp();
		layouts.push(await timed(draw));
		firsts.push(await timed(() => painter.paint(draw())));
		agains.push(await timed(() => painter.paint(draw())));
	}
	const { byteLength } = await createPainter().paint(draw());
	return [
		...[layouts, firsts, agains].map((each) => decimal(median(each), 1)),
		String(draw().height),
		decimal(byteLength / 1000, 0),
	];
}

async function timed(act: () => unknown): Promise<number> {
	const started = performance.now();
	await act();
	return performance.now() - started;
}

const start = Object.values(starts).find((each) => process.argv.includes(each));
if (start === undefined) await report();
else console.log(await firstOfProcess(start));
