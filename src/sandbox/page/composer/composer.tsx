export function Composer() {
	return <div class="composer" />;
}
