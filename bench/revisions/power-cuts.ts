import { codeOf, type FileSystem } from "../../src/revisions/file-system.ts";
import { verifyChain } from "../../src/revisions/history.ts";
import { readIncidentFiles } from "../../src/revisions/incident-files.ts";
import { type Revision, sha256Of } from "../../src/revisions/revision.ts";
import { openRevisionLog, type RevisionLog } from "../../src/revisions/revision-log.ts";
import { type Dice, pick, rollBelow } from "../dice.ts";
import { emptyDisk, type Fate, type ForgetfulDisk } from "./forgetful-disk.ts";
import { intercepted } from "./intercepted-disk.ts";

export interface PowerCuts {
	/** How many states after a power cut were looked at. */
	readonly states: number;
	/** What was wrong with those that were bad. */
	readonly problems: readonly string[];
}

export interface PowerCutOptions {
	readonly dice: Dice;
	/** How many states are looked at, at least. */
	readonly states: number;
	/** The disk as the log sees it: a worse one shows that worse is found. */
	readonly through?: (disk: FileSystem) => FileSystem;
}

/** What may be relied on: what was told to be kept, and what was written to the disk. */
interface Promised {
	/** Hashes of the revisions that were acknowledged, by number. */
	readonly acknowledged: ReadonlyMap<number, string>;
	/** sha256 of every content that anybody ever meant a file to have. */
	readonly meant: ReadonlySet<string>;
	/** sha256 of what was written by hand. */
	readonly byHand: ReadonlySet<string>;
}

/** What a power cut left, and what it must not have touched. */
interface Aftermath extends Promised {
	readonly disk: ForgetfulDisk;
}

const incidentFolder = "/knowledge/harbour";
const stateFolder = "/state/harbour";

/** States of one moment that are looked at, besides the two of everything kept and nothing kept. */
const drawnAtEachMoment = 2;

/** Of the moments between two calls. */
const momentsLookedAt = 0.5;

const nothingYet: Aftermath = { disk: emptyDisk(), acknowledged: new Map(), meant: new Set(), byHand: new Set() };

/**
 * Lets a log live through random changes and has the power fail before any of its calls to the disk. Most lives begin
 * with what a power cut left of an earlier one, so that it fails during a recovery, too.
 */
export async function cutPower(options: PowerCutOptions): Promise<PowerCuts> {
	const { dice, states } = options;
	const problems: string[] = [];
	let looked = 0;
	let before = nothingYet;
	for (let life = 1; looked < states; life += 1) {
		const sound: Aftermath[] = [];
		for (const aftermath of await live(before, life, options)) {
			const found = await problemsIn(aftermath, options);
			problems.push(...found);
			if (found.length === 0) sound.push(aftermath);
			looked += 1;
		}
		before = rollBelow(dice, 4) === 0 || sound.length === 0 ? nothingYet : pick(dice, sound);
	}
	return { states: looked, problems };
}

/** @returns what a power cut could leave at moments of this life. */
async function live(before: Aftermath, life: number, options: PowerCutOptions): Promise<readonly Aftermath[]> {
	const { dice, through = (disk) => disk } = options;
	const disk = before.disk.afterPowerCut(() => "kept");
	const acknowledged = new Map(before.acknowledged);
	const meant = new Set(before.meant);
	const byHand = new Set(before.byHand);
	const aftermaths: Aftermath[] = [];
	const promised = () => ({
		acknowledged: new Map(acknowledged),
		meant: new Set(meant),
		byHand: new Set(byHand),
	});
	const watched = intercepted(disk, () => {
		if (dice() > momentsLookedAt) return;
		for (const fate of fates(dice, disk.pending())) aftermaths.push({ disk: disk.afterPowerCut(fate), ...promised() });
	});

	const log = await opened(through(watched), life);
	for (let change = rollBelow(dice, 4); change >= 0; change -= 1) {
		if (rollBelow(dice, 5) === 0) await changeByHand();
		else await changeThroughLog();
	}
	return aftermaths;

	async function changeThroughLog(): Promise<void> {
		const { number: base } = await log.latest();
		const files = someChange(dice);
		for (const text of Object.values(files)) if (text !== null) meant.add(sha256Of(text));
		const commit = await log.commit({ base, files, by: mo, why: "", act: { kind: "edit", entries: [] } });
		if (commit.kind === "committed") acknowledged.set(commit.revision.number, commit.revision.hash);
	}

	async function changeByHand(): Promise<void> {
		const text = someText(dice);
		meant.add(sha256Of(text));
		byHand.add(sha256Of(text));
		await writeByHand(disk, `${incidentFolder}/knowledge.yaml`, text);
		const noted = await log.noteExternal();
		if (noted !== undefined) acknowledged.set(noted.number, noted.hash);
	}
}

const mo = { id: "3", name: "mo" };

