import { useId, useRef, useState } from "preact/hooks";
import type { OptionChoiceView, SelectView } from "../../view/views.ts";
import { ChevronIcon } from "../icons.tsx";
import { Dots } from "./dots.tsx";
import { SelectList } from "./select-list.tsx";
import { isMultiple, type OpenSelect, opened, preselected, settled, toggled } from "./select-state.ts";

interface SelectMenuProps {
	readonly select: SelectView;
	/** Told the values once the list closes, if they are others than before. */
	readonly onPick: (values: readonly string[]) => void;
	/** What it asks for, where its placeholder doesn't say. */
	readonly label?: string;
	/** The id of what describes it, such as what is wrong with it. */
	readonly describedBy?: string;
	readonly isInvalid?: boolean;
	/** Whether what was picked is under way. */
	readonly isWaiting?: boolean;
}

/** A button that opens a list to pick from. Keeps what is picked until the select itself becomes another. */
export function SelectMenu({
	select,
	onPick,
	label,
	describedBy,
	isInvalid = false,
	isWaiting = false,
}: SelectMenuProps) {
	const [picked, setPicked] = usePicked(select);
	const [open, setOpen] = useState<OpenSelect>();
	const button = useRef<HTMLButtonElement>(null);
	const id = useId();

	const close = (values: readonly string[]) => {
		setOpen(undefined);
		button.current?.focus();
		const next = settled(select, picked, values);
		if (next === undefined) return;
		setPicked(next);
		onPick(next);
	};
	const choose = (value: string) => {
		if (open === undefined) return;
		const values = toggled(select, open.picked, value);
		if (isMultiple(select)) setOpen({ ...open, picked: values });
		else close(values);
	};
	const toggle = () => {
		if (open) close(open.picked);
		else if (!isWaiting) setOpen(opened(select, picked));
	};
	const options = select.options.filter(({ value }) => (open?.picked ?? picked).includes(value));

	return (
		<div class="select">
			<button
				ref={button}
				type="button"
				class="select-button"
				disabled={select.isDisabled}
				aria-disabled={isWaiting}
				aria-haspopup="listbox"
				aria-expanded={open !== undefined}
				aria-controls={open ? id : undefined}
				aria-label={nameOf(label ?? select.placeholder, options)}
				aria-describedby={describedBy}
				data-invalid={isInvalid}
				onClick={toggle}
				onKeyDown={(event) => {
					if (open || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
					event.preventDefault();
					toggle();
				}}
			>
				<Picked select={select} options={options} />
				{isWaiting ? <Dots /> : <ChevronIcon />}
			</button>
			{open && (
				<SelectList
					id={id}
					label={label ?? select.placeholder}
					select={select}
					open={open}
					owner={button}
					onChange={setOpen}
					onChoose={choose}
					onClose={() => close(open.picked)}
				/>
			)}
		</div>
	);
}

/** What is picked, beginning anew where the select is another one. */
function usePicked(select: SelectView) {
	const identity = JSON.stringify([
		select.customId,
		select.options.map(({ value, isSelected }) => [value, isSelected]),
	]);
	const [kept, keep] = useState({ identity, picked: preselected(select) });
	const picked = kept.identity === identity ? kept.picked : preselected(select);
	return [picked, (values: readonly string[]) => keep({ identity, picked: values })] as const;
}

const nameOf = (label: string, options: readonly OptionChoiceView[]) =>
	options.length === 0 ? label : `${label}: ${options.map((option) => option.label).join(", ")}`;

interface PickedProps {
	readonly select: SelectView;
	readonly options: readonly OptionChoiceView[];
}

function Picked({ select, options }: PickedProps) {
	if (options.length === 0) return <span class="select-placeholder">{select.placeholder}</span>;
	return (
		<span class="select-picked" data-multiple={isMultiple(select)}>
			{options.map(({ value, label, emoji }) => (
				<span class="select-chip" key={value}>
					{emoji && <span class="emoji">{emoji}</span>} {label}
				</span>
			))}
		</span>
	);
}
