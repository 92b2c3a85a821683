import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { OptionChoiceView, SelectView } from "../../view/views.ts";
import { below } from "./placement.ts";
import { boxOf, usePopup } from "./popup.ts";
import { SelectOption } from "./select-option.tsx";
import {
	hasSearch,
	isBarred,
	isMultiple,
	moved,
	type OpenSelect,
	searched,
	shownOptions,
	typedAhead,
} from "./select-state.ts";

interface SelectListProps {
	readonly id: string;
	readonly label: string;
	readonly select: SelectView;
	readonly open: OpenSelect;
	readonly owner: RefObject<HTMLButtonElement | null>;
	readonly onChange: (open: OpenSelect) => void;
	readonly onChoose: (value: string) => void;
	readonly onClose: () => void;
}

/** The list of a select: the focus stays in its search field or on itself, and keys move through the options. */
export function SelectList({ id, label, select, open, owner, onChange, onChoose, onClose }: SelectListProps) {
	const popup = useRef<HTMLDivElement>(null);
	const list = useRef<HTMLDivElement>(null);
	const search = useRef<HTMLInputElement>(null);
	const shown = shownOptions(select, open);
	const activeId = shown.length === 0 ? undefined : `${id}-${open.active}`;

	useWidthOf(owner, popup);
	usePopup(popup, owner, (size, window) => below(boxOf(owner.current ?? document.body), size, window), onClose);
	useLayoutEffect(() => (search.current ?? list.current)?.focus(), []);
	useEffect(() => {
		if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
	}, [activeId]);

	const choose = (option: OptionChoiceView | undefined) => {
		if (option && !isBarred(select, open.picked, option.value)) onChoose(option.value);
	};
	const press = (event: KeyboardEvent) => {
		const move = movement(event, select, open, shown);
		if (event.key === "Escape" || event.key === "Tab") onClose();
		else if (chooses(event, select)) choose(shown[open.active]);
		else if (move) onChange(move);
		else return;
		// Tab goes on from the button, which has the focus again.
		if (event.key !== "Tab") event.preventDefault();
		event.stopPropagation();
	};

	return (
		<div ref={popup} class="select-popup" popover="manual" aria-live="off">
			{hasSearch(select) && (
				<input
					ref={search}
					class="select-search"
					type="text"
					role="combobox"
					aria-label={`Search: ${label}`}
					aria-expanded
					aria-autocomplete="list"
					aria-controls={id}
					aria-activedescendant={activeId}
					placeholder="Search"
					value={open.search}
					onInput={({ currentTarget }) => onChange(searched(open, currentTarget.value))}
					onKeyDown={press}
				/>
			)}
			<div
				ref={list}
				id={id}
				class="select-options"
				role="listbox"
				tabIndex={-1}
				aria-label={label}
				aria-multiselectable={isMultiple(select)}
				aria-activedescendant={activeId}
				onKeyDown={press}
			>
				{shown.map((option, index) => (
					<SelectOption
						key={option.value}
						id={`${id}-${index}`}
						option={option}
						isActive={index === open.active}
						isPicked={open.picked.includes(option.value)}
						isBarred={isBarred(select, open.picked, option.value)}
						hasBox={isMultiple(select)}
						onChoose={() => choose(option)}
					/>
				))}
			</div>
			<p class="select-note" role="status">
				{shown.length === 0 ? "No options match." : ""}
			</p>
		</div>
	);
}

/** A space is a letter of what is searched for. */
const chooses = ({ key }: KeyboardEvent, select: SelectView) => key === "Enter" || (key === " " && !hasSearch(select));

/** Where a key leads in the list. In a search field Home, End and letters are the field's. */
function movement(
	event: KeyboardEvent,
	select: SelectView,
	open: OpenSelect,
	shown: readonly OptionChoiceView[],
): OpenSelect | undefined {
	const { key, timeStamp } = event;
	if (hasSearch(select)) return key === "Home" || key === "End" ? undefined : moved(open, key, shown);

	const isLetter = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
	return isLetter ? typedAhead(open, key, timeStamp, shown) : moved(open, key, shown);
}

/** As wide as what it opens from. */
function useWidthOf(owner: RefObject<HTMLElement | null>, popup: RefObject<HTMLElement | null>): void {
	useLayoutEffect(() => {
		if (owner.current && popup.current) popup.current.style.width = `${owner.current.offsetWidth}px`;
	}, []);
}
