import { ReplyIcon } from "../icons.tsx";

interface CallLineProps {
	readonly by: string;
	/** `/ask`, or the name of a menu's command. */
	readonly command: string;
}

/** Whose command a message answers. */
export function CallLine({ by, command }: CallLineProps) {
	return (
		<p class="call-line">
			<ReplyIcon />
			<span>
				<span class="call-by">{by}</span> used <span class="call-command">{command}</span>
			</span>
		</p>
	);
}
