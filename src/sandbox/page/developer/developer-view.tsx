export function DeveloperView() {
	return <aside class="developer" />;
}
