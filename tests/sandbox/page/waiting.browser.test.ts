import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openShowcase } from "./room.ts";

describeInBrowser("what takes its time", () => {
	test("is being thought about until it is there", async () => {
		const { visit } = await openShowcase();
		const { page, newest, call, errors } = await visit();

		await call("think");
		await newest.getByText("Sandbox Bot is thinking…").waitFor();
		await call("embed");

		await page.getByText("Thought about it.").waitFor();
		expect(await page.getByText("is thinking…").count()).toBe(0);
		expect(errors).toEqual([]);
	});

	test("for too long is said not to come, to whoever asked, until they put it away", async () => {
		const { visit } = await openShowcase({ ackDeadlineMs: 1_000 });
		const { page, newest, call } = await visit();

		await call("late");

		await newest.getByText("Sending command…").waitFor();
		await newest.getByText("The application did not respond").waitFor();
		await newest.getByRole("button", { name: "Dismiss message" }).click();
		await page.getByText("The application did not respond").waitFor({ state: "detached" });
	});

	test("is said at the button that was pressed, and the others can still be used", async () => {
		const { visitAfter } = await openShowcase({ ackDeadlineMs: 1_000 });
		const { page, newest } = await visitAfter("markdown");

		await newest.getByRole("button", { name: "Fail" }).click();
		await newest.getByRole("alert").getByText("The application did not respond").waitFor();
		await newest.getByRole("button", { name: "Pressed 0 times" }).click();

		await newest.getByRole("button", { name: "Pressed 1 times" }).waitFor();
		await page.getByRole("alert").getByText("The application did not respond").waitFor({ state: "detached" });
	});
});

describeInBrowser("a local Discord that stops", () => {
	test("is said to be gone, and the page goes on once it is back", async () => {
		const { sandbox, visit } = await openShowcase();
		const { page, box, newest } = await visit();
		await box.waitFor();

		await sandbox.stop();
		await page.getByRole("alert").getByText("The local Discord isn't running.").waitFor();
		const again = await openShowcase({ port: Number(new URL(sandbox.origin).port) });
		await page.getByText("The local Discord isn't running.").waitFor({ state: "detached" });
		await again.sandbox.post(again.places.ben, again.places.general, "Back again.");

		await newest.getByText("Back again.").waitFor();
	});
});
