import type { OptionChoiceView } from "../../view/views.ts";

interface ChoiceLineProps {
	readonly type: "radio" | "checkbox";
	/** Of the group that it belongs to. */
	readonly name: string;
	readonly option: OptionChoiceView;
	readonly isPicked: boolean;
	readonly isBarred?: boolean;
	readonly onToggle: () => void;
}

/** An option of a group, with its box or its circle. */
export function ChoiceLine({ type, name, option, isPicked, isBarred = false, onToggle }: ChoiceLineProps) {
	return (
		<label class="modal-choice">
			<input type={type} name={name} checked={isPicked} disabled={isBarred} onChange={onToggle} />
			<span class="modal-choice-text">
				<span>
					{option.emoji && <span class="emoji">{option.emoji} </span>}
					{option.label}
				</span>
				{option.description && <span class="modal-choice-description">{option.description}</span>}
			</span>
		</label>
	);
}
