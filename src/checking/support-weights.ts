import type { SupportWeights } from "./support.ts";

export const supportWeights: Readonly<Record<"curated" | "uncurated", SupportWeights>> = {
	curated: { score: 1, fit: 5, confidence: 0.3, bias: -10 },
	uncurated: { score: 1, fit: 5, confidence: 0.3, bias: -10 },
};
