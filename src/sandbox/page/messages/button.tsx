import type { ButtonView } from "../../view/views.ts";
import { LinkOutIcon } from "../icons.tsx";
import { useComponentUse } from "./component-use.ts";
import { Dots } from "./dots.tsx";

export function Button({ button }: { readonly button: ButtonView }) {
	return button.style === "link" ? <LinkButton button={button} /> : <PressButton button={button} />;
}

function PressButton({ button }: { readonly button: ButtonView }) {
	const { waiting, press } = useComponentUse();
	const { customId, label, emoji, style, isDisabled } = button;
	const isWaiting = customId !== undefined && waiting.includes(customId);
	return (
		<button
			type="button"
			class="button"
			data-style={style}
			disabled={isDisabled || customId === undefined}
			aria-disabled={isWaiting}
			aria-busy={isWaiting}
			aria-label={label || emoji || "Button without a label"}
			onClick={() => customId !== undefined && !isWaiting && press(customId)}
		>
			<span class="button-face" data-covered={isWaiting}>
				<Face button={button} />
			</span>
			{isWaiting && (
				<span class="button-waiting">
					<Dots />
				</span>
			)}
		</button>
	);
}

/** One that is disabled leads nowhere: it is a link without an address. */
function LinkButton({ button }: { readonly button: ButtonView }) {
	const { href, isDisabled, label, emoji } = button;
	const address = isDisabled || href === undefined ? {} : { href };
	return (
		<a
			class="button"
			data-style="link"
			role="link"
			aria-disabled={isDisabled}
			aria-label={label || emoji || href}
			target="_blank"
			rel="noreferrer noopener"
			{...address}
		>
			<Face button={button} />
			<LinkOutIcon />
		</a>
	);
}

function Face({ button: { emoji, label } }: { readonly button: ButtonView }) {
	return (
		<>
			{emoji && <span class="emoji">{emoji}</span>}
			{label && <span class="button-label">{label}</span>}
		</>
	);
}
