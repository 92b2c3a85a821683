import { sanitised, shortened } from "../escape.ts";

/** Code units that are shown of an id: as many as a good one has. */
const longest = 64;

/**
 * An id as people copy it. One that somebody wrote into the file by hand may be anything: in a span of code nothing comes
 * alive but the backtick that ends it.
 */
export const inCode = (id: string): string => `\`${shortened(sanitised(id), longest).replaceAll("`", "'") || "?"}\``;
