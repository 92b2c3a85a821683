import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { verifyChain } from "../../src/revisions/history.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { openRevisionLog, type RevisionLog } from "../../src/revisions/revision-log.ts";
import type { Dice } from "../dice.ts";
import { isWhole, withChecksum } from "./checksum.ts";

export interface KillOptions {
	readonly dice: Dice;
	readonly rounds: number;
	readonly writers: number;
	/** Of the knowledge file. */
	readonly bytes: number;
	/** After so many rounds a new folder begins: what is there is read and verified after each. */
	readonly roundsPerFolder?: number;
}

export interface KillFigures {
	readonly rounds: number;
	readonly kills: number;
	/** Changes that a writer was told are kept. */
	readonly acknowledged: number;
	/** How often the knowledge file was read while writers wrote and died. */
	readonly looks: number;
	/** Milliseconds of each opening after the writers were dead. */
	readonly recoveries: readonly number[];
	/** Whatever was not as promised. */
	readonly problems: readonly string[];
}

/** Milliseconds between two looks at the knowledge file. */
const lookEvery = 2;

/** Milliseconds after all are at work within which each is killed: some changes of each, and any moment of one. */
const killedWithin = 60;

/** Lets processes change the same knowledge at once, kills each at some moment, and looks at what they left. */
export async function killWriters(options: KillOptions): Promise<KillFigures> {
	const { rounds, writers, roundsPerFolder = 10 } = options;
	const root = await mkdtemp(join(tmpdir(), "casefile-kill-"));
	const figures: Figures = { acknowledged: 0, looks: 0, recoveries: [], problems: [] };
	try {
		const program = await bundledWriter(root);
		let site = await newSite(root, 0);
		for (let round = 0; round < rounds; round += 1) {
			if (round > 0 && round % roundsPerFolder === 0) site = await newSite(root, round);
			await runRound(site, program, options, figures);
		}
		return { ...figures, rounds, kills: rounds * writers };
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** One file that starts in a tenth of the time: starting the writers is most of what a round takes. */
async function bundledWriter(root: string): Promise<string> {
	const outfile = join(root, "writer.mjs");
	const entryPoints = [fileURLToPath(new URL("./writer.ts", import.meta.url))];
	await build({ entryPoints, outfile, bundle: true, minify: true, platform: "node", format: "esm", logLevel: "error" });
	return outfile;
}

/** One incident's folders, and what has been told of them so far. */
interface Site {
	readonly incidentFolder: string;
	readonly stateFolder: string;
	/** Hashes by number. */
	readonly told: Map<number, string>;
}

async function newSite(root: string, round: number): Promise<Site> {
	const incidentFolder = join(root, String(round), "knowledge");
	await mkdir(incidentFolder, { recursive: true });
	await writeFile(join(incidentFolder, "knowledge.yaml"), withChecksum("begun"));
	return { incidentFolder, stateFolder: join(root, String(round), "state"), told: new Map() };
}

type Figures = { acknowledged: number; looks: number; recoveries: number[]; problems: string[] };

async function runRound(site: Site, program: string, options: KillOptions, figures: Figures): Promise<void> {
	const { dice, writers, bytes } = options;
	const processes = Array.from({ length: writers }, () => startWriter(program, site, bytes));
	const reading = readUntil(site, Promise.all(processes.map(({ ended }) => ended)));
	await Promise.all(processes.map(({ ready }) => ready));
	await Promise.all(processes.map(({ kill }) => sleep(dice() * killedWithin).then(kill)));
	const looks = await reading;
	figures.looks += looks.count;
	figures.problems.push(...looks.problems);
	for (const { lines, complaints } of processes) {
		figures.problems.push(...complaints());
		for (const line of lines()) figures.acknowledged += note(site, line, figures.problems);
	}

	const begun = performance.now();
	const log = await openRevisionLog(site);
	figures.recoveries.push(performance.now() - begun);
	figures.problems.push(...(await problemsIn(site, log)));
}

interface Writer {
	/** Ends, too, where the writer does before it is at work. */
	readonly ready: Promise<unknown>;
	readonly ended: Promise<unknown>;
	readonly kill: () => void;
	/** What it told, as far as the lines are whole. */
	readonly lines: () => readonly string[];
	readonly complaints: () => readonly string[];
}

function startWriter(program: string, { incidentFolder, stateFolder }: Site, bytes: number): Writer {
	const child: ChildProcess = spawn(process.execPath, [program, incidentFolder, stateFolder, String(bytes)]);
	let output = "";
	let complaint = "";
	child.stderr?.on("data", (chunk) => {
		complaint += chunk;
	});
	const isReady = new Promise<void>((resolve) => {
		child.stdout?.on("data", (chunk) => {
			output += chunk;
			if (output.includes("ready\n")) resolve();
		});
	});
	const ended = once(child, "close");
	return {
		ready: Promise.race([isReady, ended]),
		ended,
		kill: () => child.kill("SIGKILL"),
		lines: () =>
			output
				.split("\n")
				.slice(0, -1)
				.filter((line) => line !== "ready"),
		complaints: () => (complaint === "" ? [] : [complaint]),
	};
}

/** Reads as the bot does, again and again, until all are dead. */
async function readUntil(site: Site, end: Promise<unknown>): Promise<{ count: number; problems: string[] }> {
	let isOver = false;
	const over = end.then(() => {
		isOver = true;
	});
	const problems: string[] = [];
	let count = 0;
	for (; !isOver; count += 1) {
		const text = await readFile(join(site.incidentFolder, "knowledge.yaml"), "utf8");
		if (!isWhole(text)) problems.push("the knowledge file is torn");
		await sleep(lookEvery);
	}
	await over;
	return { count, problems };
}

/** @returns how many changes the line tells of. */
function note({ told }: Site, line: string, problems: string[]): number {
	const [number, hash = ""] = line.split(" ");
	if (told.has(Number(number))) problems.push(`revision ${number} was acknowledged twice`);
	told.set(Number(number), hash);
	return 1;
}

async function problemsIn(site: Site, log: RevisionLog): Promise<string[]> {
	const revisions = await allOf(log);
	return [
		...[verifyChain(revisions)].filter((problem) => problem !== undefined),
		...lost(site, revisions),
		...invented(revisions),
		...(await differences(site, log)),
		...(await leftovers(site)),
	];
}

async function allOf(log: RevisionLog): Promise<readonly Revision[]> {
	const { number } = await log.latest();
	const revisions = await Promise.all(Array.from({ length: number }, (_, index) => log.read(index + 1)));
	return revisions.filter((revision) => revision !== undefined);
}

const lost = ({ told }: Site, revisions: readonly Revision[]): string[] =>
	[...told]
		.filter(([number, hash]) => revisions[number - 1]?.hash !== hash)
		.map(([number]) => `revision ${number} is lost`);

/** Nobody changed anything by hand here: what looks like it is a change that was undone. */
const invented = (revisions: readonly Revision[]): string[] =>
	revisions
		.filter(({ by, number }) => by === "external" && number > 1)
		.map(({ number }) => `revision ${number - 1} was undone in the folder`);

async function differences({ incidentFolder }: Site, log: RevisionLog): Promise<string[]> {
	const { number } = await log.latest();
	const kept = [...((await log.filesAt(number)) ?? [])];
	const there = await Promise.all(kept.map(([path]) => readFile(join(incidentFolder, path))));
	return kept
		.filter(([, bytes], index) => Buffer.compare(bytes, there[index] ?? Buffer.of()) !== 0)
		.map(([path]) => `${path} is not as revision ${number} has it`);
}

async function leftovers({ incidentFolder, stateFolder }: Site): Promise<string[]> {
	const names = await Promise.all([incidentFolder, stateFolder].map((folder) => readdir(folder, { recursive: true })));
	return names
		.flat()
		.filter((name) => name.endsWith(".tmp"))
		.map((name) => `${name} was left behind`);
}
