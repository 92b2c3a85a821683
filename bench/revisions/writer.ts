/**
 * A process that changes an incident's knowledge until it is killed, and tells each change that it was told is kept.
 *
 *     node writer.mjs INCIDENT_FOLDER STATE_FOLDER BYTES
 */
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { openRevisionLog } from "../../src/revisions/revision-log.ts";
import { withChecksum } from "./checksum.ts";

const [incidentFolder = "", stateFolder = "", bytes = ""] = process.argv.slice(2);

const standardOutput = 1;

/** At once, so that nothing is told late or left untold when the process dies. */
const tell = (line: string) => writeSync(standardOutput, `${line}\n`);

const log = await openRevisionLog({ incidentFolder, stateFolder, waitAtMost: 60_000 });
tell("ready");
for (;;) {
	const { number: base } = await log.latest();
	const text = withChecksum(randomBytes(Number(bytes) / 2).toString("hex"));
	const files = { "knowledge.yaml": text, ...(base % 3 === 0 && { "sources/log.txt": text }) };
	const commit = await log.commit({
		base,
		files,
		by: { id: String(process.pid), name: "writer" },
		why: "",
		act: { kind: "edit", entries: [] },
	});
	if (commit.kind === "committed") tell(`${commit.revision.number} ${commit.revision.hash}`);
}
