import { afterEach, expect, test, vi } from "vitest";
import { openGaps } from "../../../src/desk/gaps.ts";
import { deskOnDisk } from "../../desk/desk-on-disk.ts";
import { call } from "../streams.ts";

afterEach(() => vi.unstubAllEnvs());

async function incidentWithGaps(...questions: readonly string[]) {
	const { root, stateDir } = await deskOnDisk();
	const gaps = openGaps({ stateDirectory: stateDir, incident: "harbour", days: 30, tell: () => undefined });
	for (const question of questions) await gaps.note(question);
	return () => call(["gaps", "--knowledge", root, "--state", stateDir]);
}

test("lists what got no answer with what comes nearest, the most asked first", async () => {
	vi.stubEnv("GAP_DAYS", "30");
	const gaps = await incidentWithGaps("who owns it?", "Who closed the valve?", "who closed the valve");

	const { code, output } = await gaps();

	expect(code).toBe(0);
	expect(output).toMatch(/^“who closed the valve”, asked 2 times\n\nThe documents don’t answer this/);
	expect(output).toContain("The operator said that a valve had been closed.");
	expect(output).toMatch(/\n\n\n“who owns it”, asked 1 time\n/);
});

test("leaves out what has been answered since, and says when nothing is left", async () => {
	vi.stubEnv("GAP_DAYS", "30");
	const gaps = await incidentWithGaps("When did the crane stop?");

	expect(await gaps()).toMatchObject({ code: 0, output: "No question is without an answer.\n" });
});

test("says that no question is kept where the settings don't have it so", async () => {
	vi.stubEnv("GAP_DAYS", "");
	const gaps = await incidentWithGaps("who owns it?");

	expect(await gaps()).toMatchObject({ code: 0, output: "", notes: expect.stringContaining("GAP_DAYS=30") });
});
