import { useLayoutEffect } from "preact/hooks";
import { chosen, highlighted } from "./composer-state.ts";
import type { Draft } from "./draft.ts";
import { EntryLine } from "./entry-line.tsx";
import { entryId, listId } from "./list-ids.ts";
import { type Entry, emptyList, hasList } from "./listing.ts";
import { PanelHead } from "./panel-head.tsx";
import { useComposer } from "./use-composer.ts";

/** What stands above the box: what the field with the focus is for, and what can be chosen for it. */
export function Panel() {
	const { state, commands, entries } = useComposer();
	const { draft, completions } = state;
	const isOpen = hasList(draft) && !state.isListClosed;
	if (draft.kind === "text" && !isOpen) return null;
	return (
		<div class="composer-panel">
			<PanelHead draft={draft} />
			{entries.length > 0 && <List entries={entries} />}
			<p class="composer-empty" role="status">
				{isOpen && entries.length === 0 && emptyList(draft, commands, completions)}
			</p>
		</div>
	);
}

function List({ entries }: { readonly entries: readonly Entry[] }) {
	const { state, change } = useComposer();
	const { active, draft } = state;
	useLayoutEffect(() => {
		document.getElementById(entryId(active))?.scrollIntoView({ block: "nearest" });
	}, [active, entries]);
	return (
		<div class="composer-list" id={listId} role="listbox" aria-label={labelOf(draft)}>
			{entries.map((entry, at) => (
				<EntryLine
					key={keyOf(entry)}
					entry={entry}
					id={entryId(at)}
					isActive={at === active}
					onPoint={() => change((current) => highlighted(current, at))}
					onChoose={() => change((current) => chosen(current, entry))}
				/>
			))}
		</div>
	);
}

function labelOf(draft: Draft): string {
	if (draft.kind === "text") return "Commands";
	return draft.fields[draft.focus]?.option.name ?? "Options";
}

function keyOf(entry: Entry): string {
	if (entry.kind === "command") return entry.command.name;
	return entry.kind === "option" ? entry.option.name : `${entry.choice.value} ${entry.choice.name}`;
}
