import { useEffect, useState } from "preact/hooks";

/** The time in milliseconds, told again at each interval. */
export function useNow(interval: number): number {
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), interval);
		return () => clearInterval(timer);
	}, [interval]);
	return now;
}
