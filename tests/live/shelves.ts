import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { type Library, openLibrary } from "../../src/live/library.ts";
import type { Place } from "../../src/live/look-around.ts";
import type { News } from "../../src/live/news.ts";
import { crane, folderWith, logText } from "../knowledge/incident-on-disk.ts";

/** The crane's knowledge under another title: a text as long as the title is a file as long as the file. */
export const craneTitled = (title: string): string => crane.replace("The crane", title);

/** Nothing stands there in the source. */
export const misquoted: string = crane.replace("stopped on", "stood from");

/** Folders of incidents with the crane's knowledge, gone after the test. */
export const rootWith = (...incidents: readonly string[]): Promise<string> =>
	folderWith(
		Object.fromEntries(
			incidents.flatMap((incident) => [
				[`${incident}/knowledge.yaml`, crane],
				[`${incident}/sources/log.txt`, logText],
			]),
		),
	);

/** Puts an incident's folder there. */
export async function writeIncident(directory: string, knowledge = crane): Promise<void> {
	await mkdir(join(directory, "sources"), { recursive: true });
	await writeFile(join(directory, "sources", "log.txt"), logText);
	await writeFile(join(directory, "knowledge.yaml"), knowledge);
}

/** A library with all that it has told, closed after the test. */
export async function opened(place: Place): Promise<{ readonly library: Library; readonly told: readonly News[] }> {
	const library = await openLibrary(place);
	onTestFinished(library.close);
	const told: News[] = [];
	library.onChange((news) => told.push(news));
	return { library, told };
}

export const titleOf = ({ casefiles }: Library, incident = "harbour"): string | undefined =>
	casefiles.get(incident)?.knowledge.title;

/** Waits until the incident is served under a title. */
export const serves = (library: Library, title: string, incident = "harbour"): Promise<void> =>
	eventually(() => titleOf(library, incident)).toBe(title);

/** What is to be true in a while: a folder may be missing for two seconds before anything comes of it. */
export const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 10_000 });
