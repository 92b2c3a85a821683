import { EventEmitter } from "node:events";
import { Events } from "discord.js";
import { expect, test } from "vitest";
import { tellOfConnection } from "../../src/discord/connection.ts";

test("a lost connection is told of once, however often discord.js tries again, and once when it is back", () => {
	const client = new EventEmitter();
	const lines: string[] = [];
	tellOfConnection(client, (line) => lines.push(line));

	for (let attempt = 0; attempt < 100; attempt += 1) client.emit(Events.ShardReconnecting);
	client.emit(Events.ShardResume);
	client.emit(Events.ShardReady);

	expect(lines).toEqual(["The connection to Discord is lost; reconnecting.", "The connection to Discord is back."]);
});

test("a first connection is nothing to tell of", () => {
	const client = new EventEmitter();
	const lines: string[] = [];
	tellOfConnection(client, (line) => lines.push(line));

	client.emit(Events.ShardReady);

	expect(lines).toEqual([]);
});
