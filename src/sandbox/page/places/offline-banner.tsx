export function OfflineBanner() {
	return (
		<p class="offline-banner" role="alert">
			The local Discord isn't running. Start it again, and this page goes on.
		</p>
	);
}
