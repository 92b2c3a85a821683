/** Right parts of requests, to be made wrong in one place each. */

/** The flag of Components V2. */
export const v2 = 1 << 15;

export const many = <Thing>(count: number, make: (at: number) => Thing) =>
	Array.from({ length: count }, (_, at) => make(at));

export const x = (length: number) => "x".repeat(length);

export const text = (content: string) => ({ type: 10, content });
export const row = (...components: readonly object[]) => ({ type: 1, components });
export const button = (over: object = {}) => ({ type: 2, style: 1, custom_id: "a", label: "A", ...over });
export const link = (over: object = {}) => ({ type: 2, style: 5, url: "https://example.org", label: "A", ...over });
export const option = (over: object = {}) => ({ label: "One", value: "1", ...over });
export const options = (count: number) => many(count, (at) => option({ value: String(at) }));
export const select = (over: object = {}) => ({ type: 3, custom_id: "s", options: [option()], ...over });
export const userSelect = (over: object = {}) => ({ type: 5, custom_id: "u", ...over });
export const picture = { url: "https://example.org/a.png" };

export const embed = (over: object) => ({ embeds: [over] });
export const inRow = (...components: readonly object[]) => ({ components: [row(...components)] });
export const shown = (...components: readonly object[]) => ({ flags: v2, components });

export const chat = (over: object = {}) => ({ name: "ask", description: "Asks.", ...over });
export const stringOption = (over: object = {}) => ({ type: 3, name: "what", description: "What.", ...over });
export const withOptions = (...each: readonly object[]) => chat({ options: each });

export const input = (over: object = {}) => ({ type: 4, custom_id: "t", style: 1, ...over });
export const label = (component: object, over: object = {}) => ({ type: 18, label: "Say", component, ...over });
export const modal = (...components: readonly object[]) => ({ custom_id: "m", title: "Modal", components });
export const radio = (over: object = {}) => ({ type: 21, custom_id: "r", options: options(2), ...over });
export const boxes = (over: object = {}) => ({ type: 22, custom_id: "c", options: options(2), ...over });
export const upload = (over: object = {}) => ({ type: 19, custom_id: "f", ...over });
