/** UTF-16 code units, see https://discord.com/developers/docs/components/reference#media-gallery */
const most = 1_024;

/**
 * What a screen reader says instead of a picture: as many of its parts as there is room for, in order.
 *
 * @param tellings the same parts told ever more briefly; the first telling that fits whole is taken, else the last.
 * @param all how many parts there are, drawn or not.
 */
export function alternativeText(lead: string, tellings: readonly (readonly string[])[], all: number): string {
	const whole = tellings.map((parts) => told(lead, parts, all)).find((text) => text.length <= most);
	return whole ?? longest(lead, tellings.at(-1) ?? [], all);
}

function longest(lead: string, parts: readonly string[], all: number): string {
	let count = parts.length;
	while (count > 0 && told(lead, parts.slice(0, count), all).length > most) count -= 1;
	return told(lead, parts.slice(0, count), all);
}

/** Semicolons part the parts, for a screen reader pauses there. */
function told(lead: string, parts: readonly string[], all: number): string {
	const more = all - parts.length;
	return [
		lead,
		...(parts.length === 0 ? [] : [`${parts.join("; ")}.`]),
		...(more === 0 ? [] : [`And ${more} more, listed below the picture.`]),
	].join(" ");
}
