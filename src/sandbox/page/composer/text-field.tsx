import { useRef } from "preact/hooks";
import type { PlaceView } from "../../view/views.ts";
import { useRoom } from "../room.ts";
import { placeOf } from "../state.ts";
import { typedText } from "./composer-state.ts";
import type { TextDraft } from "./draft.ts";
import { composerTextId, listedBy } from "./list-ids.ts";
import { useComposer } from "./use-composer.ts";
import { useFocus, useTypingAnywhere } from "./use-focus.ts";

/** Where a text is typed. */
export function TextField({ draft }: { readonly draft: TextDraft }) {
	const composer = useComposer();
	const place = placeOf(useRoom().state);
	const field = useRef<HTMLTextAreaElement>(null);
	useFocus(field, true);
	useTypingAnywhere(field);

	// ARIA's comboboxes have a single line: this one is a text box with a list, as it is in Discord.
	const { "aria-expanded": _, ...list } = listedBy(composer, true);
	return (
		<textarea
			ref={field}
			id={composerTextId}
			class="composer-text"
			rows={1}
			aria-label={label(place)}
			placeholder={label(place)}
			{...list}
			value={draft.text}
			onInput={({ currentTarget: { value } }) => composer.change((state) => typedText(state, value, composer.commands))}
			onKeyDown={composer.press}
		/>
	);
}

const signs = { guild: "#", "bot-dm": "@", private: "@" } as const satisfies Record<PlaceView["kind"], string>;

const label = (place: PlaceView | undefined) =>
	place === undefined ? "Message" : `Message ${signs[place.kind]}${place.name}`;
