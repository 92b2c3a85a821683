import type { CommandView } from "../../view/views.ts";
import type { Entry } from "./listing.ts";

interface EntryLineProps {
	readonly entry: Entry;
	readonly id: string;
	readonly isActive: boolean;
	readonly onPoint: () => void;
	readonly onChoose: () => void;
}

/** An entry of the list above the box. The focus stays in the box. */
export function EntryLine({ entry, id, isActive, onPoint, onChoose }: EntryLineProps) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the box
		<div
			class="composer-entry"
			id={id}
			role="option"
			aria-selected={isActive}
			tabIndex={-1}
			onMouseDown={(event) => event.preventDefault()}
			onMouseMove={isActive ? undefined : onPoint}
			onClick={onChoose}
		>
			<EntryText entry={entry} />
		</div>
	);
}

function EntryText({ entry }: { readonly entry: Entry }) {
	switch (entry.kind) {
		case "command":
			return <CommandText command={entry.command} />;
		case "option":
			return <NameAndDescription name={entry.option.name} description={entry.option.description} />;
		case "choice":
			return <span class="composer-entry-name">{entry.choice.name}</span>;
	}
}

function CommandText({ command: { name, description, options } }: { readonly command: CommandView }) {
	const required = options.filter(({ isRequired }) => isRequired);
	return (
		<>
			<span class="composer-entry-name">/{name}</span>
			{required.map((option) => (
				<span key={option.name} class="composer-entry-option" aria-hidden="true">
					{option.name}
				</span>
			))}
			<span class="composer-entry-text">{description}</span>
		</>
	);
}

function NameAndDescription({ name, description }: { readonly name: string; readonly description: string }) {
	return (
		<>
			<span class="composer-entry-name">{name}</span>
			<span class="composer-entry-text">{description}</span>
		</>
	);
}
