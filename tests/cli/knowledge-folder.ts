import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const logText = `The harbour incident

The crane at pier four stopped at noon on 3 May. The operator said that a valve had been closed.

Nobody was hurt. The port authority ordered an inspection of all twelve cranes.
`;

/** A knowledge folder on the disk with these incidents, each of the same document; gone after the test. */
export async function knowledgeFolder(...incidents: readonly string[]): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), "casefile-"));
	onTestFinished(() => rm(root, { recursive: true }));
	for (const incident of incidents) await writeIncident(join(root, incident));
	return root;
}

/** An incident that is read quickly. */
export async function writeIncident(directory: string): Promise<void> {
	await mkdir(join(directory, "sources"), { recursive: true });
	await writeFile(join(directory, "sources", "log.txt"), logText);
	await writeFile(join(directory, "knowledge.yaml"), knowledgeYaml);
}

const knowledgeYaml = `title: The harbour incident

sources:
  - id: log
    title: Harbour log
    file: sources/log.txt
    sha256: ${createHash("sha256").update(logText).digest("hex")}

facts:
  - id: crane-stopped
    evidence:
      - source: log
        text: The crane at pier four stopped at noon on 3 May.
    asks:
      - When did the crane stop?
      - Which crane stopped?
`;
