import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		setupFiles: ["tests/setup.ts"],
		// One worker a core: vitest leaves one idle, which halves the speed of a machine with two.
		maxWorkers: "100%",
	},
});
