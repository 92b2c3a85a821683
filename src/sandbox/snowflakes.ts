/** The first millisecond of 2015. @see https://discord.com/developers/docs/reference#snowflakes */
const discordEpoch = 1_420_070_400_000n;

/** Makes ids of the form Discord gives out: unique, ordered by time, and telling it. */
export function createSnowflakes(now: () => number): () => string {
	let count = 0n;
	return () => {
		count = (count + 1n) & 0x3fffffn;
		return (((BigInt(now()) - discordEpoch) << 22n) | count).toString();
	};
}
