import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		setupFiles: ["tests/setup.ts"],
		// One worker a core: vitest leaves one idle, which halves the speed of a machine with two.
		maxWorkers: "100%",
		// Only what hangs is to fail: on a busy machine the first picture or a whole incident takes its time.
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
