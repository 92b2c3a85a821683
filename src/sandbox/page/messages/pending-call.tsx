import { useRoom } from "../room.ts";
import type { SentCall } from "../state.ts";
import { AppBadge } from "./author.tsx";
import { Avatar } from "./avatar.tsx";
import { CallLine } from "./call-line.tsx";
import { Dots } from "./dots.tsx";
import { Failure } from "./failure.tsx";
import { OnlyYou } from "./only-you.tsx";

/** A command on its way, where its answer will stand; or why none came. */
export function PendingCall({ call: { number, command, failure } }: { readonly call: SentCall }) {
	const { state, dispatch } = useRoom();
	const { viewer, application } = state.scene;
	return (
		<article class="message" data-first data-ephemeral={failure !== undefined} aria-label={`${command}, on its way`}>
			<CallLine by={viewer.name} command={command} />
			<header class="message-header">
				<Avatar person={application} />
				<span class="author" data-bot>
					{application.name}
				</span>
				<AppBadge />
			</header>
			<div class="message-body">
				{failure === undefined ? (
					<p class="under-way">
						<Dots /> Sending command…
					</p>
				) : (
					<Failure reason={failure} />
				)}
			</div>
			{failure !== undefined && <OnlyYou onDismiss={() => dispatch({ type: "dismiss call", number })} />}
		</article>
	);
}
