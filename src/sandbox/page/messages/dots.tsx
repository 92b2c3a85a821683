/** Three moving dots: something is under way. Whoever shows them says what it is. */
export function Dots() {
	return (
		<span class="dots" aria-hidden="true">
			<span class="dot" />
			<span class="dot" />
			<span class="dot" />
		</span>
	);
}
