import { attachedFile, colours, container, notice, type Reply, rowOf, type TextFile, text } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { label } from "../escape.ts";
import { type Page, pageNote, pageOf, turningButtons } from "../paging.ts";

/** Files of one message: Discord takes ten. @see https://discord.com/developers/docs/reference#uploading-files */
const filesAtMost = 10;

/** Code units of a path that is told. */
const pathRoom = 120;

/** A folder's files by path, a page of them attached; below each the path to put it back to. */
export function renderFiles(files: ReadonlyMap<string, string>, incident: string, number: number): Reply {
	if (files.size === 0) return notice("There are no files in the folder of this incident.");

	const page = pageOf([...files], number, filesAtMost);
	const attached = attachedOf(page);
	return {
		audience: "member",
		files: attached.map(({ file }) => file),
		container: container(colours.quiet, [
			text(
				[`**Export:** ${files.size === 1 ? "1 file" : `${files.size} files`}`, pageNote(page)]
					.filter(Boolean)
					.join(", "),
			),
			text(attached.map(({ path, file }) => `-# \`${file.filename}\` is ${label(path, pathRoom)}`).join("\n")),
			...attached.map(({ file }) => attachedFile(file)),
			...rowOf(turningButtons(page, (to) => ["knowledge/export", "page", keyOf(incident), to].join(":"))),
		]),
	};
}

const attachedOf = ({ items, from }: Page<readonly [string, string]>): readonly { path: string; file: TextFile }[] =>
	items.map(([path, content], index) => ({ path, file: { filename: filenameOf(path, from + index), text: content } }));

/** Discord changes what is no letter, digit, dot, hyphen or underscore; numbered, so that no two are the same. */
const filenameOf = (path: string, index: number): string =>
	path === "knowledge.yaml" || path === "questions.jsonl"
		? path
		: `${index}_${path
				.replace(/^sources\//, "")
				.replaceAll(/[^A-Za-z0-9._-]/g, "_")
				.slice(-80)}`;
