import { createHash } from "node:crypto";

/** 16 hex digits that stand for a text: they can name a file and stand in a custom_id. */
export const documentId = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
