/** An interaction has to be answered within 3 seconds; the last half second is left to the network. */
export const lifetime = 2_500;

/**
 * Tells how old interactions are, in milliseconds.
 *
 * Their ids hold the time by Discord's clock. It and ours may be far apart, so the smallest difference among the last
 * interactions counts as none at all: a wrong clock must not make the bot drop everything.
 */
export function createAgeing(now: () => number = Date.now): (created: number) => () => number {
	const differences: number[] = [];
	return (created) => {
		differences.push(now() - created);
		if (differences.length > remembered) differences.shift();
		const none = created + Math.min(...differences);
		return () => now() - none;
	};
}

const remembered = 50;
