interface Props {
	readonly name: string;
	readonly isConnected: boolean;
}

/** Whether there is a bot that can answer, and if not what to do. */
export function ConnectionState({ name, isConnected }: Props) {
	return (
		<p class="connection-state" role="status" data-connected={isConnected}>
			<span class="connection-dot" aria-hidden="true" />
			{isConnected ? <span>{name} is connected</span> : <Absence />}
		</p>
	);
}

function Absence() {
	return (
		<span>
			No bot is connected. Start one with <code>rest.api</code> set to <code>{location.origin}/api</code>
		</span>
	);
}
