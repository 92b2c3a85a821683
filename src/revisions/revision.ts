import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { knowledgeLimits } from "../domain/knowledge-file.ts";

/** The largest file of an incident that is recorded, in bytes. Nothing larger is knowledge: it would not load. */
export const recordedBytesAtMost = Math.max(knowledgeLimits.fileBytes, knowledgeLimits.sourceBytes);

/**
 * A file that belongs to the knowledge, by its path from the incident's folder on. A record names no other: whatever is
 * written into one, nothing outside of the folder is ever touched for it.
 */
const RecordedPath = z
	.string()
	.regex(/^(?:knowledge\.yaml|questions\.jsonl|sources\/[^./\\\0][^/\\\0]*)$/, "not a file of an incident");

export const isRecordedPath = (path: string): boolean => RecordedPath.safeParse(path).success;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const StoredContent = z.strictObject({
	sha256: Sha256,
	/** The bytes, gzipped, in base64. */
	gzip: z.string(),
});

const FileChange = z.strictObject({
	/** `null` where there was no such file. */
	before: Sha256.nullable(),
	/** `null` where it was removed. */
	after: StoredContent.nullable(),
});

const Author = z.union([
	/** Somebody who changed the folder itself: with an editor, with git. */
	z.literal("external"),
	z.strictObject({ id: z.string().min(1), name: z.string() }),
]);

const Act = z.strictObject({
	/** What was done, in a word: `add-fact`, `edit`, `remove`, `alias`, `undo` … Whoever commits chooses it. */
	kind: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
	/** Ids of the entries that it concerns. */
	entries: z.array(z.string()),
});

/** One change of an incident's knowledge, complete in itself. */
export const Revision = z.strictObject({
	/** From 1, without a gap. */
	number: z.int().positive(),
	/** The hash of the revision before; `null` in the first. */
	previous: Sha256.nullable(),
	at: z.iso.datetime(),
	by: Author,
	/** A moderator's reason; may be empty. */
	why: z.string(),
	act: Act,
	/** The interaction that it was approved with. None is ever committed twice. */
	interaction: z.string().min(1).optional(),
	/** What changed, by path. In the first revision, that is everything there was. */
	files: z.record(RecordedPath, FileChange),
	/** sha256 over all the rest: see {@link sealed}. */
	hash: Sha256,
});

export type Revision = z.infer<typeof Revision>;
export type FileChange = z.infer<typeof FileChange>;
export type StoredContent = z.infer<typeof StoredContent>;
export type Author = z.infer<typeof Author>;
export type Act = z.infer<typeof Act>;

type Unsealed = Omit<Revision, "hash">;

/**
 * A revision with its hash, which holds it and, through `previous`, all that came before.
 *
 * @throws {z.ZodError} for what could not be read again: it must never be written.
 */
export const sealed = (unsealed: Unsealed): Revision => Revision.parse({ ...unsealed, hash: hashOf(unsealed) });

export function isIntact({ hash, ...rest }: Revision): boolean {
	return hash === hashOf(rest);
}

const hashOf = (unsealed: Unsealed): string => sha256Of(canonicalJson(unsealed));

/** The same bytes for the same value, however its keys came to be ordered. */
const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => sortedByKey(part));

function sortedByKey(value: unknown): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

export const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

export const pack = (bytes: Uint8Array): StoredContent => ({
	sha256: sha256Of(bytes),
	gzip: gzipSync(bytes).toString("base64"),
});

/** @throws {RangeError} for what isn't the content that its sha256 names. */
export function unpack({ sha256, gzip }: StoredContent): Uint8Array {
	const bytes = gunzipSync(Buffer.from(gzip, "base64"), { maxOutputLength: recordedBytesAtMost });
	if (sha256Of(bytes) !== sha256) throw new RangeError(`The stored content is not the one with the sha256 ${sha256}.`);
	return bytes;
}

/** As a record lies on the disk: one that a person can read. */
export const printRevision = (revision: Revision): string => `${JSON.stringify(revision, null, "\t")}\n`;

/** @throws {SyntaxError | z.ZodError} for a text that is no record. */
export const parseRevision = (text: string): Revision => Revision.parse(JSON.parse(text));