const opened = (fileSystem: FileSystem, life: number): Promise<RevisionLog> =>
	openRevisionLog({
		incidentFolder,
		stateFolder,
		fileSystem,
		processes: { self: { pid: life, started: "0" }, isAlive: ({ pid }) => pid === life },
		now: () => new Date(0),
	});

/** Everything, nothing, what came first, and any. */
function fates(dice: Dice, pending: number): readonly ((effect: number) => Fate)[] {
	const end = rollBelow(dice, pending + 1);
	const drawn = Array.from({ length: drawnAtEachMoment - 1 }, () => {
		const each = Array.from({ length: pending }, () => pick<Fate>(dice, ["kept", "kept", "lost", "lost", "torn"]));
		return (effect: number) => each[effect] ?? "lost";
	});
	return [() => "kept", () => "lost", (effect) => (effect < end ? "kept" : "lost"), ...drawn];
}

function someChange(dice: Dice): Record<string, string | null> {
	const knowledge = { "knowledge.yaml": someText(dice) };
	const kind = rollBelow(dice, 4);
	if (kind === 0) return { ...knowledge, [`sources/${rollBelow(dice, 2)}.txt`]: someText(dice) };
	if (kind === 1) return { ...knowledge, [`sources/${rollBelow(dice, 2)}.txt`]: null };
	return knowledge;
}

/** Long enough to be torn, and no two the same. */
const someText = (dice: Dice): string => `title: ${dice()}\n`.repeat(1 + rollBelow(dice, 3));

/** As a careful editor does. */
async function writeByHand(disk: FileSystem, path: string, text: string): Promise<void> {
	await disk.makeDirectory(incidentFolder);
	for (const directory of ["/", "/knowledge"]) await disk.syncDirectory(directory);
	const file = await disk.create(`${path}~`);
	await file.write(Buffer.from(text));
	await file.sync();
	await disk.rename(`${path}~`, path);
	await disk.syncDirectory(incidentFolder);
}

async function problemsIn(aftermath: Aftermath, { through = (disk) => disk }: PowerCutOptions): Promise<string[]> {
	const disk = aftermath.disk.afterPowerCut(() => "kept");
	try {
		const torn = await foreignContents(disk, aftermath);
		const log = await opened(through(disk), 0);
		const revisions = await allOf(log);
		return [
			...torn,
			...[verifyChain(revisions)].filter((problem) => problem !== undefined),
			...lostRevisions(revisions, aftermath),
			...inventedChanges(revisions, aftermath),
			...(await differencesToFolder(disk, log)),
			...(await failingChange(disk, log)),
		];
	} catch (error) {
		return [`the log can't be opened: ${error}`];
	}
}

async function foreignContents(disk: FileSystem, { meant }: Promised): Promise<string[]> {
	const files = await readIncidentFiles(disk, incidentFolder);
	return [...files].filter(([, bytes]) => !meant.has(sha256Of(bytes))).map(([path]) => `${path} is torn`);
}

async function allOf(log: RevisionLog): Promise<readonly Revision[]> {
	const { number } = await log.latest();
	const revisions = await Promise.all(Array.from({ length: number }, (_, index) => log.read(index + 1)));
	return revisions.filter((revision) => revision !== undefined);
}

const lostRevisions = (revisions: readonly Revision[], { acknowledged }: Promised): string[] =>
	[...acknowledged]
		.filter(([number, hash]) => revisions[number - 1]?.hash !== hash)
		.map(([number]) => `revision ${number} is lost`);

/** What nobody did by hand, but the log says so: a change that the folder had lost. */
const inventedChanges = (revisions: readonly Revision[], { byHand }: Promised): string[] =>
	revisions
		.filter(({ by, act }) => by === "external" && act.kind !== "begin")
		.filter(({ files }) => Object.values(files).some(({ after }) => after === null || !byHand.has(after.sha256)))
		.map(({ number }) => `revision ${number} was undone in the folder`);

async function differencesToFolder(disk: FileSystem, log: RevisionLog): Promise<string[]> {
	const { number } = await log.latest();
	const [kept, there] = [await log.filesAt(number), await readIncidentFiles(disk, incidentFolder)];
	const paths = new Set([...(kept?.keys() ?? []), ...there.keys()]);
	return [...paths]
		.filter((path) => Buffer.compare(kept?.get(path) ?? nothing, there.get(path) ?? nothing) !== 0)
		.map((path) => `${path} is not as the latest revision has it`);
}

const nothing = Buffer.from("\0");

async function failingChange(disk: FileSystem, log: RevisionLog): Promise<string[]> {
	const { number: base } = await log.latest();
	const files = { "knowledge.yaml": "title: afterwards\n" };
	const commit = await log.commit({ base, files, by: mo, why: "", act: { kind: "edit", entries: [] } });
	const text = await disk.read(`${incidentFolder}/knowledge.yaml`).catch(codeOf);
	const isThere = text instanceof Uint8Array && Buffer.from(text).toString("utf8") === files["knowledge.yaml"];
	return commit.kind === "committed" && isThere ? [] : ["the next change doesn't work"];
}
