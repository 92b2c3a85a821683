import { Avatar } from "../places/avatar.tsx";
import { useRoom } from "../room.ts";
import { type CommandDraft, type Draft, focusedField } from "./draft.ts";

/** Whose commands they are; or what the option with the focus is for, and what is wrong with it. */
export function PanelHead({ draft }: { readonly draft: Draft }) {
	return draft.kind === "text" ? <ApplicationHead /> : <OptionHead draft={draft} />;
}

function ApplicationHead() {
	const { application } = useRoom().state.scene;
	return (
		<p class="composer-head">
			<Avatar person={application} />
			<span class="composer-head-name">{application.name}</span>
		</p>
	);
}

/** A screen reader hears the same at the option's input. */
function OptionHead({ draft }: { readonly draft: CommandDraft }) {
	const field = focusedField(draft);
	const { name, description } = field?.option ?? {
		name: `/${draft.command.name}`,
		description: draft.command.description,
	};
	return (
		<p class="composer-head" aria-hidden="true">
			<span class="composer-head-name">{name}</span>
			<span class="composer-head-text">{description}</span>
			{field?.error !== undefined && <span class="composer-head-error">{field.error}</span>}
		</p>
	);
}
