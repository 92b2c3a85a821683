/** Small pictures on the message box's buttons; the button says what they mean. */
function Stroke({ d }: { readonly d: string }) {
	return (
		<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
			<path d={d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
		</svg>
	);
}

export const PlusIcon = () => <Stroke d="M12 5v14M5 12h14" />;

export const SendIcon = () => <Stroke d="M4 4.5l16.5 7.5L4 19.5l2.5-7.5zM6.5 12H13" />;
