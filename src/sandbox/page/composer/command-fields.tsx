import { AddOption } from "./add-option.tsx";
import { AttachmentField } from "./attachment-field.tsx";
import { type CommandDraft, type Field, hasEnd } from "./draft.ts";
import { OptionField } from "./option-field.tsx";

/** A command and its options, each with its field. */
export function CommandFields({ draft }: { readonly draft: CommandDraft }) {
	const { command, fields, focus } = draft;
	const title = `/${command.name}`;
	return (
		<fieldset class="composer-command" aria-label={title}>
			<span class="composer-command-name">{title}</span>
			{fields.map((field, at) => {
				const Shown = shownBy(field);
				return <Shown key={field.option.name} field={field} at={at} isFocused={at === focus} />;
			})}
			{hasEnd(draft) && <AddOption draft={draft} />}
		</fieldset>
	);
}

const shownBy = ({ option }: Field) => (option.kind === "attachment" ? AttachmentField : OptionField);
