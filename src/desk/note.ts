import type { Opinion } from "./feedback.ts";

/** What a reply leaves for moderators to read. Nothing of it tells whose it is. */
export type Note =
	| { readonly kind: "unanswered"; readonly incident: string; readonly question: string }
	| ({ readonly kind: "opinion"; readonly incident: string } & Opinion);
