import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** What a browser knows of an element. The tests have no types of the DOM: each function names what it needs. */

interface Matching {
	readonly matches: (selector: string) => boolean;
}

export const isFocused = (locator: Locator): Promise<boolean> =>
	locator.evaluate((element: Matching) => element.matches(":focus"));

interface Picture {
	readonly decode: () => Promise<void>;
	readonly naturalWidth: number;
}

/** In pixels, once the picture is loaded. Rejects if it can't be. */
export const pictureWidth = (locator: Locator): Promise<number> =>
	locator.evaluate(async (picture: Picture) => {
		await picture.decode();
		return picture.naturalWidth;
	});

interface Styled {
	readonly style: { readonly borderLeftColor: string };
}

/** The colour at the left of the box around. */
export const accentAround = (locator: Locator): Promise<string> =>
	locator
		.locator("xpath=ancestor::*[contains(@style, 'border-left-color')][1]")
		.evaluate((box: Styled) => box.style.borderLeftColor);

interface Seen {
	readonly ownerDocument: {
		readonly defaultView: { readonly getComputedStyle: (element: object) => { readonly color: string } };
	};
}

/** The colour of its text, as `rgb(…)`. */
export const colourOf = (locator: Locator): Promise<string> =>
	locator.evaluate((element: Seen) => element.ownerDocument.defaultView.getComputedStyle(element).color);

/** What is looked at until it is as expected; for as long as a locator waits. */
export const soon = <Seen>(look: () => Promise<Seen>) => expect.poll(look, { timeout: 10_000 });
