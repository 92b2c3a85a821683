import type { OptionChoiceView } from "../../view/views.ts";
import { CheckIcon } from "../icons.tsx";

interface SelectOptionProps {
	readonly id: string;
	readonly option: OptionChoiceView;
	/** Whether the keys are at it. */
	readonly isActive: boolean;
	readonly isPicked: boolean;
	readonly isBarred: boolean;
	/** Whether several can be picked, each with a box to tick. */
	readonly hasBox: boolean;
	readonly onChoose: () => void;
}

export function SelectOption({ id, option, isActive, isPicked, isBarred, hasBox, onChoose }: SelectOptionProps) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the list that it stands in has the focus and takes the keys
		<div
			id={id}
			class="select-option"
			role="option"
			tabIndex={-1}
			aria-selected={isPicked}
			aria-disabled={isBarred}
			data-active={isActive}
			onPointerDown={keepFocus}
			onClick={onChoose}
		>
			{option.emoji && <span class="emoji">{option.emoji}</span>}
			<span class="select-option-text">
				<span class="select-option-label">{option.label}</span>
				{option.description && <span class="select-option-description">{option.description}</span>}
			</span>
			{hasBox ? <span class="select-box">{isPicked && <CheckIcon />}</span> : isPicked && <CheckIcon />}
		</div>
	);
}

/** The focus stays where the keys are taken. */
const keepFocus = (event: Event) => event.preventDefault();
