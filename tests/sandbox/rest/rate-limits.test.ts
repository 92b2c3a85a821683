import { expect, test } from "vitest";
import { openSandbox } from "../bot.ts";
import { call } from "../http.ts";

test("a bucket is told by headers and ends in 429", async () => {
	let clock = Date.now();
	const { sandbox, channel } = await openSandbox({ now: () => clock });
	sandbox.limits.limits = [{ match: /^POST \/channels\/\d+\/messages$/, limit: 2, windowMs: 5_000 }];
	const send = () => call(sandbox, "POST", `/channels/${channel.id}/messages`, { content: "a" });

	const [first, , third] = [await send(), await send(), await send()];

	expect(Object.fromEntries(first.headers)).toMatchObject({
		"x-ratelimit-limit": "2",
		"x-ratelimit-remaining": "1",
		"x-ratelimit-reset-after": "5.000",
		"x-ratelimit-bucket": expect.stringMatching(/^[0-9a-f]{32}$/),
	});
	expect(third).toMatchObject({ status: 429, body: { retry_after: 5, global: false } });
	expect(third.headers.get("retry-after")).toBe("5");
	clock += 5_000;
	expect((await send()).status).toBe(200);
});

test("channels have buckets of their own", async () => {
	const { sandbox, guild, channel } = await openSandbox();
	const other = sandbox.world.createChannel(guild, "other");
	sandbox.limits.limits = [{ match: /^POST \/channels\/\d+\/messages$/, limit: 1, windowMs: 60_000 }];
	const send = (id: string) => call(sandbox, "POST", `/channels/${id}/messages`, { content: "a" });

	expect([(await send(channel.id)).status, (await send(channel.id)).status]).toEqual([200, 429]);
	expect((await send(other.id)).status).toBe(200);
});

test("the global limit is for requests with a token", async () => {
	const { sandbox } = await openSandbox({ globalRequestsPerSecond: 1, now: () => 1_800_000_000_000 });

	await call(sandbox, "GET", "/users/@me");
	const second = await call(sandbox, "GET", "/users/@me");

	expect(second).toMatchObject({ status: 429, body: { global: true } });
	expect(second.headers.get("x-ratelimit-global")).toBe("true");
	const { status } = await fetch(`${sandbox.api}/v10/gateway`);
	expect(status).toBe(200);
});
