import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with files in it, by their paths; it is gone when the test has ended. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), "casefile-"));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	for (const [file, content] of Object.entries(files)) {
		await mkdir(dirname(join(root, file)), { recursive: true });
		await writeFile(join(root, file), content);
	}
	return root;
}

/** What lies in a folder, by path. */
export async function contentOf(root: string): Promise<Readonly<Record<string, string>>> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const contents = await Promise.all(files.map((file) => readFile(file, "utf8")));
	return Object.fromEntries(files.map((file, index) => [file.slice(root.length + 1), contents[index] ?? ""]));
}

export const logText = "The crane stopped on 3 May. Nobody knows why.\n";

/** In canonical form; the sha256 is that of `logText`. */
export const crane = `title: The crane

sources:
  - id: log
    title: Port log
    file: sources/log.txt
    sha256: d2ac9b336138a2b759380061de637c66577c3088f1fe16c8fb34da7bf6f9ce59

facts:
  - id: stopped
    evidence:
      - source: log
        text: The crane stopped on 3 May.
`;
