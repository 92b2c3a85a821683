import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		setupFiles: ["tests/setup.ts"],
		// One worker a core: vitest leaves one idle, which halves the speed of a machine with two.
		maxWorkers: "100%",
		// Modules are read once a worker and not once a file, which took a third of the time. No module keeps state that a
		// test could leave behind for the next: what they remember is remembered by value.
		isolate: false,
		// Only what hangs is to fail: on a busy machine the first picture or a whole incident takes its time.
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
