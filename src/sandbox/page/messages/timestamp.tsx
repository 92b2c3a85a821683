import type { TimestampStyle } from "../../view/views.ts";
import { fullText, relativeChanges, timestampText } from "./times.ts";
import { useNow } from "./use-now.ts";

interface TimestampProps {
	/** Since 1970. */
	readonly seconds: number;
	readonly style: TimestampStyle;
}

/** The furthest that a date of JavaScript reaches, in seconds from 1970. */
const furthest = 8_640_000_000_000;

export function Timestamp({ seconds, style }: TimestampProps) {
	if (!(Math.abs(seconds) <= furthest)) return <span class="timestamp">Invalid Date</span>;
	const date = new Date(seconds * 1000);
	return (
		// A time that goes on would be read out again and again.
		<time class="timestamp" dateTime={date.toISOString()} title={fullText(date)} aria-live="off">
			{style === "R" ? <RelativeTime date={date} /> : timestampText(date, style, Date.now())}
		</time>
	);
}

function RelativeTime({ date }: { readonly date: Date }) {
	const now = useNow(relativeChanges(date, Date.now()));
	return timestampText(date, "R", now);
}
